import { printerFind } from '#contract/operations/printer-setup.ts';
import { ok } from '#contract/result.ts';
import { local } from '#core/operations/local.ts';

export const find = local({
  operation: printerFind,
  async run(_input, { machine }) {
    const networks = machine.printerFinder.networks().map((network) => ({ network, from: `${network}.1`, to: `${network}.254` }));
    return ok({ networks, system: [...(await machine.printerFinder.system())] });
  },
});
