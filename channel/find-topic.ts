import type { z } from 'zod';
import { TOPICS, type TopicName } from '#contract/operations/topics.ts';
import type { Role } from '#contract/rights.ts';

export interface FoundTopic {
  readonly name: TopicName;
  readonly value: z.ZodType;
  readonly roles: readonly Role[];
}

// Names come from outside: an own property or nothing.
const isTopic = (name: string): name is TopicName => Object.hasOwn(TOPICS, name);

export const findTopic = (name: string): FoundTopic | undefined => (isTopic(name) ? { name, ...TOPICS[name] } : undefined);
