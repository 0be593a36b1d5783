import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '#contract/operations/table.ts';
import { readCard, withOwner, isOtherPerson, withSubmitter } from '#renderer/receive/card.ts';
import { another, type Draft, emptyDraft, emptySubmitter, isStarted, readDraft, takenUp } from '#renderer/receive/draft.ts';
import { asAsked, missingPapers, type Procedure, ticked, withCount } from '#renderer/receive/papers.ts';
import { guidanceOf, isComplete, problemsOf, receptionOf, whyIncomplete } from '#renderer/receive/reception.ts';

const paper = (id: string, more = {}) => ({
  id,
  name: id,
  form: null,
  originals: 1,
  certified: 0,
  copies: 0,
  required: true,
  condition: null,
  ...more,
});
const procedure: Procedure = {
  id: '1.013831',
  name: 'Đăng ký biến động',
  agency: 'so-nnmt',
  agencyName: 'Văn phòng Đăng ký',
  limits: [{ case: 'Thông thường', unit: 'working-day', limit: 8 }],
  fee: null,
  sample: true,
  components: [paper('don'), paper('ban-ve', { originals: 0, copies: 2 }), paper('uy-quyen', { required: false, originals: 0 })],
};

const card = readCard({
  kind: 'citizen-card',
  number: '001184004217',
  oldNumber: null,
  fullName: 'NGUYỄN THỊ HỒNG VÂN',
  birthDate: '1984-03-12',
  sex: 'Nữ',
  address: 'Số 12 Ngõ Mẫu 3',
  issueDate: null,
  warnings: [{ code: 'renewalDue', message: 'Thẻ đã đến tuổi đổi.' }],
});
if (card === null) throw new Error('the card is one');

const filled = (): Draft => {
  const draft = withOwner(emptyDraft(), card, 1000);
  return { ...draft, owner: { ...draft.owner, hasNoPhone: true }, procedure: procedure.id, case: 'Thông thường' };
};

describe('papers', () => {
  it('a tick takes one in as asked for, at least one original; a second tick takes it back', () => {
    expect(asAsked(paper('a', { originals: 0, copies: 2 }))).toEqual({ originals: 0, certified: 0, copies: 2 });
    expect(asAsked(paper('a', { originals: 0 }))).toEqual({ originals: 1, certified: 0, copies: 0 });
    const once = ticked({}, paper('don'));
    expect(once).toEqual({ don: { originals: 1, certified: 0, copies: 0 } });
    expect(ticked(once, paper('don'))).toEqual({ don: { originals: 0, certified: 0, copies: 0 } });
  });

  it('missing are the required ones of which nothing was handed in, by their number in the list', () => {
    const counts = withCount({}, 'don', 'certified', 1);
    expect(missingPapers(procedure.components ?? [], { counts, sources: {} }).map(({ n, paper: { id } }) => [n, id])).toEqual([
      [2, 'ban-ve'],
    ]);
  });
});

describe('a form', () => {
  it('says in one sentence what it waits for', () => {
    const why = (draft: Draft, of: Procedure | undefined) => whyIncomplete(problemsOf(draft, of, '2026-11-24'), draft);
    expect(why(emptyDraft(), undefined)).toBe('Mở khi có họ tên, ghi điện thoại và có thủ tục.');
    expect(why(filled(), procedure)).toBe('Mở khi đủ giấy số 1, 2.');
    const wrong = { ...filled(), sets: '99', counts: ticked(ticked({}, paper('don')), paper('ban-ve')) };
    expect(why(wrong, procedure)).toBe('Mở khi sửa xong các mục đỏ.');
    expect(why({ ...wrong, sets: '1' }, procedure)).toBe(null);
    expect(isComplete(problemsOf({ ...wrong, sets: '1' }, procedure, '2026-11-24'))).toBe(true);
  });

  it('becomes an input that the operation takes, empty fields left out', () => {
    const draft = { ...filled(), counts: ticked({}, paper('don')), owner: { ...filled().owner, number: '0011 8400 4217' } };
    const input = receptionOf(draft, procedure, 'MC1ABCDEFGH2A0A0001K3M9QXR0');
    expect(OPERATIONS['dossier.receive'].input.parse(input)).toEqual({
      procedure: '1.013831',
      case: 'Thông thường',
      owner: {
        kind: 'citizen',
        fullName: 'NGUYỄN THỊ HỒNG VÂN',
        number: '001184004217',
        birthDate: '1984-03-12',
        sex: 'Nữ',
        address: 'Số 12 Ngõ Mẫu 3',
        hasNoPhone: true,
      },
      components: [{ id: 'don', originals: 1, certified: 0, copies: 0, asked: 'notInDatabase' }],
      ticketId: 'MC1ABCDEFGH2A0A0001K3M9QXR0',
      sets: 1,
    });
  });

  it('of an organisation has no birthday and no sex, whatever was typed before', () => {
    const draft = { ...filled(), owner: { ...filled().owner, kind: 'organisation' as const } };
    expect(receptionOf(draft, procedure, null).owner).not.toHaveProperty('birthDate');
    expect(receptionOf(draft, procedure, null).owner).not.toHaveProperty('sex');
  });
});

