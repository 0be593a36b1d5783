import { staffListOperation } from '#contract/operations/office.ts';
import { ok } from '#contract/result.ts';
import { reading } from '#core/journal/acting.ts';

export const list = reading({
  operation: staffListOperation,
  read: (_input, _look, here) =>
    ok({ rows: here.reference.staff.map(({ id, name, roles, title }) => ({ id, name, roles: [...roles], title })) }),
});
