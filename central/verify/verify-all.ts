import type { Sha256 } from '#contract/bytes.ts';
import { checkChain, EMPTY_HEAD, type Head } from '#contract/entry/chain.ts';
import type { Entry, PersonalPart } from '#contract/entry/entry.ts';
import { commitmentsIn, isTruePart } from '#contract/entry/parts.ts';
import type { VerifyAnswer, VerifyFault } from '#contract/wire/enrol.ts';
import type { Chain, Snapshot } from '#central/ports.ts';

const BATCH = 1_000;

/**
 * Judges everything that central keeps: every chain from its first entry, each hash recomputed, acts whole, the kept end true,
 * parts true and present, no row outside a chain, places without a gap.
 *
 * @returns counts, and the first bad row of each chain
 */
export async function verifyAll(snapshot: Snapshot, sha256: Sha256): Promise<VerifyAnswer> {
  const chains = await snapshot.chains();
  const faults: VerifyFault[] = [...(await snapshot.strays())];
  let entries = 0;
  for (const chain of chains) {
    const read = await verifyChain(snapshot, chain, sha256);
    entries += read.entries;
    if (read.fault !== null) faults.push(read.fault);
  }
  const { offices, stations, parts } = await snapshot.counts();
  return { ok: faults.length === 0, offices, stations, epochs: chains.length, entries, parts, faults };
}

interface Read {
  readonly entries: number;
  readonly fault: VerifyFault | null;
}

async function verifyChain(snapshot: Snapshot, chain: Chain, sha256: Sha256): Promise<Read> {
  const { office, station, epoch } = chain;
  let head: Head = EMPTY_HEAD;
  let lastTick = 0;
  let rest: readonly Entry[] = [];
  const bad = (row: string, fault: string): Read => ({ entries: head.seq, fault: { row, fault } });
  for (;;) {
    const { entries, malformed } = await snapshot.entries(office, station, epoch, head.seq + rest.length, BATCH);
    const isEnd = entries.length < BATCH && malformed === null;
    const batch = [...rest, ...entries];
    // An act may lie across the end of a batch: what is not whole yet waits for the next.
    const whole = isEnd ? batch : batch.slice(0, endOfLastAct(batch));
    const checked = checkChain(head, whole, sha256);
    if (!checked.ok) return bad(`entries ${station} ${epoch} ${checked.refusal.seq}`, checked.refusal.code);
    const [first] = whole;
    if (first !== undefined && first.tick <= lastTick) return bad(`entries ${station} ${epoch} ${first.seq}`, 'tickBack');
    const fault = await faultOfParts(
      snapshot,
      chain,
      whole,
      { from: head.seq === 0 ? Number.MIN_SAFE_INTEGER : head.seq + 1, to: isEnd ? Number.MAX_SAFE_INTEGER : checked.value.seq },
      sha256,
    );
    if (fault !== null) return { entries: head.seq, fault };
    head = checked.value;
    lastTick = whole.at(-1)?.tick ?? lastTick;
    rest = batch.slice(whole.length);
    if (malformed !== null) return bad(malformed, 'malformed');
    if (isEnd) break;
  }
  if (head.seq !== chain.seq || head.hash !== chain.hash || lastTick !== chain.tick)
    return bad(`epochs ${station} ${epoch}`, `its end is ${chain.seq}, its entries end at ${head.seq}`);
  return { entries: head.seq, fault: null };
}

function endOfLastAct(entries: readonly Entry[]): number {
  return entries.findLastIndex(({ actIndex, actCount }) => actIndex + 1 === actCount) + 1;
}

/** A part may be missing only where an erasure stands; any other gap, and any part that nothing commits to, is tampering. */
async function faultOfParts(
  snapshot: Snapshot,
  { office, station, epoch }: Chain,
  entries: readonly Entry[],
  { from, to }: { readonly from: number; readonly to: number },
  sha256: Sha256,
): Promise<VerifyFault | null> {
  const parts = await snapshot.parts(office, station, epoch, from, to);
  const named = entries.flatMap((entry) => commitmentsIn(entry.payload).map((own) => ({ entry, ...own })));
  const byCommitment = Map.groupBy(named, ({ commitment }) => commitment);
  for (const part of parts) {
    if (!byCommitment.get(part.commitment)?.some((owner) => isOwnedBy(part, owner)))
      return { row: `personal_parts ${part.commitment}`, fault: 'nothing commits to it' };
    if (!isTruePart(part, sha256)) return { row: `personal_parts ${part.commitment}`, fault: 'altered' };
  }
  const present = new Set(parts.map(({ commitment }) => commitment));
  for (const { entry, part, commitment } of named) {
    // A copy of a paper names the part of its original.
    if (!present.has(commitment) && !(await snapshot.hasPart(office, commitment)))
      return { row: `entries ${station} ${epoch} ${entry.seq}`, fault: `part ${part} is missing` };
  }
  return null;
}

interface Owner {
  readonly entry: Entry;
  readonly part: string;
  readonly commitment: string;
}

const isOwnedBy = (part: PersonalPart & { readonly actSeq: number }, { entry, part: name, commitment }: Owner): boolean =>
  part.commitment === commitment &&
  part.part === name &&
  part.aggregateKind === entry.aggregateKind &&
  part.aggregateId === entry.aggregateId &&
  part.actSeq === entry.seq - entry.actIndex;
