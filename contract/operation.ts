import type { z } from 'zod';
import { type OperationName, RIGHTS, type Role } from '#contract/rights.ts';

/** Refusals that any operation may give, beside its own. */
export const COMMON_REFUSALS = [
  'notAllowed',
  'notSignedIn',
  'invalid',
  'readOnly',
  'dateDoubted',
  'notUnderstood',
  'diskFull',
  'diskFailed',
  'commandIdReused',
] as const;
export type CommonRefusal = (typeof COMMON_REFUSALS)[number];

/**
 * One operation of the channel. `act` changes the journal and carries a command id; `read` looks; `local` changes only what is
 * this station's own (drafts, remembered choices, devices' tests) and may be repeated without harm.
 */
export interface Operation<
  I extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
  R extends string = string,
  N extends OperationName = OperationName,
> {
  readonly name: N;
  readonly kind: 'act' | 'read' | 'local';
  readonly roles: readonly Role[];
  /** False for what a window needs before anybody has signed in. */
  readonly needsSignIn: boolean;
  readonly input: I;
  readonly answer: A;
  readonly refusals: readonly R[];
}

interface Definition<I extends z.ZodType, A extends z.ZodType, R extends string, N extends OperationName> {
  readonly name: N;
  readonly kind: Operation['kind'];
  readonly needsSignIn?: boolean;
  readonly input: I;
  readonly answer: A;
  readonly refusals?: readonly R[];
}

export const operation = <const N extends OperationName, I extends z.ZodType, A extends z.ZodType, const R extends string = never>(
  definition: Definition<I, A, R, N>,
): Operation<I, A, R, N> => ({
  name: definition.name,
  kind: definition.kind,
  roles: RIGHTS[definition.name],
  needsSignIn: definition.needsSignIn ?? true,
  input: definition.input,
  answer: definition.answer,
  refusals: definition.refusals ?? [],
});

export type InputOf<O extends Operation> = z.infer<O['input']>;
export type AnswerOf<O extends Operation> = z.infer<O['answer']>;
export type RefusalCodeOf<O extends Operation> = O['refusals'][number] | CommonRefusal;
