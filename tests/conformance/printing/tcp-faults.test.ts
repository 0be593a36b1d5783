import type { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PrinterProfile } from '#core/printing/profiles.ts';
import { openTcpTransport } from '#native/printing/tcp-transport.ts';
import { noise, paperBytes, quickProfile } from './paper.ts';
import { closedPort, openBlackHole, openSink, type Sink } from './sink.ts';

/** Bytes that printers say. */
const ASK = Buffer.of(0x1d, 0x72, 1);
const PAPER_THERE = Buffer.of(0);
const ALL_WELL = Buffer.of(0x12);
const STATUS_BACK = Buffer.of(0x14, 0, 0, 0x0f);

const bytes = paperBytes(noise(1200));
const whole = Buffer.concat([bytes, ASK]);
const nothing = () => {};

let closing: { close(): Promise<void> } | null = null;
afterEach(async () => {
  await closing?.close();
  closing = null;
});

async function sink(serve: Parameters<typeof openSink>[0]): Promise<Sink> {
  const opened = await openSink(serve);
  closing = opened;
  return opened;
}

const send = (port: number, profile: Partial<PrinterProfile> = {}, paper: Uint8Array = bytes, mark: () => void = nothing) =>
  openTcpTransport().send({ transport: 'tcp', host: '127.0.0.1', port }, quickProfile(profile), paper, mark);

/** Reads all, answers each question once all before it is read, and leaves when the other does. */
function reading(answer: (socket: Socket) => void): Parameters<typeof openSink>[0] {
  return (socket, { keep, received }) => {
    socket.on('data', (data) => {
      const before = received().length;
      keep(data);
      if (before < whole.length && received().length >= whole.length) answer(socket);
    });
    socket.on('end', () => socket.end());
  };
}

describe('a printer that answers', () => {
  it('gets every byte, and then the question', async () => {
    const { port, received } = await sink(reading((socket) => socket.write(PAPER_THERE)));
    expect(await send(port).done).toEqual({ outcome: 'printed', detail: 'answered', paper: 'enough' });
    expect(received().equals(whole)).toBe(true);
  });

  it('late, within the time, has printed', async () => {
    const { port } = await sink(reading((socket) => setTimeout(() => socket.write(PAPER_THERE), 200)));
    expect(await send(port).done).toMatchObject({ outcome: 'printed' });
  });

  it('while we close, has printed too', async () => {
    const { port } = await sink((socket, { keep }) => {
      socket.on('data', keep).on('end', () => socket.end(PAPER_THERE));
    });
    expect(await send(port).done).toMatchObject({ outcome: 'printed' });
  });

  it('says how much is on its roll', async () => {
    const { port } = await sink(reading((socket) => socket.write(Buffer.of(0x03))));
    expect(await send(port).done).toMatchObject({ outcome: 'printed', paper: 'near-end' });
  });

  it('may echo the process id in two pieces', async () => {
    const { port } = await sink((socket, { keep, received }) => {
      socket.on('data', (data) => {
        keep(data);
        const question = received().subarray(bytes.length);
        if (question.length < 11) return;
        socket.write(Buffer.of(0x37, 0x22, ...question.subarray(7, 8)));
        setTimeout(() => socket.write(Buffer.of(...question.subarray(8, 11), 0)), 30);
      });
      socket.on('end', () => socket.end());
    });
    expect(await send(port, { answersStatus: 'process-id' }).done).toEqual({ outcome: 'printed', detail: 'answered' });
  });
});

describe('what proves nothing', () => {
  it('an answer to a question that was not asked yet', async () => {
    const { port } = await sink((socket, { keep }) => {
      socket.write(PAPER_THERE);
      setTimeout(() => socket.on('data', keep).on('end', () => socket.end()), 100);
    });
    // more than the buffers on the way hold: the question can not have left when the answer comes
    expect(await send(port, { slowestBytesPerSecond: 1_000_000_000 }, new Uint8Array(24_000_000)).done).toEqual({
      outcome: 'sent',
      detail: 'no-answer',
    });
  });

  it('status that comes unasked, and answers to other questions', async () => {
    const { port } = await sink(
      reading((socket) => {
        socket.write(STATUS_BACK);
        socket.write(ALL_WELL);
        socket.write(Buffer.of(0x11));
      }),
    );
    expect(await send(port).done).toEqual({ outcome: 'sent', detail: 'no-answer' });
  });

  it("another paper's process id", async () => {
    const { port } = await sink((socket, { keep }) => {
      socket.on('data', keep).on('end', () => socket.end());
      setTimeout(() => socket.write(Buffer.from('7"    \0', 'latin1')), 100);
    });
    expect(await send(port, { answersStatus: 'process-id' }).done).toEqual({ outcome: 'sent', detail: 'no-answer' });
  });
});

