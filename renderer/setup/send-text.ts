import type { ChannelClient } from '#channel/client.ts';
import { newCommandId } from '../client/command-id.ts';

/** Characters of one piece: within a message whatever the letters are. */
const PIECE = 40_000;

/** Sends a file ahead in pieces. @returns the name it goes by, or the sentence of a refusal */
export async function sendText(client: Pick<ChannelClient, 'call'>, text: string): Promise<{ file: string } | { refused: string }> {
  const file = newCommandId().replace(/[^\w-]/g, '-');
  for (let at = 0; at === 0 || at < text.length; at += PIECE) {
    const sent = await client.call('reference.send', { file, at, data: text.slice(at, at + PIECE) });
    if (!sent.ok) return { refused: sent.refusal.message };
  }
  return { file };
}
