import { describe, expect, it } from 'vitest';
import { parseTicketCode } from '#core/domain/numbering/ticket-code.ts';
import { enterRollTicket, rollCode } from '#core/domain/ticket/enter-roll.ts';
import { commitment, DAY, deskA, deskB } from '#tests/unit/core/domain/history.ts';
import { A, atDesk, called, foldTicket, ID } from './a-ticket.ts';

const nobody = { waiting: 2, wait: null, priorityPart: null };
const number = { businessDay: DAY, series: A, ordinal: 9_001 };

describe('a number of a pre-printed roll', () => {
  it('waits, held by the station that entered it, and says where it comes from', () => {
    expect(enterRollTicket({ kind: 'absent', id: ID }, number, { ...nobody, priorityPart: commitment('e') }, deskB)).toMatchObject({
      value: { payload: { number: 'A9001', source: 'roll', holder: deskB, isPriority: true, waitingBefore: 2 } },
    });
  });

  it('leads to one ticket wherever it is entered, and to another one each day', () => {
    expect(rollCode(number)).toBe(rollCode({ ...number }));
    expect(parseTicketCode(rollCode(number))).toMatchObject({ series: 'A', ordinal: 9_001, day: DAY });
    expect(rollCode({ ...number, businessDay: '2026-11-25' })).not.toBe(rollCode(number));
  });

  it('is entered once, and is no number that a station gives', () => {
    expect(enterRollTicket(foldTicket(atDesk(called())), number, nobody, deskA)).toMatchObject({ refusal: { code: 'alreadyTaken' } });
    for (const ordinal of [18, 9_000]) {
      expect(enterRollTicket({ kind: 'absent', id: ID }, { ...number, ordinal }, nobody, deskA)).toMatchObject({
        refusal: { code: 'notOfRoll' },
      });
    }
  });
});
