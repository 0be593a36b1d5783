import { concat } from '#contract/bytes.ts';
import type { PrinterTransport, SendReport } from '#core/ports/printer.ts';
import type { Timers } from '#core/ports/timers.ts';
import { question } from '#core/printing/escpos.ts';
import { answerParser } from '#native/printing/answer-parser.ts';
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
