import { staffList } from '#contract/reference.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { parseCitizenCard } from '#core/domain/citizen-card/parse-citizen-card.ts';
import type { Clock } from '#core/ports/clock.ts';
import { readAsset } from '#native/files/assets.ts';
import { hashPin } from '#native/keys/pin.ts';
import { z } from 'zod';
import { createDatabase } from './create-database.ts';
import type { RunningStation } from './run-station.ts';

/** Every PIN of the demo office. */
const DEMO_PIN = '2468';
const OFFICE = 'demo';

const cards = z.object({ cards: z.array(z.object({ label: z.string(), text: z.string() })) });

/** The demo office's documents, as they ship. */
export const demoReference = () => ({
  office: readAsset('demo/office.json'),
  staff: readAsset('demo/staff.json'),
  calendar: readAsset('reference/calendar.json'),
  catalogue: readAsset('reference/catalogue.json'),
});

/** An empty demo office: its people sign in with one PIN, and each of them has a verifier of his own. */
export async function createDemo(dir: string, clock: Clock, reference = demoReference()): Promise<void> {
  const { staff } = staffList.parse(parseJson(reference.staff));
  const verifier = await hashPin(DEMO_PIN);
  const created = createDatabase({
    dir,
    ordinal: 1,
    office: OFFICE,
    purpose: 'demo',
    reference,
    verifiers: staff.map(({ id }) => ({ staff: id, verifier })),
    now: clock.now(),
  });
  if (!created.ok) throw new Error(`the folder holds a database already: ${dir}`);
}

/** Puts life into a demo at its first start, by the same operations as people use; then every window has something to show. */
export async function fillDemo(station: RunningStation): Promise<void> {
  const it = { role: 'it' as const, staff: 'khoa' };
  const officer = { role: 'receiver' as const, staff: 'hanh' };
  const kiosk = { role: 'kiosk' as const, staff: null };
  for (const printer of ['ticket', 'receipt'])
    await must(station.perform(it, 'printer.set', { printer, transport: 'virtual', profile: 'default' }));

  const people = cards.parse(parseJson(readAsset('demo/cards.json'))).cards.flatMap(({ text }) => parseCitizenCard(text) ?? []);
  await must(station.perform(officer, 'counter.open', { counter: '3' }));
  const procedures = ['1.012783', '1.012784', '1.012790', '1.013831', '1.011441', '1.011443'];
  for (const [index, procedure] of procedures.entries()) {
    const person = people[index % people.length];
    if (person === undefined) continue;
    const owner = {
      kind: 'citizen',
      number: person.number,
      fullName: person.fullName,
      ...(person.birthDate === null ? {} : { birthDate: person.birthDate }),
      address: person.address,
    };
    const code = received.parse(await must(station.perform(officer, 'dossier.receive', { procedure, owner, components: 'all' }))).code;
    if (index < 2) await must(station.perform(officer, 'result.markReady', { code, slot: `A-0${index + 1}` }));
  }
  for (const series of ['A', 'A', 'B', 'A', 'C', 'A', 'B', 'C']) await must(station.perform(kiosk, 'ticket.take', { series }));
  await must(station.perform(kiosk, 'ticket.take', { series: 'A', priority: 'elderly' }));
  await must(station.perform(officer, 'counter.close', { counter: '3' }));
}

const received = z.object({ code: z.string() });

/** A demo that can not be filled is a fault of the program. */
async function must(answered: ReturnType<RunningStation['perform']>): Promise<unknown> {
  const answer = await answered;
  if (!answer.ok) throw new Error(`demo: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}
