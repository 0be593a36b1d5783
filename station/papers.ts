import type { PrinterTransport } from '#core/ports/printer.ts';
import type { Timers } from '#core/ports/timers.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { PaperPicture } from '#core/operations/local.ts';
import { openTcpTransport } from '#native/printing/tcp-transport.ts';
import { virtualPrinter } from '#native/simulated/virtual-printer.ts';
import { virtualTransport } from '#native/simulated/virtual-transport.ts';
import type { Bitmap } from '#core/printing/bitmap.ts';

/** As many papers as one message of the channel carries with room to spare. */
const KEPT = 12;

interface Paper {
  readonly id: number;
  readonly at: number;
  readonly picture: Bitmap;
}

export interface PaperTray {
  readonly transport: PrinterTransport;
  papers(after: number): Promise<PaperPicture[]>;
}

/** Every printer of the station over its own kind of wire; what a virtual one prints is kept as a picture. */
export function paperTray(deps: { readonly timers: Timers; readonly clock: Clock; readonly onPaper: () => void }): PaperTray {
  let papers: Paper[] = [];
  let lastId = 0;
  const printer = virtualPrinter({
    width: 576,
    keep: 1,
    onPaper(picture) {
      lastId += 1;
      papers = [...papers, { id: lastId, at: deps.clock.now(), picture }].slice(-KEPT);
      deps.onPaper();
    },
  });
  const virtual = virtualTransport(printer, deps.timers);
  const tcp = openTcpTransport();
  return {
    transport: {
      send: (target, ...rest) => (target.transport === 'virtual' ? virtual : tcp).send(target, ...rest),
    },
    async papers(after) {
      const { encodePng } = await import('#native/raster/png.ts');
      return papers
        .filter((paper) => paper.id > after)
        .reverse()
        .map(({ id, at, picture }) => ({
          id,
          printer: 'virtual',
          at,
          width: picture.width,
          height: picture.height,
          png: encodePng(picture).toString('base64'),
        }));
    },
  };
}
