import type { Io } from './command.ts';

/** Ends a command that was refused: the refusal as JSON for a script, its sentence for a person, exit code 1. */
export function refused(io: Io, refusal: { readonly code: string }, message: string): number {
  io.out(JSON.stringify({ refusal: { ...refusal, message } }));
  io.err(message);
  return 1;
}
