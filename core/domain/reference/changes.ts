import type { ReferenceKind } from '#contract/events/reference.ts';
import { role } from '#contract/rights.ts';
import { ROLE_NAMES } from '#contract/role-names.ts';
import { writtenDate } from '#contract/words.ts';
import { parseJsonWithLines } from '#core/domain/reference-file/json-with-lines.ts';
import { DAY_WORDS, FIELD_WORDS, KEYED, UNIT_WORDS } from './change-words.ts';

/** What differs between two versions of a document, in plain words for who looks at the history. */

type Json = Readonly<Record<string, unknown>>;

/** A long list of changes says nothing to a reader; past this it is counted. */
const MOST = 40;

export function describeChanges(kind: ReferenceKind, before: string | null, after: string): string[] {
  if (before === null) return ['Bản đầu tiên.'];
  const said = compare(kind, read(before), read(after), '').map(capital);
  if (said.length <= MOST) return said;
  return [...said.slice(0, MOST), `Và ${said.length - MOST} thay đổi khác.`];
}

const read = (text: string): Json => {
  const json = parseJsonWithLines(text);
  return json.ok && isObject(json.value.value) ? json.value.value : {};
};

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function compare(kind: string, before: Json, after: Json, at: string): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const keyed = KEYED[`${kind}.${name}`];
    if (keyed !== undefined) return compareLists(`${kind}.${name}`, listOf(before[name]), listOf(after[name]), at);
    const [was, is] = [shown(name, before[name]), shown(name, after[name])];
    return was === is ? [] : [`${prefix(at)}${FIELD_WORDS[name] ?? name}: ${was} đổi thành ${is}.`];
  });
}

const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const prefix = (at: string): string => (at === '' ? '' : `${at}, `);

function compareLists(kind: string, before: readonly Json[], after: readonly Json[], at: string): string[] {
  const keyed = KEYED[kind];
  if (keyed === undefined) return [];
  const nameOf = (row: Json): string => `${keyed.what} ${keyOf(row, keyed.key)}${titleOf(row, keyed.title)}`;
  const was = new Map(before.map((row) => [String(row[keyed.key]), row]));
  const is = new Map(after.map((row) => [String(row[keyed.key]), row]));
  const gone = before.filter((row) => !is.has(String(row[keyed.key]))).map((row) => `${prefix(at)}bỏ ${nameOf(row)}.`);
  const news = after.filter((row) => !was.has(String(row[keyed.key]))).map((row) => `${prefix(at)}thêm ${nameOf(row)}.`);
  const changed = after.flatMap((row) => {
    const old = was.get(String(row[keyed.key]));
    return old === undefined ? [] : compare(kind, old, row, `${prefix(at)}${nameOf(row)}`);
  });
  const common = (rows: readonly Json[], others: ReadonlyMap<string, Json>): string =>
    rows
      .map((row) => String(row[keyed.key]))
      .filter((key) => others.has(key))
      .join('|');
  const moved = common(before, is) === common(after, was) ? [] : [`${prefix(at)}đổi thứ tự ${keyed.what}.`];
  return [...gone, ...news, ...changed, ...moved];
}

const keyOf = (row: Json, key: string): string => {
  const value = String(row[key] ?? '');
  return key === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? writtenDate(value) : value;
};
const titleOf = (row: Json, title: string | null): string =>
  title === null || typeof row[title] !== 'string' || row[title] === '' ? '' : ` (${row[title]})`;
const capital = (words: string): string => words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1);

/** A value as a person reads it. */
function shown(name: string, value: unknown): string {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'để trống';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (name === 'roles' && Array.isArray(value)) return value.map(roleWord).join(', ');
  if (name === 'kind') return DAY_WORDS[String(value)] ?? String(value);
  if (name === 'unit') return UNIT_WORDS[String(value)] ?? String(value);
  if (Array.isArray(value)) return value.map((each) => (Array.isArray(each) ? each.join(' đến ') : short(each))).join(', ');
  return short(value);
}

const roleWord = (value: unknown): string => {
  const known = role.safeParse(value);
  return known.success ? ROLE_NAMES[known.data] : String(value);
};

const short = (value: unknown): string => {
  const text = typeof value === 'string' ? `“${value}”` : isObject(value) ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};
