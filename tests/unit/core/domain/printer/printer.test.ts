import { expect, it } from 'vitest';
import { printerAggregate } from '#core/domain/printer/aggregate.ts';
import { setPrinter } from '#core/domain/printer/set-printer.ts';
import { deskB, history, MORNING, nothingPersonal, type Written } from '#tests/unit/core/domain/history.ts';

const ID = 'QAAY0001:receipt';
const tcp = { transport: 'tcp', host: '192.0.2.7', port: 9100 } as const;
const plain = { papers: null, fallback: null, rollMetres: null };
const set = (target: object, profile = 'default', more: object = {}): Written => ({
  kind: 'printerSet',
  payload: { printer: 'receipt', target, profile, ...plain, ...more },
});
const known = { profiles: ['default', '58mm'], printers: ['receipt', 'ticket'] };

it('setPrinter takes a profile that there is, and names those that there are', () => {
  expect(setPrinter({ printer: 'receipt', target: tcp, profile: 'default', ...plain }, known)).toEqual({ ok: true, value: set(tcp) });
  expect(setPrinter({ printer: 'receipt', target: tcp, profile: 'a4', ...plain }, known)).toEqual({
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
        papers: null,
        fallback: null,
        roll_metres: null,
        roll_tick: null,
        roll_changed_at: null,
        set_at: MORNING + 1_000,
        set_by: 'it',
      },
    ],
  });
});

it('a printer that was never set has no row', () => {
  expect(printerAggregate.project(ID, [], nothingPersonal).rows).toEqual({ printers: [] });
});

it('setPrinter takes no fallback that is not set up, nor the printer itself', () => {
  const wish = { printer: 'receipt', target: tcp, profile: 'default', ...plain };
  for (const fallback of ['receipt', 'b'])
    expect(setPrinter({ ...wish, fallback }, known)).toEqual({ ok: false, refusal: { code: 'badFallback', fallback } });
  expect(setPrinter({ ...wish, fallback: 'ticket' }, known)).toMatchObject({ ok: true });
});

it('a roll is counted from when it was put in, whatever is set meanwhile', () => {
  const state = (...events: readonly Written[]) =>
    printerAggregate.fold(ID, events.reduce((all, event) => all.add(event), history('printer', ID)).entries()).state;
  const changed: Written = { kind: 'rollChanged', payload: { printer: 'receipt' } };
  const counted = set(tcp, 'default', { rollMetres: 40 });
  expect(state(changed)).toMatchObject({ kind: 'absent' });
  expect(state(set(tcp))).toMatchObject({ rollTick: null, rollChangedAt: null });
  expect(state(counted)).toMatchObject({ rollMetres: 40, rollTick: 1, rollChangedAt: null });
  expect(state(counted, changed, counted)).toMatchObject({ rollTick: 2, rollChangedAt: MORNING + 1_000 });
});
