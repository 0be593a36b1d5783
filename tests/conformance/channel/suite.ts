import { afterEach, beforeEach, describe } from 'vitest';
import { callRules } from './call-rules.ts';
import { heartbeatRules } from './heartbeat-rules.ts';
import { helloRules } from './hello-rules.ts';
import { messageRules } from './message-rules.ts';
import { reconnectRules } from './reconnect-rules.ts';
import { type OpenRoad, type Scene, scene } from './road.ts';
import { topicRules } from './topic-rules.ts';

/** What the channel promises on every road. */
export function channelConformance(name: string, open: OpenRoad): void {
  describe(`the channel over ${name}`, () => {
    let present: Scene | null = null;
    const here = (): Scene => {
      if (present === null) throw new Error('no scene');
      return present;
    };
    beforeEach(async () => {
      present = await scene(open);
    });
    afterEach(async () => {
      await present?.close();
      present = null;
    });

    describe('hello', () => helloRules(here));
    describe('messages', () => messageRules(here));
    describe('calls', () => callRules(here));
    describe('topics', () => topicRules(here));
    describe('a lost line', () => reconnectRules(here));
    describe('a line gone silent', () => heartbeatRules(here));
  });
}
