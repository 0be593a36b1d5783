import { readFileSync } from 'node:fs';
import { type Entry, entry } from '#contract/entry/entry.ts';

const page = new URL('../../../../docs/protocol.md', import.meta.url);

/** The chain of entries printed in docs/protocol.md: what another program is written against. */
export function documentedVectors(): Entry[] {
  const block = /```jsonl\n([\s\S]*?)\n```/.exec(readFileSync(page, 'utf8'))?.[1];
  if (block === undefined) throw new Error('docs/protocol.md has no block of vectors');
  return block.split('\n').map((line) => entry.parse(JSON.parse(line)));
}
