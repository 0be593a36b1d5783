import { expect, it } from 'vitest';
import { printerAggregate } from '#core/domain/printer/aggregate.ts';
import { setPrinter } from '#core/domain/printer/set-printer.ts';
import { deskB, history, MORNING, nothingPersonal, type Written } from '#tests/unit/core/domain/history.ts';

const ID = 'QAAY0001:receipt';
const tcp = { transport: 'tcp', host: '192.0.2.7', port: 9100 } as const;
const set = (target: object, profile = 'default'): Written => ({ kind: 'printerSet', payload: { printer: 'receipt', target, profile } });

it('setPrinter takes a profile that there is, and names those that there are', () => {
  expect(setPrinter({ printer: 'receipt', target: tcp, profile: 'default' }, ['default', '58mm'])).toEqual({ ok: true, value: set(tcp) });
  expect(setPrinter({ printer: 'receipt', target: tcp, profile: 'a4' }, ['default', '58mm'])).toEqual({
    ok: false,
    refusal: { code: 'unknownProfile', profile: 'a4', known: ['default', '58mm'] },
  });
});

it("the last setting in order holds, and the printer stays the station's own whoever set it", () => {
  const written = history('printer', ID)
    .add(set({ transport: 'virtual' }))
    .add(set(tcp, '58mm'), { at: deskB, actor: 'it' });
  expect(printerAggregate.project(ID, written.entries(), nothingPersonal).rows).toEqual({
    printers: [
      {
        printer_id: ID,
        station: 'QAAY0001',
        name: 'receipt',
        target: JSON.stringify(tcp),
        profile: '58mm',
        set_at: MORNING + 1_000,
        set_by: 'it',
      },
    ],
  });
});

it('a printer that was never set has no row', () => {
  expect(printerAggregate.project(ID, [], nothingPersonal).rows).toEqual({ printers: [] });
});
