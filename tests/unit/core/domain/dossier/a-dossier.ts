import type { DossierEvent } from '#contract/events/dossier.ts';
import { dossierAggregate } from '#core/domain/dossier/aggregate.ts';
import type { Dossier } from '#core/domain/dossier/state.ts';
import { commitment, type History, history, MORNING } from '#tests/unit/core/domain/history.ts';

export const ID = 'DXSSRR0000000001';
export const CODE = 'H26.12-261124-0001';

type Of<K extends DossierEvent['kind']> = Extract<DossierEvent, { readonly kind: K }>;

export const received = (changes: Partial<Of<'dossierReceived'>['payload']> = {}): Of<'dossierReceived'> => ({
  kind: 'dossierReceived',
  payload: {
    procedure: '1.012784',
    procedureName: 'Tách thửa đất',
    catalogue: commitment('c'),
    competentAgency: { id: 'so-nnmt', code: 'H26.12', name: 'Sở Nông nghiệp và Môi trường' },
    receivingUnit: { id: 'chi-nhanh', name: 'Chi nhánh số 1' },
    codes: [{ code: CODE, issuer: 'mot-cua' }],
    shortKey: '2611240001',
    channel: 'counter',
    receivedAt: MORNING,
    run: {
      unit: 'working-day',
      limit: 2,
      startedAt: MORNING,
      counted: ['2026-11-25', '2026-11-26'],
      skipped: [],
      dueAt: '2026-11-26T17:00:00+07:00',
      basis: 'Nghị định 101/2024/NĐ-CP',
    },
    register: { book: '01', year: 2026, number: 318 },
    components: [{ id: 'don', originals: 1, certified: 0, copies: 2 }],
    sets: 1,
    collectAt: 'Quầy 5',
    ticket: null,
    parts: { owner: commitment('a'), submitter: commitment('b') },
    ...changes,
  },
});
export const ready = (slot: string | null = 'A-03'): Of<'resultReady'> => ({ kind: 'resultReady', payload: { slot } });
export const handedBack = (letter = 'd'): Of<'resultHandedBack'> => ({
  kind: 'resultHandedBack',
  payload: { capacity: 'authorised', receiptLost: false, handedBackAt: MORNING + 60_000, parts: { collector: commitment(letter) } },
});

export const written = (...events: readonly DossierEvent[]): History =>
  events.reduce((all, event) => all.add(event), history('dossier', ID));
export const dossier = (...events: readonly DossierEvent[]): Dossier => foldDossier(written(...events));
export const foldDossier = (entries: History): Dossier => dossierAggregate.fold(ID, entries.entries()).state;
