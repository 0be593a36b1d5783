import Fastify, { type FastifyInstance } from 'fastify';
import type { Sha256 } from '#contract/bytes.ts';
import type { CentralStore, Now } from '#central/ports.ts';
import { addConsoleRoutes } from '#central/console/routes.ts';
import type { DemoDocuments } from '#central/enrol/offices.ts';
import { addAdminRoutes } from '#central/http/admin-routes.ts';
import { addEnrolRoutes } from '#central/http/enrol-routes.ts';
import { isOwnHost } from '#central/http/guard.ts';
import { addInfoRoutes } from '#central/http/info-routes.ts';
import type { Metrics } from '#central/http/metrics.ts';
import { refuseHttp } from '#central/http/refusals.ts';
import type { Say } from '#central/say.ts';

const MAX_BODY_BYTES = 64 * 1024;

export interface AppDeps {
  readonly store: CentralStore;
  readonly now: Now;
  readonly sha256: Sha256;
  readonly centralId: string;
  readonly demo: DemoDocuments | null;
  readonly metrics: Metrics;
  readonly connected: () => ReadonlySet<string>;
  readonly say: Say;
}

/** The HTTP side: information, enrolment, administration, console. */
export function buildApp(deps: AppDeps): FastifyInstance {
  const app = Fastify({ bodyLimit: MAX_BODY_BYTES, routerOptions: { ignoreTrailingSlash: true }, forceCloseConnections: true });
  app.addHook('onRequest', async (request, reply) => {
    if (!isOwnHost(request.raw)) return refuseHttp(reply, 'invalid');
  });
  app.setErrorHandler((fault: Error & { statusCode?: number }, _, reply) => {
    if (fault.statusCode !== undefined && fault.statusCode < 500) return refuseHttp(reply, 'invalid');
    deps.say(`Một yêu cầu không xong: ${fault.message}`);
    return reply.code(500).send({ refusal: { code: 'fault', message: 'Máy chủ trung tâm chưa làm được yêu cầu này. Thử lại sau.' } });
  });
  addInfoRoutes(app, deps);
  addEnrolRoutes(app, deps);
  addAdminRoutes(app, deps);
  addConsoleRoutes(app, deps);
  return app;
}
