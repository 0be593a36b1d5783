import { firstProblem } from '#contract/describe-issue.ts';
import { commandId } from '#contract/ids.ts';
import type { Operation } from '#contract/operation.ts';
import { findOperation } from '#contract/operations/table.ts';
import { channelRefusal } from '#contract/refusals.ts';
import { ok, type Refused, type Result } from '#contract/result.ts';
import { DEVICE_ROLES } from '#contract/rights.ts';
import type { Call, RefusalSeen } from '#contract/wire/channel.ts';
import type { Session } from './session.ts';

const refused = (...args: Parameters<typeof channelRefusal>): Refused<RefusalSeen> => ({ ok: false, refusal: channelRefusal(...args) });

/**
 * Whether a session may make a call, and the call's input as the operation's schema reads it. Who may do what is said by the
 * operations table alone; this is the one place that enforces it.
 *
 * @returns refused `invalid` (with the path), `notAllowed`, `notSignedIn`
 */
export function admit(session: Session, call: Call): Result<{ readonly operation: Operation; readonly input: unknown }, RefusalSeen> {
  const operation = findOperation(call.name);
  if (operation === undefined) return refused('invalid', { path: 'name', problem: 'không phải tên một việc của máy trạm' });

  const { role, staff } = session;
  const { roles } = operation;
  if (!roles.includes(role)) return refused('notAllowed', { roles, role });
  if (operation.needsSignIn && !DEVICE_ROLES.includes(role)) {
    if (staff === null) return refused('notSignedIn');
    if (!staff.roles.includes(role)) return refused('notAllowed', { roles: [role] });
  }

  if (!commandId.safeParse(call.commandId).success)
    return refused('invalid', { path: 'commandId', problem: 'cần 1 đến 64 chữ không dấu, số hoặc . : _ -' });
  const input = operation.input.safeParse(call.input);
  if (!input.success) return refused('invalid', { ...firstProblem(input.error, call.input) });
  return ok({ operation, input: input.data });
}
