/** Looks for printers around this computer. */
export interface PrinterFinder {
  /** Networks that this computer is in, each by its first three numbers. */
  networks(): readonly string[];
  /** Printers that the computer's own system knows; empty where it can not say. */
  system(): Promise<readonly { readonly name: string; readonly kind: 'usb' | 'system' }[]>;
  /** Which of the 254 addresses of a network take a connection at this port, and how fast. Sends no byte. */
  scan(network: string, port: number): Promise<readonly { readonly host: string; readonly ms: number }[]>;
}
