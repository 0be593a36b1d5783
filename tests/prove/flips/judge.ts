import { openJudge } from '../judge.ts';

/**
 * Looks at a folder with one bit turned. A loss is silent when `verify` is content and something that was answered is not there: what
 * `verify` finds is found, whatever it says, and what changed nothing is nothing.
 */
export function flipJudge(dir: string, said: readonly string[]): { silentLoss(): string | null; close(): void } {
  const judge = openJudge();
  const promises = said.flatMap((text) => text.split('\n').filter(Boolean));
  return {
    silentLoss() {
      const fault = judge.faultOf(dir, promises);
      return fault === null || fault.kind === 'broken' ? null : `${fault.kind}: ${fault.what}`;
    },
    close: () => judge.close(),
  };
}
