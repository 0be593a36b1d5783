import { appendFileSync } from 'node:fs';
import { openClient } from '#channel/client.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { connectWebSocket } from '#station/web/websocket-port.ts';
import { OFFICER, PIN } from '../small-office.ts';
import { DAY } from './day.ts';

/**
 * `node recorder.ts WSURL TOKEN SAID`: whoever stands at the counter, in a process of his own. Writes down each act that he asks for and each
 * answer that he gets; asks every act under a command id that follows from its place, so that one who comes after a crash asks the
 * same. Ends with 0 when all is done, with 3 when the station is gone.
 */
const [url = '', token = '', said = ''] = process.argv.slice(2);
const write = (word: unknown): void => appendFileSync(said, `${JSON.stringify(word)}\n`);

const gone = (): never => process.exit(3);
const line = (role: 'kiosk' | 'receiver') => {
  const client = openClient({
    connect: () => connectWebSocket(url),
    token,
    role,
    timers: nodeTimers(),
    newCommandId: () => 'unused',
    now: Date.now,
  });
  client.onConnection(({ state }) => {
    if (state === 'cutOff' || state === 'refused') gone();
  });
  return client;
};
const clients = { kiosk: line('kiosk'), receiver: line('receiver') };

const signedIn = await clients.receiver.ask('session.signIn', { staff: OFFICER, pin: PIN });
if (!signedIn.ok) throw new Error(JSON.stringify(signedIn.refusal));

const values: unknown[] = [];
for (const [place, step] of DAY.entries()) {
  const commandId = `day-${place + 1}`;
  const input = step.input(values);
  write({ asked: commandId, operation: step.operation });
  const answer = await clients[step.role].ask(step.operation, input, { commandId });
  write(answer.ok ? { commandId, operation: step.operation, value: answer.value } : { refused: commandId, code: answer.refusal.code });
  values.push(answer.ok ? answer.value : undefined);
}
for (const client of Object.values(clients)) client.close();
process.exit(0);
