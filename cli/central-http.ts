import type { z } from 'zod';
import { httpRefusal } from '#contract/wire/enrol.ts';
import { ok, type Result } from '#contract/result.ts';

/** What central, or the way to it, says instead of an answer; `message` is a Vietnamese sentence. */
export interface CentralRefusal {
  readonly code: string;
  readonly message: string;
}

interface Asked<T> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: z.ZodType<T>;
  readonly adminToken?: string;
  readonly body?: unknown;
}

/** Asks central over HTTP. Whatever is no answer of a central is named as such, never taken for one. */
export async function askCentral<T>(centralUrl: string, asked: Asked<T>): Promise<Result<T, CentralRefusal>> {
  const url = URL.parse(asked.path, centralUrl);
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    return refused('badAddress', `Địa chỉ máy chủ trung tâm không đúng: ${centralUrl}`);
  let text: string;
  try {
    const response = await fetch(url, {
      method: asked.method,
      redirect: 'error',
      headers: {
        ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(asked.adminToken === undefined ? {} : { authorization: `Bearer ${asked.adminToken}` }),
      },
      ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    });
    text = await response.text();
  } catch (fault) {
    const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
    const reason = cause instanceof Error ? cause.message : String(cause);
    return refused('unreachable', `Không nối được với máy chủ trung tâm ở ${centralUrl} (${reason}).`);
  }
  const json = jsonOf(text);
  const answer = asked.answer.safeParse(json);
  if (answer.success) return ok(answer.data);
  const refusal = httpRefusal.safeParse(json);
  if (refusal.success) return { ok: false, refusal: refusal.data.refusal };
  return refused('notCentral', `Ở ${centralUrl} có chương trình trả lời, nhưng không phải máy chủ trung tâm Một Cửa cùng phiên bản.`);
}

const refused = (code: string, message: string): Result<never, CentralRefusal> => ({ ok: false, refusal: { code, message } });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
