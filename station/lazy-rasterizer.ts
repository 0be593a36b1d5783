import type { Rasterizer } from '#core/ports/rasterizer.ts';

/** The drawing library is loaded with the first paper: a station that prints nothing does not pay for it. */
export function lazyRasterizer(): Rasterizer {
  let loaded: Promise<Rasterizer> | null = null;
  const load = (): Promise<Rasterizer> => {
    loaded ??= import('#native/raster/canvas-rasterizer.ts').then(({ canvasRasterizer }) => canvasRasterizer());
    return loaded;
  };
  return {
    draw: async (document, width) => (await load()).draw(document, width),
    close: async () => {
      if (loaded !== null) await (await loaded).close();
    },
  };
}