describe('a paper', () => {
  it('that a database holds is not missing, and goes as held; the database must be named', () => {
    const held = { isHeld: true, asked: 'notInDatabase' as const, database: 'CSDL đất đai' };
    const draft = { ...filled(), counts: ticked({}, paper('don')), sources: { 'ban-ve': held } };
    expect(isComplete(problemsOf(draft, procedure, '2026-11-24'))).toBe(true);
    expect(receptionOf(draft, procedure, null).components).toEqual([
      { id: 'don', originals: 1, certified: 0, copies: 0, asked: 'notInDatabase' },
      { id: 'ban-ve', originals: 0, certified: 0, copies: 0, held: 'CSDL đất đai' },
    ]);
    const unnamed = { ...draft, sources: { 'ban-ve': { ...held, database: ' ' } } };
    expect(isComplete(problemsOf(unnamed, procedure, '2026-11-24'))).toBe(false);
  });

  it('with a count that is none keeps the form from being received, and says what was typed', () => {
    const all = { ...filled(), counts: ticked(ticked({}, paper('don')), paper('ban-ve')) };
    const wrong = { ...all, wrongCounts: { 'count.don.copies': '1000' } };
    expect(isComplete(problemsOf(all, procedure, '2026-11-24'))).toBe(true);
    expect(problemsOf(wrong, procedure, '2026-11-24').counts).toEqual({ 'count.don.copies': 'Số bản là 0 đến 999. Đã nhập “1000”.' });
    expect(isComplete(problemsOf(wrong, procedure, '2026-11-24'))).toBe(false);
  });
});

describe('a submitter', () => {
  it('stands for an organisation always, and goes with the evidence that was seen', () => {
    const firm = { ...filled(), owner: { ...filled().owner, kind: 'organisation' as const, number: '0100000000' } };
    const complete = { ...firm, counts: ticked(ticked({}, paper('don')), paper('ban-ve')) };
    expect(problemsOf(complete, procedure, '2026-11-24').needsSubmitter).toBe(true);
    const submitter = { ...emptySubmitter, fullName: 'Trần An', evidenceNumber: '12/UQ', evidenceDate: '20/11/2026' };
    expect(isComplete(problemsOf({ ...complete, submitter }, procedure, '2026-11-24'))).toBe(true);
    expect(receptionOf({ ...complete, submitter }, procedure, null).submitter).toEqual({
      capacity: 'authorised',
      fullName: 'Trần An',
      evidence: { kind: 'Giấy ủy quyền', number: '12/UQ', date: '2026-11-20' },
    });
  });
});

describe('a guidance sheet', () => {
  it('takes what is there and all that was typed; what is wrong is not printed', () => {
    const draft = {
      ...filled(),
      counts: ticked({}, paper('don')),
      owner: { ...filled().owner, fullName: '', hasNoPhone: false, phone: '09' },
    };
    const input = OPERATIONS['guidance.give'].input.parse(guidanceOf(draft, procedure, null));
    expect(input).toMatchObject({ procedure: '1.013831', owner: { address: 'Số 12 Ngõ Mẫu 3' }, components: [{ id: 'don' }] });
    expect(input.owner).not.toHaveProperty('phone');
    expect(readDraft(input.draft)).toEqual(draft);
  });

  it('brings the draft back as another act, with the sheet remembered and what is missing unticked', () => {
    const draft = { ...filled(), counts: ticked({}, paper('don')) };
    const back = takenUp(JSON.stringify(draft), 'HD0123456789ABCDEF');
    expect(back).toMatchObject({ owner: draft.owner, counts: draft.counts, guidance: { code: 'HD0123456789ABCDEF', printJobId: null } });
    expect(back.act).not.toBe(draft.act);
    expect(receptionOf(back, procedure, null).guidance).toBe('HD0123456789ABCDEF');
  });
});

describe('a card', () => {
  it('fills the owner and keeps the telephone; its warnings stay beside it', () => {
    const draft = withOwner({ ...emptyDraft(), owner: { ...emptyDraft().owner, phone: '0912345678' } }, card, 1000);
    expect(draft.owner).toEqual({
      kind: 'citizen',
      fullName: 'NGUYỄN THỊ HỒNG VÂN',
      number: '001184004217',
      birth: '12/03/1984',
      sex: 'Nữ',
      address: 'Số 12 Ngõ Mẫu 3',
      phone: '0912345678',
      hasNoPhone: false,
    });
    expect(draft.card).toEqual({ at: 1000, warnings: ['Thẻ đã đến tuổi đổi.'] });
  });

  it('of another person is noticed; the same person’s is not', () => {
    expect(isOtherPerson(filled(), card)).toBe(false);
    expect(isOtherPerson(filled(), { ...card, number: '001184004218' })).toBe(true);
    expect(isOtherPerson(emptyDraft(), card)).toBe(false);
    expect(withSubmitter(filled(), { ...card, fullName: 'TRẦN AN' }).submitter).toMatchObject({
      fullName: 'TRẦN AN',
      capacity: 'authorised',
    });
  });

  it('is none when the answer is of another kind', () => {
    expect(readCard({ kind: 'ticket', warnings: [] })).toBe(null);
    expect(readCard(null)).toBe(null);
  });
});

describe('a draft', () => {
  it('comes back as it was; what is none begins anew', () => {
    const draft = filled();
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    for (const json of [null, '', '{}', '[1]', '{"version":9}', 'x'.repeat(10)]) expect(isStarted(readDraft(json))).toBe(false);
  });

  it('of the next dossier keeps the person and has a command id of its own', () => {
    const next = another(filled());
    expect(next.owner).toEqual(filled().owner);
    expect(next.procedure).toBe(null);
    expect(next.act).not.toBe(filled().act);
    expect(next.act).toMatch(/^[0-9a-f]{32}$/);
  });
});
