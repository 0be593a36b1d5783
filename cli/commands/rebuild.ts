import { parseArgs } from 'node:util';
import { FOLD_VERSION } from '#core/domain/fold/version.ts';
import { rebuildReadTables } from '#core/journal/rebuild.ts';
import { saveFoldVersion } from '#core/store/identity.ts';
import { openToWrite } from '#station/open-office.ts';
import { startSentence } from '#station/start-station.ts';
import type { Command } from '../command.ts';
import { refused } from '#cli/refused.ts';

const help = `motcua rebuild --data DIR

Makes every read table anew from the journal. The journal is not touched; end the station first.`;

export const command: Command = {
  name: 'rebuild',
  summary: 'Make the read tables anew from the journal',
  help,

  async run(args, io) {
    let data: string | undefined;
    try {
      data = parseArgs({ args: [...args], options: { data: { type: 'string' } } }).values.data;
    } catch (fault) {
      io.err(fault instanceof Error ? fault.message : String(fault));
    }
    if (data === undefined) {
      io.err(help);
      return 2;
    }
    const opened = openToWrite(data);
    if (!opened.ok) {
      return refused(io, opened.refusal, startSentence(opened.refusal));
    }
    const { journal, driver } = opened.value;
    try {
      const aggregates = journal.transaction(() => {
        saveFoldVersion(journal.store, FOLD_VERSION);
        return rebuildReadTables(journal.store);
      });
      io.out(JSON.stringify({ aggregates }));
      return 0;
    } finally {
      driver.close();
    }
  },
};
