/** Expected failures are values: what may be refused stands in the return type, and the caller has to look. */

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<R> {
  readonly ok: false;
  readonly refusal: R;
}

export type Result<T, R> = Ok<T> | Refused<R>;

/** A refusal as it leaves the domain: a code of the operation's table and whatever a reader needs to act on it. */
export interface Refusal<C extends string = string> {
  readonly code: C;
  readonly [detail: string]: unknown;
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

/** `details` names what was expected and what came, for instance the ids of missing components. */
export const refuse = <const C extends string>(code: C, details: Readonly<Record<string, unknown>> = {}): Refused<Refusal<C>> => ({
  ok: false,
  refusal: { ...details, code },
});
