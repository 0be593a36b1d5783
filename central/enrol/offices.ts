import { z } from 'zod';
import type { OfficeId } from '#contract/ids.ts';
import { office as officeDocument, staffList } from '#contract/reference.ts';
import type { ReferenceTexts, Verifier } from '#contract/wire/enrol.ts';
import type { CentralStore, NewOffice, Now, Office } from '#central/ports.ts';

/** What the demo office is made of; further offices of a demo are copies under another id and name. */
export interface DemoDocuments {
  readonly reference: ReferenceTexts;
  /** A verifier of the demo PIN, with a salt of its own. */
  readonly newVerifier: () => Promise<string>;
}

export const DEMO_OFFICE = 'demo' as OfficeId;

const anyObject = z.record(z.string(), z.unknown());

/** The demo office, or a copy of it. Throws when a document is not what its schema says. */
export async function demoOffice(demo: DemoDocuments, id: OfficeId, name?: string): Promise<NewOffice> {
  const own = officeDocument.parse(JSON.parse(demo.reference.office));
  const isCopy = id !== own.id || (name !== undefined && name !== own.name);
  const words = { id, ...(name === undefined ? {} : { name }) };
  const officeText = isCopy
    ? `${JSON.stringify({ ...anyObject.parse(JSON.parse(demo.reference.office)), ...words }, null, 2)}\n`
    : demo.reference.office;
  const { staff } = staffList.parse(JSON.parse(demo.reference.staff));
  const verifiers: Verifier[] = [];
  for (const one of staff) verifiers.push({ staff: one.id, verifier: await demo.newVerifier() });
  return { office: id, name: name ?? own.name, purpose: 'demo', reference: { ...demo.reference, office: officeText }, verifiers };
}

/** The office of that id; made from the demo's where there is none, a name is given, and this central is a demo. Else null. */
export async function officeFor(
  store: CentralStore,
  now: Now,
  demo: DemoDocuments | null,
  id: OfficeId,
  name?: string,
): Promise<Office | null> {
  const found = await store.office(id);
  if (found !== null || demo === null || name === undefined) return found;
  await store.addOffice(await demoOffice(demo, id, name), now());
  return store.office(id);
}
