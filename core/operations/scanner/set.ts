import { scannerSet } from '#contract/operations/scanner.ts';
import { ok, refuse } from '#contract/result.ts';
import { local } from '#core/operations/local.ts';
import { saveValue } from '#core/store/key-values.ts';

const USUAL_BAUD_RATE = 9600;

/** Kept even when the port is not there now: it may be plugged in later. */
export const set = local({
  operation: scannerSet,
  async run({ path, baudRate = USUAL_BAUD_RATE }, { store, machine }) {
    const opened = await machine.scanner.choose(path, baudRate);
    saveValue(store, 'device_settings', 'scanner', JSON.stringify({ path, baudRate }));
    if (opened === 'busy') return refuse('portBusy', { path });
    if (opened === 'missing') return refuse('portMissing', { path });
    return ok({ path });
  },
});
