import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { centralMessage, stationMessage, SYNC_VERSION } from '#contract/wire/sync.ts';

/**
 * The messages as version 1 has them. A change that an older end would misread needs a new SYNC_VERSION, a line in
 * docs/protocol.md (Versions of sync), and a new line here; one that it would not, only a new hash.
 */
const PINNED: Readonly<Record<number, string>> = { 1: '71266a220d97f680a1ff5078d1fefd8bc201bef08798cd363a3f2bb175ad89a3' };

it('the messages are those of the version that they claim', () => {
  const schemas = JSON.stringify([stationMessage, centralMessage].map((schema) => z.toJSONSchema(schema, { io: 'input' })));
  expect(createHash('sha256').update(schemas).digest('hex')).toBe(PINNED[SYNC_VERSION]);
});
