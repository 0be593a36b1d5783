import { concat } from '#contract/bytes.ts';
import type { PrinterTransport, SendReport } from '#core/ports/printer.ts';
import type { Timers } from '#core/ports/timers.ts';
import { askNow, question } from '#core/printing/escpos.ts';
import { answerParser } from '#native/printing/answer-parser.ts';
import { readState } from '#native/printing/printer-state.ts';
import type { VirtualPrinter } from './virtual-printer.ts';

/** Whatever the question was: this wire carries nobody else's answers. */
const PROCESS_ID = 'MCMC';

/** A wire of no length to a printer in the same process, so that a demo office opens no port to print. */
export function virtualTransport(printer: VirtualPrinter, timers: Timers): PrinterTransport {
  return {
    send(_target, profile, bytes, beforeFirstByte) {
      const { promise: done, resolve } = Promise.withResolvers<SendReport>();
      const finish = (report: SendReport) => {
        cancelWait();
        connection.end();
        resolve(report);
      };
      const ill = profile.asksFirst ? askFirst(printer) : null;
      if (ill !== null) return { done: Promise.resolve(ill), cancel: () => {} };
      const parser = answerParser();
      let cancelWait = () => {};
      const connection = printer.plug({
        say: (answer) => {
          // a picture that holds a status question by chance is answered too, and that proves nothing
          if (parser.push(answer).some(({ kind }) => kind === profile.answersStatus)) finish({ outcome: 'printed', detail: 'answered' });
        },
        breakOff: () => finish({ outcome: 'unknown', detail: 'reset' }),
      });

      try {
        beforeFirstByte();
      } catch {
        return { done: Promise.resolve({ outcome: 'failed', detail: 'not-recorded' }), cancel: () => {} };
      }
      if (profile.answersStatus !== 'none') {
        cancelWait = timers.after(profile.answerTimeoutMs, () => finish({ outcome: 'sent', detail: 'no-answer' }));
      }
      connection.push(concat([bytes, question(profile.answersStatus, PROCESS_ID)]));
      if (profile.answersStatus === 'none') finish({ outcome: 'sent', detail: 'not-asked' });
      return { done, cancel: () => finish({ outcome: 'unknown', detail: 'stopped' }) };
    },
  };
}

/** What ails the printer before anything is sent to it; null: nothing, or it does not say. */
function askFirst(printer: VirtualPrinter): SendReport | null {
  const parser = answerParser();
  const said: number[] = [];
  const connection = printer.plug({
    say: (bytes) => {
      for (const answer of parser.push(bytes)) if (answer.kind === 'dle-eot') said.push(answer.byte);
    },
    breakOff: () => {},
  });
  connection.push(concat([askNow(2), askNow(4)]));
  connection.end();
  const [cause, roll] = said;
  if (cause === undefined || roll === undefined) return null;
  const { heldBy, paper } = readState(cause, roll);
  return heldBy === null ? null : { outcome: 'failed', detail: heldBy, paper };
}
