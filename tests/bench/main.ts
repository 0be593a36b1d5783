import { type Line, printed } from './line.ts';
import { hallSoak } from './lines/hall-soak.ts';
import { kioskInteraction } from './lines/kiosk-interaction.ts';
import { drawingMemory, stationMemory } from './lines/memory.ts';
import { printReceiptMedian, printTicketMedian, printTicketP99 } from './lines/print.ts';
import { screenJsMax } from './lines/screen-js.ts';
import { stationReady } from './lines/station-ready.ts';
import { ticketTake } from './lines/ticket-take.ts';

/** `npm run bench [NAME...]`: each line that is named so, or begins so; without a name all. */
const lines: readonly Line[] = [
  stationReady,
  ticketTake,
  printTicketMedian,
  printTicketP99,
  printReceiptMedian,
  stationMemory,
  drawingMemory,
  screenJsMax,
  kioskInteraction,
  ...hallSoak,
];

const wanted = process.argv.slice(2);
const chosen = lines.filter(({ name }) => wanted.length === 0 || wanted.some((each) => name.startsWith(each)));
if (chosen.length === 0) {
  process.stderr.write(`no such line; there are: ${lines.map(({ name }) => name).join(', ')}\n`);
  process.exitCode = 2;
}

for (const line of chosen) {
  process.stderr.write(`${line.name}: ${line.words}\n`);
  process.stdout.write(`${printed(line.name, await line.measure())}\n`);
}
