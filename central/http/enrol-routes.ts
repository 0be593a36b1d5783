import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { toCrockford } from '#contract/crockford.ts';
import { stationId } from '#contract/ids.ts';
import { type EnrolAnswer, enrolRequest } from '#contract/wire/enrol.ts';
import type { CentralStore, Now } from '#central/ports.ts';
import { hashOfCode } from '#central/enrol/codes.ts';
import type { Metrics } from '#central/http/metrics.ts';
import { refuseHttp } from '#central/http/refusals.ts';
import { openTryLimit } from '#central/http/try-limit.ts';

const MOST_FAILURES = 30;

export interface EnrolDeps {
  readonly store: CentralStore;
  readonly now: Now;
  readonly centralId: string;
  readonly metrics: Metrics;
}

/** `POST /enrol`: a code and a public key become a station, which gets what it needs to begin. */
export function addEnrolRoutes(app: FastifyInstance, { store, now, centralId, metrics }: EnrolDeps): void {
  const limit = openTryLimit(now, MOST_FAILURES);
  app.post('/enrol', async (request, reply) => {
    const asked = enrolRequest.safeParse(request.body);
    if (!asked.success) return refuseHttp(reply, 'invalid', asked.error.issues[0]?.path.join('.'));
    if (limit.isReached()) return refuseHttp(reply, 'tooManyTries');
    const codeHash = hashOfCode(asked.data.code);
    if (codeHash === null) {
      limit.failed();
      return refuseHttp(reply, 'badCode');
    }
    const enrolled = await store.enrol(codeHash, asked.data, stationId.parse(toCrockford(randomBytes(5), 8)), now());
    if (!enrolled.ok) {
      limit.failed();
      return refuseHttp(reply, enrolled.refusal.code);
    }
    const { station, ordinal, office, role } = enrolled.value;
    metrics.enrolled();
    const answer: EnrolAnswer = {
      stationId: station,
      ordinal,
      office: office.office,
      purpose: office.purpose,
      role,
      centralId,
      reference: await store.reference(office.office),
      verifiers: [...(await store.verifiers(office.office))],
    };
    return reply.send(answer);
  });
}
