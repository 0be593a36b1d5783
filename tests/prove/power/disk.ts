import { dirname } from 'node:path';
import type { FileOperation } from './operations.ts';

/** A disk writes whole sectors of this many bytes; a sector that was under the head when the power went is old, new or rubbish. */
export const SECTOR = 512;

/** Numbers from 0 to below 1, the same for the same seed. */
export type Draw = () => number;

export interface Cut {
  /** Files as the next start finds them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What had been said to somebody outside before the power went. */
  readonly said: readonly string[];
}

interface Node {
  durable: Uint8Array;
  /** Since the last sync of this file. */
  unsynced: (Extract<FileOperation, { kind: 'write' }> | Extract<FileOperation, { kind: 'truncate' }>)[];
}

type NameChange =
  | { readonly kind: 'link'; readonly path: string; readonly node: Node }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string };

/**
 * A disk on which a record is played. Content is durable when its file was synced, names when their folder was, or (as journalling
 * file systems do it) a new name when its file was. `cut` is the power going at this point.
 */
export interface Disk {
  play(operation: FileOperation): void;
  cut(draw: Draw): Cut;
  /** Everything that was written, as the running machine sees it: what a killed program leaves. */
  whole(): Cut;
}

/**
 * @param lies the disk says that it has synced and has not: a planted fault, to see that the proof finds it
 */
export function openDisk(before: ReadonlyMap<string, Uint8Array>, { lies = false }: { readonly lies?: boolean } = {}): Disk {
  const live = new Map<string, Node>();
  const durableNames = new Map<string, Node>();
  let pendingNames: NameChange[] = [];
  const said: string[] = [];
  for (const [path, content] of before) {
    const node: Node = { durable: content, unsynced: [] };
    live.set(path, node);
    durableNames.set(path, node);
  }

  function nodeAt(path: string): Node {
    let node = live.get(path);
    if (node === undefined) {
      node = { durable: new Uint8Array(), unsynced: [] };
      live.set(path, node);
      pendingNames.push({ kind: 'link', path, node });
    }
    return node;
  }

  return {
    play(operation) {
      switch (operation.kind) {
        case 'said':
          said.push(operation.text);
          return;
        case 'create':
          nodeAt(operation.path);
          return;
        case 'write':
        case 'truncate':
          nodeAt(operation.path).unsynced.push(operation);
          return;
        case 'unlink':
          live.delete(operation.path);
          pendingNames.push(operation);
          return;
        case 'rename': {
          const node = live.get(operation.from);
          if (node === undefined) return;
          live.delete(operation.from);
          live.set(operation.to, node);
          pendingNames.push(operation);
          return;
        }
        case 'sync': {
          if (lies) return;
          const node = live.get(operation.path);
          if (node === undefined) {
            // A folder: its names, and with them all that was journalled before.
            const last = pendingNames.findLastIndex(
              (change) => dirname(change.kind === 'rename' ? change.to : change.path) === operation.path,
            );
            for (const change of pendingNames.slice(0, last + 1)) rename(durableNames, change);
            pendingNames = pendingNames.slice(last + 1);
            return;
          }
          node.durable = allOf(node);
          node.unsynced = [];
          const last = pendingNames.findLastIndex((change) => change.kind === 'link' && change.node === node);
          for (const change of pendingNames.slice(0, last + 1)) rename(durableNames, change);
          pendingNames = pendingNames.slice(last + 1);
          return;
        }
      }
    },
    cut(draw) {
      const names = new Map(durableNames);
      const kept = Math.floor(draw() * (pendingNames.length + 1));
      for (const change of pendingNames.slice(0, kept)) rename(names, change);
      const files = new Map<string, Uint8Array>();
      for (const [path, node] of names) files.set(path, contentAfterCut(node, draw));
      return { files, said: [...said] };
    },
    whole: () => ({ files: new Map([...live].map(([path, node]) => [path, allOf(node)])), said: [...said] }),
  };
}

function rename(names: Map<string, Node>, change: NameChange): void {
  if (change.kind === 'link') names.set(change.path, change.node);
  else if (change.kind === 'unlink') names.delete(change.path);
  else {
    const node = names.get(change.from);
    names.delete(change.from);
    if (node !== undefined) names.set(change.to, node);
  }
}

/** A file's content while it is written to: grows without being copied for each write. */
interface Growing {
  bytes: Uint8Array;
  size: number;
}

const begun = (content: Uint8Array, unsynced: Node['unsynced']): Growing => {
  const most = unsynced.reduce(
    (size, operation) => Math.max(size, operation.kind === 'truncate' ? operation.size : operation.offset + operation.data.length),
    content.length,
  );
  const bytes = new Uint8Array(most);
  bytes.set(content);
  return { bytes, size: content.length };
};

const ended = ({ bytes, size }: Growing): Uint8Array => bytes.subarray(0, size);

function resize(file: Growing, size: number): void {
  if (size < file.size) file.bytes.fill(0, size, file.size);
  file.size = size;
}

function put(file: Growing, offset: number, data: Uint8Array): void {
  file.bytes.set(data, offset);
  file.size = Math.max(file.size, offset + data.length);
}

/** Every write and every truncation, whole. */
function allOf({ durable, unsynced }: Node): Uint8Array {
  const file = begun(durable, unsynced);
  for (const operation of unsynced) {
    if (operation.kind === 'truncate') resize(file, operation.size);
    else put(file, operation.offset, operation.data);
  }
  return ended(file);
}

/** The mood of one cut: nothing of the unsynced, all of it, or each sector by itself. */
function contentAfterCut(node: Node, draw: Draw): Uint8Array {
  if (node.unsynced.length === 0) return node.durable;
  const mood = draw();
  if (mood < 0.08) return node.durable;
  if (mood < 0.16) return allOf(node);
  const [present, rubbish] = mood < 0.5 ? [0.9, 0.03] : mood < 0.8 ? [0.5, 0.1] : [0.1, 0.05];
  const file = begun(node.durable, node.unsynced);
  for (const operation of node.unsynced) {
    // A change of size is one change of the file's entry: done or not.
    if (operation.kind === 'write') putSectors(file, operation.offset, operation.data, draw, present, rubbish);
    else if (draw() < present) resize(file, operation.size);
  }
  return ended(file);
}

function putSectors(file: Growing, offset: number, data: Uint8Array, draw: Draw, present: number, rubbish: number): void {
  for (let at = offset; at < offset + data.length; ) {
    const end = Math.min((Math.floor(at / SECTOR) + 1) * SECTOR, offset + data.length);
    const fate = draw();
    if (fate < present) put(file, at, data.subarray(at - offset, end - offset));
    else if (fate < present + rubbish) put(file, at, noise(end - at, draw));
    at = end;
  }
}

const noise = (length: number, draw: Draw): Uint8Array => Uint8Array.from({ length }, () => Math.floor(draw() * 256));
