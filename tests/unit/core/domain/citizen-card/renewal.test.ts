import { expect, it } from 'vitest';
import { holdsUntil } from '#core/domain/citizen-card/renewal.ts';

it.each([
  ['made long before an age: until that birthday', '1999-02-02', '2021-04-15', '2024-02-02'],
  ['made on the day two years before: until the next age', '1999-02-02', '2022-02-02', '2039-02-02'],
  ['made one day earlier than that', '1999-02-02', '2022-02-01', '2024-02-02'],
  ['made on the birthday itself', '1999-02-02', '2024-02-02', '2039-02-02'],
  ['a child', '2015-06-01', '2024-07-01', '2029-06-01'],
  ['a child of twelve', '2012-06-01', '2024-07-01', '2037-06-01'],
  ['born on 29 February', '2000-02-29', '2021-06-01', '2025-03-01'],
  ['within two years of sixty: for life', '1966-12-23', '2025-01-01', null],
  ['over sixty: for life', '1949-01-01', '2021-06-18', null],
])('%s', (_, born, issued, until) => expect(holdsUntil(born, issued)).toBe(until));
