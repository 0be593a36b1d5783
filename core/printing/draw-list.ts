/** What the layout decided and the rasterizer carries out: every place in whole dots, the first dot at the left and the top being 0. */

export interface Font {
  /** Height of the em in dots. */
  readonly size: number;
  readonly weight: 600 | 700;
}

export type DrawItem =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      readonly baseline: number;
      readonly font: Font;
      readonly ink: 'black' | 'white';
    }
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly ink: 'black' | 'white';
    }
  | {
      /** A symbol or a pattern: each character of a row is a module, `1` black; one module is `moduleWidth` x `moduleHeight` dots. */
      readonly kind: 'modules';
      readonly x: number;
      readonly y: number;
      readonly moduleWidth: number;
      readonly moduleHeight: number;
      readonly rows: readonly string[];
    };

/** Later texts and rectangles lie over earlier ones; modules lie apart from all. */
export interface DrawList {
  readonly width: number;
  readonly height: number;
  readonly items: readonly DrawItem[];
}

/** What the layout has to ask of whoever owns the font and the symbol library. */
export interface PaperTools {
  /** Advance width in dots; a fraction is possible. */
  measure(text: string, font: Font): number;
  /** The modules of a QR, error correction M, without quiet zone: rows of `0` and `1`. */
  qr(data: string): readonly string[];
}
