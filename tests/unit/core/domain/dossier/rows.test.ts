import { describe, expect, it } from 'vitest';
import { rows } from '#core/domain/dossier/rows.ts';
import { commitment, deskA, MORNING, nothingPersonal, personalFrom } from '#tests/unit/core/domain/history.ts';
import { CODE, dossier, handedBack, ID, ready, received } from './a-dossier.ts';

const owner = { kind: 'citizen', fullName: 'Nguyễn Đăng Khoa', number: '001081234567', phone: '0912 345 678' };
const personal = personalFrom({ [commitment('a')]: owner });

describe('rows of a dossier', () => {
  it('say what the lists show', () => {
    expect(rows(dossier(received()), personal)).toMatchObject({
      dossiers: [
        {
          dossier_id: ID,
          code: CODE,
          short_key: '2611240001',
          status: 'processing',
          received_at: MORNING,
          received_date: '2026-11-24',
          due_at: '2026-11-26T17:00:00+07:00',
          due_date: '2026-11-26',
          register_book: '01',
          register_year: 2026,
          register_number: 318,
          competent_agency: 'so-nnmt',
          receiving_unit: 'chi-nhanh',
          owner_name: 'Nguyễn Đăng Khoa',
          owner_number: '001081234567',
          owner_phone: '0912 345 678',
          station: deskA.station,
          slot: null,
          ready_at: null,
          handed_back_at: null,
        },
      ],
      dossier_codes: [{ dossier_id: ID, code: CODE, issuer: 'mot-cua' }],
      conflicts: [],
    });
  });

  it('ready, handed back', () => {
    expect(rows(dossier(received(), ready()), personal).dossiers).toMatchObject([
      { status: 'ready', slot: 'A-03', ready_at: MORNING + 1_000 },
    ]);
    expect(rows(dossier(received(), ready(), handedBack()), personal).dossiers).toMatchObject([
      { status: 'handedBack', handed_back_at: MORNING + 60_000, ready_at: MORNING + 1_000 },
    ]);
  });

  it('hold the mark that the receipt prints: the first 60 bits of the hash of the reception', () => {
    // The hash of a history's first entry is 00000001 again and again: of its first 60 bits only the 32nd is set.
    expect(rows(dossier(received()), personal).dossiers).toMatchObject([{ mark: '000000800000' }]);
  });

  it('are found by name, number, phone and code without accents', () => {
    const text = rows(dossier(received()), personal).dossiers?.[0]?.search_text;
    for (const word of ['nguyen dang khoa', '001081234567', '0912 345 678', '0912345678', 'h26 12 261124 0001'])
      expect(text).toContain(word);
  });

  it.each([
    ['is not here', nothingPersonal],
    ['can not be read', personalFrom({ [commitment('a')]: { fullName: 7 } })],
  ])('hold nothing personal where the part %s, and everything else', (_why, from) => {
    expect(rows(dossier(received()), from).dossiers).toMatchObject([
      { code: CODE, owner_name: null, owner_number: null, owner_phone: null, search_text: null },
    ]);
  });

  it('the page detail holds commitments and no person', () => {
    const detail = String(rows(dossier(received(), ready(), handedBack()), personal).dossiers?.[0]?.detail);
    expect(JSON.parse(detail)).toMatchObject({
      run: { limit: 2 },
      parts: { owner: commitment('a'), submitter: commitment('b') },
      handedBack: { capacity: 'authorised', parts: { collector: commitment('d') } },
    });
    expect(detail).not.toContain('Khoa');
  });

  it('codes stand in capitals, as they are looked up', () => {
    const codes = [
      { code: CODE, issuer: 'mot-cua' },
      { code: 'g22.99-261124-000318', issuer: 'thanh-pho' },
    ];
    expect(rows(dossier(received({ codes })), personal).dossier_codes).toMatchObject([
      { code: CODE },
      { code: 'G22.99-261124-000318', issuer: 'thanh-pho' },
    ]);
  });

  it('an unknown dossier has none', () => {
    expect(rows(dossier(), personal)).toEqual({ dossiers: [], dossier_codes: [], conflicts: [] });
  });

  it('conflicts are counted and listed', () => {
    const twice = rows(dossier(received(), ready(), handedBack('d'), handedBack('e')), personal);
    expect(twice.dossiers).toMatchObject([{ conflicts: 1 }]);
    expect(twice.conflicts).toMatchObject([{ kind: 'handedBackTwice', aggregate_kind: 'dossier', aggregate_id: ID, state: 'open' }]);
  });
});
