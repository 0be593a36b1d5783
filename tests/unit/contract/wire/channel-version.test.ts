import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { CHANNEL_VERSION, fromClient, fromServer } from '#contract/wire/channel.ts';

/**
 * The messages as version 1 has them. A change that an older end would misread needs a new CHANNEL_VERSION, a line in
 * docs/protocol.md (Versions), and a new line here; one that it would not, only a new hash.
 */
const PINNED: Readonly<Record<number, string>> = { 1: 'd0f60cea9686f31d2c80d26df0a96d773d42647d85d550634af6814f88753dd1' };

it('the messages are those of the version that they claim', () => {
  const schemas = JSON.stringify([fromClient, fromServer].map((schema) => z.toJSONSchema(schema, { io: 'input' })));
  expect(createHash('sha256').update(schemas).digest('hex')).toBe(PINNED[CHANNEL_VERSION]);
});
