import { officeShow } from '#contract/operations/office.ts';
import { ok } from '#contract/result.ts';
import { reading } from '#core/journal/acting.ts';

export const show = reading({
  operation: officeShow,
  read(_input, _look, here) {
    const { id, name, branch, address, phone, collectAt, priorityReasons } = here.reference.office;
    const hours = here.reference.calendar.hours.map(([from, to]): [string, string] => [from, to]);
    return ok({ id, name, branch, address, phone, collectAt, purpose: here.purpose, hours, priorityReasons });
  },
});
