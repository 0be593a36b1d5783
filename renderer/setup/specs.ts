import { ROLES } from '#contract/rights.ts';
import { ROLE_NAMES } from '#contract/role-names.ts';
import { FIELDS } from '../messages/setup-vi.ts';
import type { TextKind } from './field-values.ts';
import { type Json, rowsOf } from './json.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A field of a row or of a document: how it is shown, named and typed. */
export type FieldSpec = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly wide?: boolean;
} & (
  | { readonly kind: TextKind }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'choice' | 'choices'; readonly options: (document: Json) => readonly Option[] }
);

export interface ListSpec {
  readonly name: string;
  readonly title: string;
  /** What tells rows apart in the table, shown first. */
  readonly columns: readonly string[];
  readonly fields: readonly FieldSpec[];
  readonly lists?: readonly ListSpec[];
  readonly fresh: Json;
}

const text = (name: string, label: string, more: { hint?: string; wide?: boolean } = {}): FieldSpec => ({
  name,
  label,
  kind: 'text',
  ...more,
});
const optional = (name: string, label: string, more: { hint?: string; wide?: boolean } = {}): FieldSpec => ({
  name,
  label,
  kind: 'optional',
  ...more,
});
const int = (name: string, label: string): FieldSpec => ({ name, label, kind: 'int' });
const named = (words: Readonly<Record<string, string>>) => () => Object.entries(words).map(([value, label]) => ({ value, label }));

const PEOPLE = ROLES.filter((each) => each !== 'kiosk' && each !== 'board').map((value) => ({ value, label: ROLE_NAMES[value] }));

export const STAFF_LIST: ListSpec = {
  name: 'staff',
  title: FIELDS.staff,
  columns: ['name', 'title', 'roles'],
  fresh: { id: '', name: '', roles: ['receiver'], title: '' },
  fields: [
    text('name', FIELDS.name),
    text('id', FIELDS.id, { hint: FIELDS.slugHint }),
    optional('title', FIELDS.title),
    { name: 'roles', label: FIELDS.roles, kind: 'choices', options: () => PEOPLE, wide: true },
  ],
};

export const SERIES_LIST: ListSpec = {
  name: 'series',
  title: FIELDS.seriesList,
  columns: ['id', 'name', 'dailyLimit'],
  fresh: { id: '', name: '', hint: '', nameEn: '', hintEn: '', dailyLimit: null },
  fields: [
    text('id', FIELDS.letter, { hint: FIELDS.letterHint }),
    text('name', FIELDS.name),
    optional('hint', FIELDS.hint, { wide: true }),
    optional('nameEn', FIELDS.nameEn),
    optional('hintEn', FIELDS.hintEn),
    { name: 'dailyLimit', label: FIELDS.dailyLimit, kind: 'optionalInt', hint: FIELDS.dailyLimitHint },
  ],
};

const seriesOptions = (document: Json): readonly Option[] =>
  rowsOf(document, 'series').map(({ id, name }) => ({ value: String(id), label: `${String(id)} (${String(name)})` }));
const agencyOptions = (document: Json): readonly Option[] =>
  rowsOf(document, 'agencies').map(({ id, name }) => ({ value: String(id), label: String(name) }));

export const COUNTER_LIST: ListSpec = {
  name: 'counters',
  title: FIELDS.counters,
  columns: ['number', 'name', 'series'],
  fresh: { number: '', name: '', series: [] },
  fields: [
    text('number', FIELDS.number, { hint: FIELDS.numberHint }),
    text('name', FIELDS.name),
    { name: 'series', label: FIELDS.series, kind: 'choices', options: seriesOptions, wide: true },
  ],
};

export const AGENCY_LIST: ListSpec = {
  name: 'agencies',
  title: FIELDS.agencies,
  columns: ['name', 'code', 'id'],
  fresh: { id: '', code: '', name: '' },
  fields: [
    text('name', FIELDS.name, { wide: true }),
    text('code', FIELDS.code, { hint: FIELDS.codeHint }),
    text('id', FIELDS.id, { hint: FIELDS.slugHint }),
  ],
};

