import { sessionSignIn } from '#contract/operations/session.ts';
import { ok, refuse } from '#contract/result.ts';
import { open as openDay } from '#core/operations/day/open.ts';
import { local } from '#core/operations/local.ts';
import { dayByDate } from '#core/store/business-days.ts';
import { counterOfStaff } from '#core/store/counter-sessions.ts';
import { clearFailures, countFailure, triesOf, verifierOf } from '#core/store/pin-verifiers.ts';

/** After so many wrong PINs in a row the name waits. */
const TRIES = 5;
const WAIT_MS = 5 * 60_000;

/**
 * Names a person by staff id and PIN. An unknown name and a wrong PIN give one refusal, after the same work, so that names can
 * not be found out by trying.
 */
export const signIn = local({
  operation: sessionSignIn,

  async run({ staff, pin }, { store, here, session, machine, act }) {
    const tries = triesOf(store, staff);
    // A clock that went back must not lock anybody out for ever.
    const since = here.now - (tries?.last_at ?? 0);
    const failures = tries === undefined || since > WAIT_MS || since < 0 ? 0 : tries.failures;
    if (failures >= TRIES) return refuse('tooManyTries', { until: here.now - since + WAIT_MS });

    const member = here.reference.staff.find((each) => each.id === staff);
    const verifier = verifierOf(store, staff);
    // Counted before it is known: many tries at once must not pass as one.
    countFailure(store, staff, failures + 1, here.now);
    const isRight = await machine.pins.verify(verifier ?? NOBODY, pin);
    if (member === undefined || verifier === null || !isRight) {
      return refuse('wrongPin', { left: Math.max(0, TRIES - failures - 1) });
    }
    clearFailures(store, staff);
    // A role that the officer does not have opens nothing: this window is not for him.
    if (!member.roles.includes(here.role)) return refuse('notAllowed', { role: here.role });
    session.signIn({ id: member.id, roles: member.roles });
    // A day that the first ticket opened is confirmed by the first officer who signs in; a doubted date wants his own word.
    if (here.dateInDoubt === null && here.businessDay !== null && dayByDate(store, here.businessDay)?.is_confirmed === 0) act(openDay, {});
    const counter = here.businessDay === null ? null : counterOfStaff(store, here.businessDay, staff);
    return ok({ staff: member.id, name: member.name, roles: [...member.roles], counter });
  },
});

/** A verifier that no PIN fits: what an unknown name is tried against. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
