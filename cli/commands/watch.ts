import { parseArgs } from 'node:util';
import type { ChannelClient } from '#channel/client.ts';
import type { Command, Io } from '#cli/command.ts';
import { LINE_ARGUMENTS, LINE_HELP, type LineOptions, readLineOptions, withStation } from '#cli/station-line.ts';
import type { RefusalSeen } from '#contract/wire/channel.ts';
import { TOPICS, type TopicName } from '#contract/operations/topics.ts';

const TOPIC_NAMES = Object.keys(TOPICS);
const isTopic = (name: string): name is TopicName => Object.hasOwn(TOPICS, name);

const help = `motcua watch TOPIC --url WS --token T [--role R] [--count N]

Prints the whole value of a topic, and again after each change: one JSON a line, until it is stopped.

  TOPIC           ${TOPIC_NAMES.join(' | ')}
${LINE_HELP}
  --count N       stop after so many lines

Exit 1: refused, or no station answers. Exit 2: wrong usage.`;

interface Asked extends LineOptions {
  readonly topic: TopicName;
  readonly count: number;
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const asked = readUsage(args);
  if (typeof asked === 'string') {
    io.err(asked);
    return 2;
  }
  return withStation(asked, io, (client, line) => watch(client, asked, line));
}

const watch = (client: ChannelClient, { topic, count }: Asked, io: Io): Promise<number> =>
  new Promise((resolve) => {
    let left = count;
    const refused = (refusal: RefusalSeen): void => {
      io.out(JSON.stringify({ refusal }));
      io.err(refusal.message);
      resolve(1);
    };
    const show = (value: unknown): void => {
      io.out(JSON.stringify(value));
      left -= 1;
      if (left > 0) return;
      stop();
      resolve(0);
    };
    const stop = client.subscribe(topic, show, refused);
    client.onConnection((connection) => {
      if (connection.state === 'cutOff') io.err('Mất nối với máy trạm, đang nối lại.');
      if (connection.state === 'refused') refused({ code: connection.code, message: connection.reason });
    });
  });

/** What is asked, or what is wrong with the usage. */
function readUsage(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: { ...LINE_ARGUMENTS, count: { type: 'string' } },
    });
    const [topic = '', ...more] = positionals;
    if (!isTopic(topic) || more.length > 0) return `motcua watch takes one topic: ${TOPIC_NAMES.join(', ')}`;
    if (values.count !== undefined && !/^[1-9]\d{0,8}$/.test(values.count)) return '--count needs a whole number from 1';
    const line = readLineOptions(values);
    if (typeof line === 'string') return line;
    return { ...line, topic, count: values.count === undefined ? Number.POSITIVE_INFINITY : Number(values.count) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const command: Command = { name: 'watch', summary: 'Follow a topic of a running station, one JSON a line', help, run };
