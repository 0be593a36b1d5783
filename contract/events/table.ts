import type { EventKind } from '#contract/event.ts';
import { businessDayClosed, businessDayConfirmed, businessDayOpened } from '#contract/events/business-day.ts';
import { counterClosed, counterOpened } from '#contract/events/counter-session.ts';
import { DOSSIER_EVENTS } from '#contract/events/dossier.ts';
import { dateConfirmed, epochBegan } from '#contract/events/epoch.ts';
import { PRINT_JOB_EVENTS } from '#contract/events/print-job.ts';
import { GUIDANCE_EVENTS } from '#contract/events/guidance.ts';
import { PRINTER_EVENTS } from '#contract/events/printer.ts';
import { referencePutInForce, staffPinSet } from '#contract/events/reference.ts';
import { conflictSettled } from '#contract/events/settlement.ts';
import { TICKET_EVENTS } from '#contract/events/ticket.ts';

/** Every kind of event that this program writes. */
export const EVENT_KINDS: readonly EventKind[] = [
  epochBegan,
  dateConfirmed,
  referencePutInForce,
  staffPinSet,
  businessDayOpened,
  businessDayConfirmed,
  businessDayClosed,
  counterOpened,
  counterClosed,
  ...TICKET_EVENTS,
  ...DOSSIER_EVENTS,
  ...GUIDANCE_EVENTS,
  ...PRINT_JOB_EVENTS,
  ...PRINTER_EVENTS,
  conflictSettled,
];

const byName = new Map(EVENT_KINDS.map((kind) => [kind.kind, kind]));
if (byName.size !== EVENT_KINDS.length) throw new Error('two kinds of event have one name');

/** The definition of a kind that this program writes; a name that is none is a broken invariant. */
export function eventKindOf(name: string): EventKind {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`no such kind of event: ${name}`);
  return found;
}
