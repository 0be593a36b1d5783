import { z } from 'zod';
import { operation } from '#contract/operation.ts';

/** Drafts and remembered choices: this station's own, kept by the station and never in a browser's storage. */

const key = z.string().regex(/^[a-z0-9:.-]{1,80}$/i);
const json = z.string().max(60_000);

/** What an officer has typed, kept as typed; per officer and key. */
export const draftSave = operation({
  name: 'draft.save',
  kind: 'local',
  input: z.object({ key, json }),
  answer: z.object({ savedAt: z.int() }),
});

export const draftLoad = operation({
  name: 'draft.load',
  kind: 'read',
  input: z.object({ key }),
  answer: z.object({ json: json.nullable(), savedAt: z.int().nullable() }),
});

export const draftDrop = operation({
  name: 'draft.drop',
  kind: 'local',
  input: z.object({ key }),
  answer: z.object({ dropped: z.boolean() }),
});

/** Choices of a window, not of a person: theme, size, last officer. Never personal data. */
export const choiceSave = operation({
  name: 'choice.save',
  kind: 'local',
  needsSignIn: false,
  input: z.object({ key, value: z.string().max(400) }),
  answer: z.object({ saved: z.boolean() }),
});

export const choiceLoad = operation({
  name: 'choice.load',
  kind: 'read',
  needsSignIn: false,
  input: z.object({ key }),
  answer: z.object({ value: z.string().nullable() }),
});