describe('a printer that talks all the time', () => {
  it('and reads late gets every byte, because someone listens', async () => {
    const { port, received } = await sink((socket, { keep }) => {
      const chatter = setInterval(() => socket.write(STATUS_BACK), 20);
      socket.on('close', () => clearInterval(chatter));
      setTimeout(() => reading((again) => again.write(PAPER_THERE))(socket, { keep, received: () => received() }), 500);
    });
    expect(await send(port, { answerTimeoutMs: 1_500 }).done).toMatchObject({ outcome: 'printed' });
    expect(received().equals(whole)).toBe(true);
  });
});

describe('a printer that can not be reached', () => {
  it('because nobody listens, has got nothing', async () => {
    let marks = 0;
    const sending = send(await closedPort(), {}, bytes, () => {
      marks += 1;
    });
    expect(await sending.done).toEqual({ outcome: 'failed', detail: 'refused' });
    expect(marks).toBe(0);
  });

  it('because it never takes up the call, has got nothing', async () => {
    const hole = await openBlackHole();
    closing = hole;
    const began = performance.now();
    expect(await send(hole.port).done).toEqual({ outcome: 'failed', detail: 'connect-timeout' });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('because its name is unknown, has got nothing', async () => {
    const sending = openTcpTransport().send(
      { transport: 'tcp', host: 'no-such-printer.invalid', port: 9100 },
      quickProfile({ connectTimeoutMs: 5_000 }),
      bytes,
      nothing,
    );
    expect(await sending.done).toEqual({ outcome: 'failed', detail: 'unreachable' });
  });
});

describe('a connection that ends too early', () => {
  it('by a reset is unknown', async () => {
    const { port } = await sink((socket, { keep, received }) => {
      socket.on('data', (data) => {
        keep(data);
        if (received().length > 2000) socket.resetAndDestroy();
      });
    });
    expect(await send(port).done).toEqual({ outcome: 'unknown', detail: 'reset' });
  });

  it('cleanly, before the answer that this printer gives, is unknown', async () => {
    const { port } = await sink(reading((socket) => socket.end()));
    expect(await send(port).done).toEqual({ outcome: 'unknown', detail: 'closed-early' });
  });

  it('without a word on any question: a person is told that it is unknown, within the times', async () => {
    // the socket is never read: what is not in its buffers waits on our side
    const { port } = await sink(nothing);
    const began = performance.now();
    expect(await send(port).done).toEqual({ outcome: 'unknown', detail: 'never-reads' });
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('with more than the buffers between hold, never read, is unknown when nothing moves any more', async () => {
    const { port } = await sink(nothing);
    const sending = send(port, { answerTimeoutMs: 60_000 }, new Uint8Array(24_000_000));
    expect(await sending.done).toEqual({ outcome: 'unknown', detail: 'never-reads' });
  });
});

describe('breaking off', () => {
  it('before a byte has left is safe to repeat', async () => {
    const hole = await openBlackHole();
    closing = hole;
    const sending = send(hole.port, { connectTimeoutMs: 60_000 });
    sending.cancel();
    expect(await sending.done).toEqual({ outcome: 'failed', detail: 'stopped' });
  });

  it('while the answer is waited for is unknown', async () => {
    const { port, received } = await sink((socket, { keep }) => void socket.on('data', keep));
    const sending = send(port, { answerTimeoutMs: 60_000 });
    await vi.waitFor(() => expect(received()).toHaveLength(whole.length));
    sending.cancel();
    expect(await sending.done).toEqual({ outcome: 'unknown', detail: 'stopped' });
  });

  it('twice, or after the end, changes nothing', async () => {
    const { port } = await sink(reading((socket) => socket.write(PAPER_THERE)));
    const sending = send(port);
    expect(await sending.done).toMatchObject({ outcome: 'printed' });
    sending.cancel();
    sending.cancel();
    expect(await sending.done).toMatchObject({ outcome: 'printed' });
  });
});
