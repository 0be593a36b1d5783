import { z } from 'zod';
import { commandId, ticketId } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';

/**
 * Takes back one act of this station by its command id: vắng, để chờ, chuyển, bắt đầu and xong, as long as no other act has touched
 * the ticket since. The inverse act is written to the journal; nothing is removed.
 */
export const actUndo = operation({
  name: 'act.undo',
  kind: 'act',
  input: z.object({ commandId }),
  answer: z.object({
    /** The command id of the act that was taken back. */
    undone: commandId,
    ticketId,
    state: z.enum(['waiting', 'called', 'serving']),
  }),
  refusals: ['tooLate', 'notUndoable', 'counterClosed', 'alreadyCalling'],
});
