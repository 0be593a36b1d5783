import type { OperationName } from '#contract/rights.ts';
import { useTopic } from './use-topic.ts';

/** What is read of the office's documents: asked again when another version is put in force, in every running window. */
const OF_THE_OFFICE: ReadonlySet<OperationName> = new Set([
  'office.show',
  'staff.list',
  'counter.list',
  'series.list',
  'procedure.list',
  'reference.show',
  'reference.history',
]);

/** Part of the question's version; undefined for what no document changes. */
export function useOfficeVersion(name: OperationName): string | undefined {
  const status = useTopic('status');
  return OF_THE_OFFICE.has(name) ? status?.reference : undefined;
}
