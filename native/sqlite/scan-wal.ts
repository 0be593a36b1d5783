import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * Looks at a write-ahead log before SQLite opens it. SQLite drops everything behind the first frame that does not hold, without a word; here it
 * is counted (format: sqlite.org/fileformat2.html#walformat).
 */
export interface WalScan {
  /** Frames that hold, from the first. */
  readonly frames: number;
  /** Commits of the same generation at or behind the first frame that does not hold: acts that SQLite would drop in silence. */
  readonly commitsLost: number;
}

const HEADER = 32;
const FRAME_HEADER = 24;
const NOTHING: WalScan = { frames: 0, commitsLost: 0 };

export function scanWal(databasePath: string): WalScan {
  const path = `${databasePath}-wal`;
  if (!existsSync(path)) return NOTHING;
  const file = openSync(path, 'r');
  try {
    return scanFile(file, fstatSync(file).size);
  } finally {
    closeSync(file);
  }
}

function scanFile(file: number, size: number): WalScan {
  if (size === 0) return NOTHING;
  const header = Buffer.alloc(HEADER);
  if (readSync(file, header, 0, HEADER, 0) < HEADER) return header.every((byte) => byte === 0) ? NOTHING : { frames: 0, commitsLost: 1 };
  if (header.every((byte) => byte === 0)) return NOTHING;
  const magic = header.readUInt32BE(0);
  const isBig = (magic & 1) === 1;
  const pageSize = header.readUInt32BE(8);
  let sum: Sum = checksum(header.subarray(0, 24), [0, 0], isBig);
  const isHeader = (magic & 0xfffffffe) >>> 0 === 0x377f0682 && pageSize >= 512 && (pageSize & (pageSize - 1)) === 0;
  if (!isHeader || sum[0] !== header.readUInt32BE(24) || sum[1] !== header.readUInt32BE(28)) {
    // The whole log would be passed over: whether anything in it was not in the database yet is not known.
    return { frames: 0, commitsLost: size > HEADER ? 1 : 0 };
  }

  const frame = Buffer.alloc(FRAME_HEADER + pageSize);
  let frames = 0;
  let commitsLost = 0;
  let holds = true;
  for (let at = HEADER; at + frame.length <= size; at += frame.length) {
    readSync(file, frame, 0, frame.length, at);
    const isOfThis = frame.readUInt32BE(8) === header.readUInt32BE(16) && frame.readUInt32BE(12) === header.readUInt32BE(20);
    // Frames of an earlier generation lie behind the end of a log that is written from its beginning again. One damaged there is no loss,
    // but one damaged frame must not hide those behind it.
    if (holds && isOfThis) {
      const next = checksum(frame.subarray(FRAME_HEADER), checksum(frame.subarray(0, 8), sum, isBig), isBig);
      if (next[0] === frame.readUInt32BE(16) && next[1] === frame.readUInt32BE(20)) {
        sum = next;
        frames += 1;
        continue;
      }
    }
    holds = false;
    if (isOfThis && frame.readUInt32BE(4) !== 0) commitsLost += 1;
  }
  return { frames, commitsLost };
}

type Sum = readonly [number, number];

/** Words of four bytes; `isBig` says in which order they are read. */
function checksum(bytes: Buffer, [from0, from1]: Sum, isBig: boolean): Sum {
  let s0 = from0;
  let s1 = from1;
  for (let at = 0; at < bytes.length; at += 8) {
    s0 = (s0 + (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + s1) >>> 0;
    s1 = (s1 + (isBig ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + s0) >>> 0;
  }
  return [s0, s1];
}
