import { printerScan } from '#contract/operations/printer-setup.ts';
import { ok, refuse } from '#contract/result.ts';
import { local } from '#core/operations/local.ts';

const RAW_PRINTING = 9100;
const ADDRESSES = 254;

export const scan = local({
  operation: printerScan,
  async run({ network, port = RAW_PRINTING }, { machine }) {
    // Its own networks and no other: a program that searches strangers' networks is taken for an attacker.
    if (!machine.printerFinder.networks().includes(network)) return refuse('otherNetwork', { network });
    const found = await machine.printerFinder.scan(network, port);
    return ok({ found: found.map(({ host, ms }) => ({ host, port, ms })), asked: ADDRESSES });
  },
});
