import { printerPapers } from '#contract/operations/print.ts';
import { ok } from '#contract/result.ts';
import { local } from '#core/operations/local.ts';

export const papers = local({
  operation: printerPapers,
  run: async ({ after = 0 }, { machine }) => ok({ rows: [...(await machine.papers(after))] }),
});
