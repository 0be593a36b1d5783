import { scannerSimulate } from '#contract/operations/scanner.ts';
import { ok, refuse } from '#contract/result.ts';
import { local } from '#core/operations/local.ts';

export const simulate = local({
  operation: scannerSimulate,
  run({ text }, { here, machine }) {
    if (here.purpose === 'real') return refuse('notDemo');
    machine.scanned(text);
    return ok({ sent: true });
  },
});
