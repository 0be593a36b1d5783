import { describe, expect, it } from 'vitest';
import type { AnswerFor } from '#contract/operations/table.ts';
import { type Collector, evidenceDateError, handBackInput, NOBODY, whyNotYet } from '#renderer/results/collector.ts';

const TODAY = '2026-11-24';
const owner: AnswerFor<'dossier.show'>['owner'] = { kind: 'citizen', fullName: 'Nguyễn Thị Hồng Vân', number: '0011 8400 ••••' };
const ready = { status: 'ready', owner } as AnswerFor<'dossier.show'>;
const collector = (changes: Partial<Collector>): Collector => ({ ...NOBODY, ...changes });
const authorised = { capacity: 'authorised', fullName: 'Trần Thị Đào', evidenceNumber: '126/UQ', evidenceDate: '20/11/2026' } as const;

describe('a hand-back', () => {
  it('to the owner with his receipt needs nothing more, and sends no masked number', () => {
    expect(whyNotYet(ready, NOBODY, TODAY)).toBeNull();
    expect(handBackInput(NOBODY, owner)).toEqual({
      collector: { fullName: 'Nguyễn Thị Hồng Vân', capacity: 'owner' },
      receiptLost: false,
    });
  });

  it('to an authorised person needs number and date of the paper', () => {
    expect(whyNotYet(ready, collector(authorised), TODAY)).toBeNull();
    expect(handBackInput(collector(authorised), owner).collector).toEqual({
      fullName: 'Trần Thị Đào',
      capacity: 'authorised',
      evidence: { number: '126/UQ', date: '2026-11-20' },
    });
    expect(whyNotYet(ready, collector({ ...authorised, evidenceNumber: ' ' }), TODAY)).toMatch(/số và ngày/);
    expect(whyNotYet(ready, collector({ ...authorised, evidenceDate: '31/02/2026' }), TODAY)).toMatch(/ngày của giấy/);
    expect(whyNotYet(ready, collector({ ...authorised, evidenceDate: '25/11/2026' }), TODAY)).toMatch(/ngày của giấy/);
    expect(evidenceDateError(collector({ evidenceDate: '25/11/2026' }), TODAY)).toMatch(/sau hôm nay/);
  });

  it('with the receipt lost needs a number that was compared and a word on the signature', () => {
    const lost = collector({ receiptLost: true });
    expect(whyNotYet(ready, lost, TODAY)).toMatch(/giấy tờ tùy thân/);
    expect(whyNotYet(ready, { ...lost, number: '001184004217' }, TODAY)).toMatch(/ký lời khai/);
    expect(whyNotYet(ready, { ...lost, card: 'owner', number: '001184004217', willSign: true }, TODAY)).toBeNull();
    expect(handBackInput({ ...lost, number: '001184004217', lostReason: ' rơi ' }, owner)).toMatchObject({
      collector: { number: '001184004217' },
      receiptLost: true,
      lostReason: 'rơi',
    });
  });

  it('never gives the owner the number of another card', () => {
    const other = collector({ card: 'other', number: '001185765432', receiptLost: true, willSign: true });
    expect(handBackInput(other, owner).collector).not.toHaveProperty('number');
    expect(whyNotYet(ready, other, TODAY)).toMatch(/giấy tờ tùy thân/);
  });
});
