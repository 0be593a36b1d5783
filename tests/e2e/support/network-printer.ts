import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type Server, type Socket } from 'node:net';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer } });

/** A paper as it came out: rows of bytes, 8 dots each, a set bit is black. */
export interface Paper {
  readonly bytesPerRow: number;
  readonly rows: readonly Uint8Array[];
}

/** A printer on the network: takes jobs, one connection each, and answers GS r 1 with "paper there" when it has what stands before. */
export interface NetworkPrinter {
  readonly port: number;
  papers(): Paper[];
  close(): Promise<void>;
}

export async function networkPrinter(): Promise<NetworkPrinter> {
  const jobs: Uint8Array[][] = [];
  const server: Server = createServer((socket: Socket) => {
    const job: Uint8Array[] = [];
    jobs.push(job);
    let tail = '';
    socket.on('data', (part) => {
      job.push(part);
      // The question is the last that comes in a job, and never stands in two pieces together with what follows it.
      tail = (tail + part.toString('latin1')).slice(-3);
      if (tail === '\x1dr\x01') socket.write(Uint8Array.of(0));
    });
    socket.on('end', () => socket.end());
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    papers: () => jobs.flatMap((job) => papersIn(Buffer.concat(job))),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Reads GS v 0 pictures and the cuts between them (Epson: GS v 0 m xL xH yL yH d...; GS V). */
function papersIn(bytes: Buffer): Paper[] {
  const papers: Paper[] = [];
  let rows: Uint8Array[] = [];
  let width = 0;
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at] === 0x1d && bytes[at + 1] === 0x76) {
      width = bytes.readUInt16LE(at + 4);
      const height = bytes.readUInt16LE(at + 6);
      for (let y = 0; y < height; y++) rows.push(bytes.subarray(at + 8 + y * width, at + 8 + (y + 1) * width));
      at += 8 + width * height;
    } else if (bytes[at] === 0x1d && bytes[at + 1] === 0x56) {
      papers.push({ bytesPerRow: width, rows });
      rows = [];
      at += (bytes[at + 2] ?? 0) >= 65 ? 4 : 3;
    } else at += 1;
  }
  return papers;
}

/** The texts of the symbols on a paper, read by a decoder that shares no code with the program. */
export async function symbolsOn(paper: Paper): Promise<{ readonly format: string; readonly text: string }[]> {
  const edge = 32;
  const width = paper.bytesPerRow * 8 + 2 * edge;
  const height = paper.rows.length + 2 * edge;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  paper.rows.forEach((row, y) => {
    for (let x = 0; x < paper.bytesPerRow * 8; x++) {
      if (((row[x >> 3] ?? 0) >> (7 - (x & 7))) & 1)
        data.fill(0, ((y + edge) * width + x + edge) * 4, ((y + edge) * width + x + edge) * 4 + 3);
    }
  });
  const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' }, { formats: ['QRCode', 'Code128'], maxNumberOfSymbols: 4 });
  return found.map(({ format, text }) => ({ format, text }));
}