export const OFFICE_FIELDS: readonly FieldSpec[] = [
  text('name', FIELDS.name, { wide: true }),
  optional('branch', FIELDS.branch, { wide: true }),
  text('address', FIELDS.address, { wide: true }),
  optional('phone', FIELDS.phone),
  optional('hotline', FIELDS.hotline),
  text('collectAt', FIELDS.collectAt),
  optional('place', FIELDS.place),
  { name: 'ticketHours', label: FIELDS.ticketHours, kind: 'spans', hint: FIELDS.spansHint },
  int('ordinaryPerPriority', FIELDS.ordinaryPerPriority),
  { name: 'receivingAgency', label: FIELDS.receivingAgency, kind: 'choice', options: agencyOptions, wide: true },
  optional('formBasis', FIELDS.formBasis, { wide: true }),
];

export const DAY_LIST: ListSpec = {
  name: 'days',
  title: FIELDS.days,
  columns: ['date', 'kind', 'name', 'legalBasis'],
  fresh: { date: '', kind: 'holiday', legalBasis: '' },
  fields: [
    { name: 'date', label: FIELDS.date, kind: 'date', hint: FIELDS.dateHint },
    optional('name', FIELDS.name),
    { name: 'kind', label: FIELDS.dayKind, kind: 'choice', options: named(FIELDS.dayKinds), wide: true },
    text('legalBasis', FIELDS.legalBasis, { wide: true }),
    optional('note', FIELDS.note, { wide: true }),
  ],
};

export const CALENDAR_FIELDS: readonly FieldSpec[] = [
  { name: 'hours', label: FIELDS.hours, kind: 'spans', hint: FIELDS.hoursHint, wide: true },
  int('firstYear', FIELDS.firstYear),
  { ...int('lastYear', FIELDS.lastYear), hint: FIELDS.yearHint },
];

const LIMIT_LIST: ListSpec = {
  name: 'limits',
  title: FIELDS.limits,
  columns: ['case', 'limit', 'unit'],
  fresh: { case: 'Thông thường', unit: 'working-day', limit: 1 },
  fields: [
    text('case', FIELDS.case, { wide: true }),
    int('limit', FIELDS.limit),
    optional('note', FIELDS.note),
    { name: 'unit', label: FIELDS.unit, kind: 'choice', options: named(FIELDS.units), wide: true },
  ],
};

const COMPONENT_LIST: ListSpec = {
  name: 'components',
  title: FIELDS.components,
  columns: ['name', 'originals', 'certified', 'copies', 'required'],
  fresh: { id: '', name: '', originals: 1, certified: 0, copies: 0, required: true },
  fields: [
    text('name', FIELDS.name, { wide: true }),
    text('id', FIELDS.id, { hint: FIELDS.slugHint }),
    optional('form', FIELDS.form),
    int('originals', FIELDS.originals),
    int('certified', FIELDS.certified),
    int('copies', FIELDS.copies),
    { name: 'required', label: FIELDS.required, kind: 'yesNo' },
    optional('condition', FIELDS.condition, { wide: true }),
  ],
};

export const PROCEDURE_LIST: ListSpec = {
  name: 'procedures',
  title: FIELDS.procedures,
  columns: ['id', 'name', 'agency'],
  fresh: { id: '', name: '', agency: '', limits: [LIMIT_LIST.fresh], components: [COMPONENT_LIST.fresh], source: '', sample: false },
  fields: [
    text('id', FIELDS.id),
    text('agency', FIELDS.agency, { hint: FIELDS.slugHint }),
    text('name', FIELDS.name, { wide: true }),
    text('source', FIELDS.source, { wide: true }),
    { name: 'sample', label: FIELDS.sample, kind: 'yesNo', hint: FIELDS.sampleHint },
    optional('notes', FIELDS.note),
  ],
  lists: [LIMIT_LIST, COMPONENT_LIST],
};
