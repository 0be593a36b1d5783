import { office, staffList } from '#contract/reference.ts';
import { REFERENCE_KINDS, type ReferenceKind } from '#contract/events/reference.ts';
import { parseCatalogue } from '#core/domain/catalogue/parse-catalogue.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { parseCalendar } from '#core/domain/working-calendar/parse-calendar.ts';
import { type Reference, referenceInForce } from '#core/store/reference.ts';
import type { ReadStore } from '#core/store/sql.ts';

/** The documents in force, parsed. A document that was judged before it was put in force and is none now is a broken invariant. */
export function loadReference(store: ReadStore): Reference {
  const [officeText, staffText, calendarText, catalogueText] = REFERENCE_KINDS.map((kind) => inForce(store, kind));
  const calendar = parseCalendar(calendarText?.text ?? '');
  if (!calendar.ok) throw new Error(`the calendar in force can not be read: ${JSON.stringify(calendar.refusal)}`);
  const catalogue = parseCatalogue(catalogueText?.text ?? '');
  if (!catalogue.ok) throw new Error(`the catalogue in force can not be read: ${JSON.stringify(catalogue.refusal)}`);
  return {
    office: office.parse(parseJson(officeText?.text ?? '')),
    staff: staffList.parse(parseJson(staffText?.text ?? '')).staff,
    calendar: calendar.value,
    catalogue: catalogue.value,
    hashes: {
      office: officeText?.hash ?? '',
      staff: staffText?.hash ?? '',
      calendar: calendarText?.hash ?? '',
      catalogue: catalogueText?.hash ?? '',
    },
  };
}

function inForce(store: ReadStore, kind: ReferenceKind): { hash: string; text: string } {
  const found = referenceInForce(store, kind);
  if (found === undefined) throw new Error(`no ${kind} is in force`);
  return found;
}

/**
 * Whether the text of every document in force is here. Another station may put one in force whose text has not come yet: until it
 * has, work goes on with the version before.
 */
export const isReferenceHere = (store: ReadStore): boolean => REFERENCE_KINDS.every((kind) => referenceInForce(store, kind) !== undefined);
