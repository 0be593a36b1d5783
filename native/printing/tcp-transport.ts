import { connect, type Socket } from 'node:net';
import { randomInt } from 'node:crypto';
import { concat } from '#contract/bytes.ts';
import type { PrinterTransport, SendDetail, Sending, SendOutcome, SendReport } from '#core/ports/printer.ts';
import { askNow, question } from '#core/printing/escpos.ts';
import type { PrinterProfile } from '#core/printing/profiles.ts';
import { type Answer, answerParser, paperOf } from './answer-parser.ts';
import { type Answerers, answerers, readState, type SaidAtOnce } from './printer-state.ts';

/**
 * Paper over TCP, as a rule port 9100. What it does otherwise than a plain write and close, each for a paper that was lost or printed
 * twice in trials:
 *
 * - one connection a paper: an idle one blocks the printer for other computers
 * - asks first what ails the printer: without a roll it gets nothing, or it would print all of it with the next one
 * - small pieces, each waited for: a printer that does not read is seen
 * - reads all the time: a printer that sends status unasked must find someone who listens, or its end breaks the connection
 * - the answer counts only when it follows a question that stands behind the data
 * - a roll that ends under a paper is waited for: the printer has the rest in its buffer, and answers when it is out
 * - closes its own end and waits for the printer's: what is destroyed at once throws away what was not yet read
 */
const PIECE = 4096;

/** How long a printer gets to say what ails it; one that answers does so in milliseconds. */
const AT_ONCE_MS = 300;
/** How often a printer that waits for a roll is asked again. */
const HELD_POLL_MS = 1_000;

export function openTcpTransport(): PrinterTransport {
  const known = answerers(() => performance.now());
  return {
    send(target, profile, bytes, beforeFirstByte, onHeld = () => {}) {
      if (target.transport !== 'tcp') throw new Error(`a ${target.transport} printer is not reached over TCP`);
      const socket = connect({ host: target.host, port: target.port, allowHalfOpen: true, noDelay: true });
      return sendOver(socket, { profile, bytes, beforeFirstByte, onHeld, known, address: `${target.host}:${target.port}` });
    },
  };
}

interface Job {
  readonly profile: PrinterProfile;
  readonly bytes: Uint8Array;
  readonly beforeFirstByte: () => void;
  readonly onHeld: NonNullable<Parameters<PrinterTransport['send']>[4]>;
  readonly known: Answerers;
  readonly address: string;
}

type Phase = 'connecting' | 'asking' | 'writing' | 'answering' | 'closing' | 'ended';

