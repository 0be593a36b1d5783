import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#core/domain/search-text/fold.ts';
import { ftsQuery } from '#core/domain/search-text/fts-query.ts';
import { anyText } from '#tests/unit/core/domain/any-text.ts';

describe('fold', () => {
  it('takes accents off and folds đ too', () => {
    expect(fold('  ĐỖ Thị\u00a0Ước \n Mẫu ')).toBe('do thi uoc mau');
    expect(fold('Tách thửa hoặc hợp thửa đất')).toBe('tach thua hoac hop thua dat');
  });

  it('does not care how letters are composed, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('ftsQuery', () => {
  it.each([
    ['Đỗ Thị', '"do" "thi"*'],
    ['H26.12-261123-0042', '"h26" "12" "261123" "0042"*'],
    ['do" OR (thi* NEAR', '"do" "or" "thi" "near"*'],
    ['a b', '"a" "b"*'],
    ['0912 345 678', '("0912" "345" "678"*) OR "0912345678"*'],
    ['+84 912 345 678', '("84" "912" "345" "678"*) OR "0912345678"*'],
    ['001199000001', '"001199000001"*'],
    ['261123 0042', '("261123" "0042"*) OR "2611230042"*'],
  ])('%s', (text, query) => expect(ftsQuery(text)).toBe(query));

  it.each(['', ' ', 'a', '*', '"', '-a-'])('%j is too little to search by', (text) => expect(ftsQuery(text)).toBeNull());

  it('is a query that SQLite takes, whatever is typed, and finds what is typed in full or begun', () => {
    const database = new Database(':memory:');
    database.exec(`create virtual table names using fts5(text, tokenize = 'unicode61 remove_diacritics 2')`);
    const add = database.prepare('insert into names (text) values (?)');
    const find = database.prepare('select text from names where names match ?').pluck();
    add.run(fold('Đỗ Thị Ước Mẫu 001199000001 H26.12-261123-0042'));
    for (const words of ['do thi', 'ĐỖ', 'uoc ma', '001199', 'H26.12-261123-00', 'mẫu đỗ'])
      expect(find.all(ftsQuery(words))).toHaveLength(1);
    for (const words of ['do van', 'thj', '0042 0043']) expect(find.all(ftsQuery(words))).toHaveLength(0);
    fc.assert(
      fc.property(fc.oneof(anyText(), fc.string()), (text) => {
        const query = ftsQuery(text);
        if (query !== null) find.all(query);
      }),
    );
    database.close();
  });
});
