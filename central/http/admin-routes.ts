import type { FastifyInstance } from 'fastify';
import type { Sha256 } from '#contract/bytes.ts';
import { toIso } from '#contract/time.ts';
import { enrolCodeRequest } from '#contract/wire/enrol.ts';
import type { CentralStore, Now } from '#central/ports.ts';
import { CODE_LIFE_MS, hashOfCode, newCode } from '#central/enrol/codes.ts';
import { type DemoDocuments, officeFor } from '#central/enrol/offices.ts';
import { isAdmin } from '#central/http/guard.ts';
import { refuseHttp } from '#central/http/refusals.ts';
import { verifyAll } from '#central/verify/verify-all.ts';

export interface AdminDeps {
  readonly store: CentralStore;
  readonly now: Now;
  readonly sha256: Sha256;
  readonly demo: DemoDocuments | null;
  readonly connected: () => ReadonlySet<string>;
}

/** `/admin/*`, each request with the admin token as bearer. */
export function addAdminRoutes(app: FastifyInstance, { store, now, sha256, demo, connected }: AdminDeps): void {
  app.register(
    async (admin) => {
      admin.addHook('onRequest', async (request, reply) => {
        if (!(await isAdmin(store, request.headers.authorization))) return refuseHttp(reply, 'badToken');
      });

      admin.post('/enrol-codes', async (request, reply) => {
        const asked = enrolCodeRequest.safeParse(request.body);
        if (!asked.success) return refuseHttp(reply, 'invalid', asked.error.issues[0]?.path.join('.'));
        const { office: id, name, role } = asked.data;
        const office = await officeFor(store, now, demo, id, name);
        if (office === null) return refuseHttp(reply, 'unknownOffice');
        const code = newCode();
        const codeHash = hashOfCode(code);
        if (codeHash === null) throw new Error('a new code is none');
        const expiresAt = now() + CODE_LIFE_MS;
        await store.addEnrolCode({ codeHash, office: office.office, role, expiresAt });
        return reply.send({ code, expiresAt: toIso(expiresAt) });
      });

      admin.get('/stations', async () => {
        const present = connected();
        return { rows: (await store.stations()).map((row) => ({ ...row, connected: present.has(row.station) })) };
      });

      admin.get('/verify', () => store.snapshot((snapshot) => verifyAll(snapshot, sha256)));
    },
    { prefix: '/admin' },
  );
}
