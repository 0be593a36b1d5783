import { referenceSend } from '#contract/operations/reference.ts';
import { local } from '#core/operations/local.ts';

export const send = local({
  operation: referenceSend,
  run: ({ file, at, data }, { machine }) => machine.files.add(file, at, data),
});
