import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { PrinterFinder } from '#core/ports/printer-finder.ts';

/** A printer in the hall answers within a few milliseconds; what does not by then is none, or is asleep. */
const CONNECT_MS = 400;
/** So many at once: a small switch stands it. */
const AT_ONCE = 32;
const LAST_HOST = 254;
const SYSTEM_MS = 3000;

export const printerFinder: PrinterFinder = {
  networks: () => networksOf(networkInterfaces()),
  async system() {
    const usb = usbPrinters().map((name) => ({ name, kind: 'usb' as const }));
    return [...usb, ...(await systemPrinters()).map((name) => ({ name, kind: 'system' as const }))];
  },
  async scan(network, port) {
    const hosts = Array.from({ length: LAST_HOST }, (_, index) => `${network}.${index + 1}`);
    const found: { host: string; ms: number }[] = [];
    const worker = async () => {
      for (let host = hosts.shift(); host !== undefined; host = hosts.shift()) {
        const ms = await knock(host, port);
        if (ms !== null) found.push({ host, ms });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    const last = ({ host }: { host: string }) => Number(host.slice(host.lastIndexOf('.') + 1));
    return found.toSorted((a, b) => last(a) - last(b));
  },
};

/** Only networks of the hall's own kind (RFC 1918): an address of the Internet is never searched around. */
export function networksOf(interfaces: ReturnType<typeof networkInterfaces>): readonly string[] {
  const own = Object.values(interfaces)
    .flatMap((each) => each ?? [])
    .filter(
      ({ family, internal, address }) => family === 'IPv4' && !internal && /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(address),
    );
  return [...new Set(own.map(({ address }) => address.slice(0, address.lastIndexOf('.'))))];
}

/** Milliseconds until the connection stood; null when it did not. */
function knock(host: string, port: number): Promise<number | null> {
  const began = performance.now();
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (ms: number | null) => {
      socket.destroy();
      resolve(ms);
    };
    socket.setTimeout(CONNECT_MS, () => end(null));
    socket.once('connect', () => end(Math.max(1, Math.round(performance.now() - began))));
    socket.once('error', () => end(null));
  });
}

function usbPrinters(): string[] {
  try {
    return readdirSync('/dev/usb')
      .filter((name) => /^lp\d+$/.test(name))
      .map((name) => `/dev/usb/${name}`);
  } catch {
    return [];
  }
}

/** What CUPS or Windows has installed. Where neither answers, nothing is known: that is no fault. */
function systemPrinters(): Promise<string[]> {
  const [program, args] =
    process.platform === 'win32'
      ? (['powershell.exe', ['-NoProfile', '-Command', 'Get-Printer | ForEach-Object { $_.Name }']] as const)
      : (['lpstat', ['-e']] as const);
  return new Promise((resolve) => {
    execFile(program, [...args], { timeout: SYSTEM_MS, windowsHide: true }, (fault, output) => {
      const names = output.split(/\r?\n/).map((line) => line.trim());
      resolve(fault === null ? names.filter((name) => name !== '') : []);
    });
  });
}
