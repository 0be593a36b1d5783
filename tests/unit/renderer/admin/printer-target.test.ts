import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '#contract/operations/table.ts';
import { EMPTY_PRINTER, printerErrors, printerInput, typedOf } from '#renderer/admin/printer-target.ts';

const typed = { ...EMPTY_PRINTER, name: 'receipt', host: '192.168.1.60' };

describe('a printer as typed', () => {
  it('becomes an input that the operation takes', () => {
    expect(printerErrors(typed)).toEqual({});
    expect(OPERATIONS['printer.set'].input.parse(printerInput(typed))).toEqual({
      printer: 'receipt',
      transport: 'tcp',
      host: '192.168.1.60',
      port: 9100,
      profile: 'default',
    });
    expect(printerInput({ ...typed, transport: 'virtual', host: '' })).toEqual({
      printer: 'receipt',
      transport: 'virtual',
      profile: 'default',
    });
  });

  it.each(['', '0', '65536', '91O0', '-1', '1e3'])('port %s is refused', (port) =>
    expect(printerErrors({ ...typed, port }).port).toMatch(/9100/),
  );
  it.each(['', 'http://x', 'a b', '-x', 'máy-in'])('host %s is refused', (host) =>
    expect(printerErrors({ ...typed, host }).host).toMatch(/192/),
  );
  it.each(['', 'Receipt', 'máy in', '-a'])('name %s is refused', (name) => expect(printerErrors({ ...typed, name }).name).toBeDefined());

  it('reads back the address of the station', () => {
    expect(typedOf({ printer: 'receipt', transport: 'tcp', address: '10.0.0.5:9101', profile: '58mm' })).toEqual({
      name: 'receipt',
      transport: 'tcp',
      host: '10.0.0.5',
      port: '9101',
      profile: '58mm',
    });
    expect(typedOf({ printer: 'receipt', transport: 'tcp', address: '[fe80::1]:9100', profile: 'default' }).host).toBe('fe80::1');
  });
});
