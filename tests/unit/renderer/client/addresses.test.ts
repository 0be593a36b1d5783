import { expect, it } from 'vitest';
import { commandId } from '#contract/ids.ts';
import { newCommandId } from '#renderer/client/command-id.ts';
import { channelUrl } from '#renderer/client/web-socket-port.ts';

it('the channel is where the page came from', () => {
  expect(channelUrl({ protocol: 'http:', host: '127.0.0.1:4181' })).toBe('ws://127.0.0.1:4181/channel');
  expect(channelUrl({ protocol: 'https:', host: 'hall.example' })).toBe('wss://hall.example/channel');
});

it('command ids are of the form that the contract wants, and never the same', () => {
  const ids = Array.from({ length: 200 }, newCommandId);
  for (const id of ids) expect(commandId.safeParse(id).success).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});
