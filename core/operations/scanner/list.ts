import { scannerList } from '#contract/operations/scanner.ts';
import { ok } from '#contract/result.ts';
import { local } from '#core/operations/local.ts';

export const list = local({
  operation: scannerList,
  async run(_input, { machine }) {
    const found = await machine.scanner.list();
    const chosen = machine.scanner.state();
    const rows = found.map((port) => ({
      ...port,
      chosen: port.path === chosen.path,
      connected: port.path === chosen.path && chosen.connected,
    }));
    // A chosen port that is unplugged now still belongs in the list.
    if (chosen.path !== null && !rows.some((row) => row.path === chosen.path)) {
      rows.push({ path: chosen.path, name: chosen.path, chosen: true, connected: chosen.connected });
    }
    return ok({ rows });
  },
});
