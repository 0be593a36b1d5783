import { parseCalendar } from '#core/domain/working-calendar/parse-calendar.ts';
import { readAsset } from '#native/files/assets.ts';

/** The calendar that ships, as the program reads it. */
export function shippedCalendar() {
  const read = parseCalendar(readAsset('reference/calendar.json'));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}