function sendOver(socket: Socket, { profile, bytes: paper, beforeFirstByte, onHeld, known, address }: Job): Sending {
  const processId = newProcessId();
  const bytes = concat([paper, question(profile.answersStatus, processId)]);
  /** What the slowest link needs for the whole; the network buffers on the way hide how far it is. */
  const drainMs = Math.ceil((bytes.length * 1000) / profile.slowestBytesPerSecond);
  const parser = answerParser();
  const { promise: done, resolve } = Promise.withResolvers<SendReport>();

  let phase: Phase = 'connecting';
  let hasByteLeft = false;
  let paperLeft: SendReport['paper'];
  let isAnswered = false;
  let isHeld = false;
  let heldForMs = 0;
  let timer: NodeJS.Timeout | undefined;
  /** Bytes of a question that is answered at once, and who waits for both. */
  let atOnce: { readonly bytes: number[]; readonly said: (what: SaidAtOnce) => void } | null = null;

  const within = (ms: number, late: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(late, ms);
  };

  const end = (outcome: SendOutcome, detail: SendDetail) => {
    if (phase === 'ended') return;
    phase = 'ended';
    clearTimeout(timer);
    const report = { outcome, detail, ...(paperLeft === undefined ? {} : { paper: paperLeft }) };
    if (socket.closed) return resolve(report);
    socket.once('close', () => resolve(report));
    socket.destroy();
  };

  /** Broken off: without a byte sent it is safe to try again. */
  const breakOff = (detail: SendDetail) => {
    if (isAnswered) end('printed', 'answered');
    else end(hasByteLeft ? 'unknown' : 'failed', detail);
  };

  const askAtOnce = (said: (what: SaidAtOnce) => void, silent: () => void) => {
    atOnce = {
      bytes: [],
      said: (what) => {
        atOnce = null;
        known.answered(address);
        paperLeft = what.paper;
        said(what);
      },
    };
    within(AT_ONCE_MS, () => {
      atOnce = null;
      known.missed(address);
      silent();
    });
    socket.write(concat([askNow(2), askNow(4)]));
  };

  const begin = () => {
    try {
      beforeFirstByte();
    } catch {
      return end('failed', 'not-recorded');
    }
    phase = 'writing';
    write(0);
  };

  const write = (from: number) => {
    if (phase !== 'writing') return;
    if (from >= bytes.length) return handedOver();
    hasByteLeft = true;
    within(profile.stallTimeoutMs, () => breakOff('never-reads'));
    socket.write(bytes.subarray(from, from + PIECE), (error) => {
      if (error === undefined || error === null) write(from + PIECE);
    });
  };

  const handedOver = () => {
    if (profile.answersStatus === 'none') return close(drainMs + profile.closeTimeoutMs);
    phase = 'answering';
    within(drainMs + profile.answerTimeoutMs, noAnswer);
  };

  /** No answer: perhaps the roll has ended under this paper. Then the printer answers when it has another. */
  const noAnswer = () => {
    const giveUp = () => close(profile.closeTimeoutMs);
    if (!profile.asksFirst || !known.isWorthAsking(address) || heldForMs >= profile.heldTimeoutMs) return giveUp();
    askAtOnce(({ heldBy }) => {
      if (heldBy === null) {
        if (!isHeld) return giveUp();
        hold(null);
        return within(profile.answerTimeoutMs, giveUp);
      }
      hold(heldBy);
      heldForMs += HELD_POLL_MS;
      within(HELD_POLL_MS, noAnswer);
    }, giveUp);
  };

  const hold = (why: Parameters<typeof onHeld>[0]) => {
    isHeld = why !== null;
    onHeld(why);
  };

  const close = (waitMs: number) => {
    phase = 'closing';
    atOnce = null;
    socket.end();
    // whoever read all that we sent has also read our end, and closes; who does not has read nobody knows how much
    within(waitMs, () => breakOff('never-reads'));
  };

  const isMine = (answer: Answer): boolean =>
    profile.answersStatus === 'gs-r' ? answer.kind === 'gs-r' : answer.kind === 'process-id' && answer.id === processId;

  const hearAtOnce = (byte: number) => {
    if (atOnce === null) return;
    atOnce.bytes.push(byte);
    const [cause, roll] = atOnce.bytes;
    if (cause !== undefined && roll !== undefined) atOnce.said(readState(cause, roll));
  };

  socket.on('connect', () => {
    if (!profile.asksFirst || !known.isWorthAsking(address)) return begin();
    phase = 'asking';
    askAtOnce(({ heldBy }) => (heldBy === null ? begin() : end('failed', heldBy)), begin);
  });

  socket.on('data', (data) => {
    for (const answer of parser.push(data)) {
      if (answer.kind === 'dle-eot') hearAtOnce(answer.byte);
      const isAsked = phase === 'answering' || phase === 'closing';
      if (!isAsked || isAnswered || !isMine(answer)) continue;
      isAnswered = true;
      if (answer.kind === 'gs-r') paperLeft = paperOf(answer.byte);
      else if (isHeld) paperLeft = 'enough';
      if (phase === 'answering') close(profile.closeTimeoutMs);
    }
  });

  socket.on('end', () => {
    if (phase !== 'closing') breakOff('closed-early');
    else if (isAnswered) end('printed', 'answered');
    else end('sent', profile.answersStatus === 'none' ? 'not-asked' : 'no-answer');
  });

  socket.on('error', (error: NodeJS.ErrnoException) => {
    if (phase === 'connecting') breakOff(error.code === 'ECONNREFUSED' ? 'refused' : 'unreachable');
    else breakOff('reset');
  });

  socket.on('close', () => breakOff('reset'));

  within(profile.connectTimeoutMs, () => breakOff('connect-timeout'));
  return { done, cancel: () => breakOff('stopped') };
}

/** Begins somewhere, so that a late echo of a former run is not taken for this paper's. */
let lastProcessId = randomInt(95 ** 4);

function newProcessId(): string {
  lastProcessId = (lastProcessId + 1) % 95 ** 4;
  let rest = lastProcessId;
  return Array.from({ length: 4 }, () => {
    const letter = String.fromCharCode(0x20 + (rest % 95));
    rest = Math.floor(rest / 95);
    return letter;
  }).join('');
}
