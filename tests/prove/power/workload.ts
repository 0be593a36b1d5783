import { appendFileSync } from 'node:fs';
import type { OperationName, Role } from '#contract/rights.ts';
import type { Session } from '#channel/session.ts';
import { stationHere } from '../in-process.ts';
import { CASES, type CaseName, type Hall } from './cases.ts';

/**
 * `node workload.ts DIR SAID CASE ROUNDS [PLANTED]`: a station at work in this process, on a folder made before. Each answer is written
 * to SAID only after it was given, so that the record holds what was promised, and when.
 */
const [dir = '', said = '', name = '', rounds = '1', planted = ''] = process.argv.slice(2);

const { office, station } = stationHere(dir);
if (planted === 'synchronous-normal') office.driver.exec('pragma synchronous = normal');
if (planted === 'synchronous-off') office.driver.exec('pragma synchronous = off');
let acts = 0;

function sessionOf(role: Role, staff: string | null): Session {
  const roles = station.reference().staff.find(({ id }) => id === staff)?.roles ?? [];
  return { id: `${role}-${staff}`, role, staff: staff === null ? null : { id: staff, roles } };
}

const hall: Hall = {
  driver: office.driver,
  async act(role, staff, operation: OperationName, input) {
    acts += 1;
    const commandId = `${name}-${acts}`;
    const word = JSON.stringify({ commandId, operation });
    if (planted === 'answer-before-commit') appendFileSync(said, `${word}\n`);
    const answer = await station.host.perform(sessionOf(role, staff), { name: operation, input, commandId });
    if (!answer.ok) throw new Error(`${operation}: ${JSON.stringify(answer.refusal)}`);
    if (planted !== 'answer-before-commit') appendFileSync(said, `${word}\n`);
    return answer.value;
  },
};

const run = CASES[name as CaseName];
await run(hall, Number(rounds));
await station.stop();
