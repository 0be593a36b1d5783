/** A serial scanner as a device that may be plugged, unplugged and chosen. */
export interface ScannerPort {
  list(): Promise<{ readonly path: string; readonly name: string }[]>;
  /** Null: no scanner. The choice is tried at once; a port that goes away is opened again when it is back. */
  choose(path: string | null, baudRate: number): Promise<'open' | 'busy' | 'missing'>;
  state(): { readonly path: string | null; readonly connected: boolean };
}
