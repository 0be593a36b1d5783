import { z } from 'zod';
import { issueWords } from '#contract/describe-issue.ts';
import type { ReferenceKind } from '#contract/events/reference.ts';
import { agency, counter, office, type Office, series, staffList, staffMember } from '#contract/reference.ts';
import type { Catalogue } from '#core/domain/catalogue/catalogue.ts';
import { consistentCatalogue } from '#core/domain/catalogue/parse-catalogue.ts';
import { judgeFile, type JudgedFile } from '#core/domain/reference-file/read-reference-file.ts';
import { consistentCalendar } from '#core/domain/working-calendar/parse-calendar.ts';

/**
 * Each kind of document by itself: shape, and what only the whole shows. Strict for the documents that a person edits: a misspelt
 * field would be lost without a word, and a PIN that someone writes into the list of staff would stay there to be read.
 */

const strictOffice = z
  .strictObject({
    ...office.shape,
    agencies: z.array(z.strictObject(agency.shape)).min(1),
    series: z.array(z.strictObject(series.shape)).min(1),
    counters: z.array(z.strictObject(counter.shape)).min(1),
  })
  .superRefine((read, context) => {
    const report = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const agencies = read.agencies.map((each) => each.id);
    const letters = read.series.map((each) => each.id);
    once(agencies, 'mã cơ quan', (i) => ['agencies', i, 'id'], report);
    once(letters, 'dãy số', (i) => ['series', i, 'id'], report);
    const numbers = read.counters.map((each) => each.number);
    once(numbers, 'quầy', (i) => ['counters', i, 'number'], report);
    if (!agencies.includes(read.receivingAgency))
      report(['receivingAgency'], `không có cơ quan “${read.receivingAgency}” trong danh sách cơ quan`);
    for (const [c, each] of read.counters.entries()) {
      const stranger = each.series.find((letter) => !letters.includes(letter));
      if (stranger !== undefined) report(['counters', c, 'series'], `không có dãy “${stranger}” trong danh sách dãy số`);
    }
  });

const strictStaff = z
  .strictObject({ ...staffList.shape, staff: z.array(z.strictObject(staffMember.shape)).min(1) })
  .superRefine(({ staff }, context) => {
    const ids = staff.map((each) => each.id);
    once(
      ids,
      'mã cán bộ',
      (i) => ['staff', i, 'id'],
      (path, message) => context.addIssue({ code: 'custom', path, message }),
    );
  });

function once(
  names: readonly string[],
  what: string,
  pathOf: (index: number) => (string | number)[],
  report: (path: (string | number)[], message: string) => void,
): void {
  for (const [i, name] of names.entries()) if (names.indexOf(name) < i) report(pathOf(i), `${what} “${name}” có hai lần`);
}

export type CalendarFile = z.infer<typeof consistentCalendar>;
export type StaffFile = z.infer<typeof strictStaff>;

export type DocumentRead =
  | ({ readonly kind: 'office' } & JudgedFile<Office>)
  | ({ readonly kind: 'staff' } & JudgedFile<StaffFile>)
  | ({ readonly kind: 'calendar' } & JudgedFile<CalendarFile>)
  | ({ readonly kind: 'catalogue' } & JudgedFile<Catalogue>);

/** A document as text, judged by itself. */
export function readDocument(kind: ReferenceKind, text: string): DocumentRead {
  switch (kind) {
    case 'office':
      return { kind, ...judgeFile(text, strictOffice, words) };
    case 'staff':
      return { kind, ...judgeFile(text, strictStaff, words) };
    case 'calendar':
      return { kind, ...judgeFile(text, consistentCalendar, (issue) => issue.message) };
    case 'catalogue':
      return { kind, ...judgeFile(text, consistentCatalogue, (issue) => issue.message) };
  }
}

const words = (issue: z.core.$ZodIssue, document: unknown): string => issueWords(issue, document);
