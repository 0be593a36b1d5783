/** What a running program did to its files, in the order in which it was done. Paths are absolute. */
export type FileOperation =
  | { readonly kind: 'write'; readonly path: string; readonly offset: number; readonly data: Uint8Array }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  | { readonly kind: 'create'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string }
  /** `fsync` or `fdatasync` of a file, or of a folder and so of the names in it. */
  | { readonly kind: 'sync'; readonly path: string }
  /** The program told somebody outside that an act is kept: the text that it said. */
  | { readonly kind: 'said'; readonly text: string };
