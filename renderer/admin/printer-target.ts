import { printerId } from '#contract/events/printer.ts';
import type { InputFor } from '#contract/operations/table.ts';
import { IT } from '../messages/it-vi.ts';

/** A printer as typed. */
export interface PrinterTyped {
  readonly name: string;
  readonly transport: 'tcp' | 'virtual';
  readonly host: string;
  readonly port: string;
  readonly profile: string;
}

export interface PrinterErrors {
  readonly name?: string;
  readonly host?: string;
  readonly port?: string;
}

export const EMPTY_PRINTER: PrinterTyped = { name: '', transport: 'tcp', host: '', port: '9100', profile: 'default' };

/** A network printer's address as the station writes it: `192.168.1.60:9100`, an IPv6 address in brackets. */
export function typedOf(printer: {
  readonly printer: string;
  readonly transport: string;
  readonly address: string;
  readonly profile: string;
}): PrinterTyped {
  const [, host = '', port = '9100'] = /^\[?(.*?)\]?(?::(\d+))?$/.exec(printer.address) ?? [];
  const isVirtual = printer.transport === 'virtual';
  return { name: printer.printer, transport: isVirtual ? 'virtual' : 'tcp', host: isVirtual ? '' : host, port, profile: printer.profile };
}

/** A host name or an address: what a person may type there, and no more. */
const HOST = /^[a-zA-Z0-9]([a-zA-Z0-9.:-]{0,253}[a-zA-Z0-9])?$/;

export function printerErrors(typed: PrinterTyped): PrinterErrors {
  const port = Number(typed.port.trim());
  return {
    ...(!printerId.safeParse(typed.name.trim()).success && { name: IT.badName }),
    ...(typed.transport === 'tcp' && !HOST.test(typed.host.trim()) && { host: IT.badHost }),
    ...(typed.transport === 'tcp' &&
      !(/^\d+$/.test(typed.port.trim()) && port >= 1 && port <= 65_535) && { port: IT.badPort(typed.port.trim()) }),
  };
}

export function printerInput({ name, transport, host, port, profile }: PrinterTyped): InputFor<'printer.set'> {
  const printer = printerId.parse(name.trim());
  return transport === 'virtual' ? { printer, transport, profile } : { printer, transport, host: host.trim(), port: Number(port), profile };
}
