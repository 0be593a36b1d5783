import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { networksOf, printerFinder } from '#native/printing/printer-finder.ts';

/** All of it in 127.0.0.0/8: no test looks around in the machine's own network. */
const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

function listen(host: string, port: number): Promise<number> {
  const server = createServer((socket) => socket.on('error', () => {}));
  servers.push(server);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

it('finds who listens at the port, in order, and nobody else', async () => {
  const port = await listen('127.0.9.200', 0);
  await listen('127.0.9.7', port);
  await listen('127.0.8.5', port);
  const found = await printerFinder.scan('127.0.9', port);
  expect(found.map(({ host }) => host)).toEqual(['127.0.9.7', '127.0.9.200']);
  expect(found.every(({ ms }) => ms >= 1)).toBe(true);
});

it('knows only private networks of the computer, each once', () => {
  const of = (address: string, internal = false) => ({ address, internal, family: 'IPv4' as const, netmask: '', mac: '', cidr: null });
  expect(
    networksOf({
      lo: [of('127.0.0.1', true)],
      eth0: [of('192.168.1.20'), of('192.168.1.21'), of('203.0.113.4')],
      wlan0: [of('172.20.3.9'), of('172.40.3.9'), of('10.1.2.3')],
    }),
  ).toEqual(['192.168.1', '172.20.3', '10.1.2']);
});

it('lists printers of the system, or nothing where it can not say', async () => {
  expect(Array.isArray(await printerFinder.system())).toBe(true);
});
