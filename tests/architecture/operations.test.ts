import { describe, expect, it } from 'vitest';
import { misnamedOperations } from './operations.ts';
import { readProject } from './source-file.ts';

describe('operations', () => {
  it('lie where their names say', () => {
    expect(misnamedOperations(readProject(['.ts'], ['contract', 'core']))).toEqual([]);
  });

  it('are missed when they are not there, or lie elsewhere', () => {
    const table = {
      path: 'contract/operations/queue.ts',
      text: "export const a = operation({ name: 'queue.callNext' }); // name: 'queue.gone'",
    };
    expect(misnamedOperations([table, { path: 'core/operations/queue/callNext.ts', text: '' }])).toEqual([
      'contract/operations/queue.ts: queue.callNext has no core/operations/queue/call-next.ts',
    ]);
    expect(misnamedOperations([table, { path: 'core/operations/queue/call-next.ts', text: '' }])).toEqual([]);
  });
});
