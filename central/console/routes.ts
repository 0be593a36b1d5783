import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CentralStore, Now } from '#central/ports.ts';
import { sha256Text } from '#central/enrol/codes.ts';
import { signInPage, stationsPage } from '#central/console/pages.ts';
import { openSessions, SESSION_MS } from '#central/console/sessions.ts';
import { CONSOLE_CSS } from '#central/console/style.ts';

export interface ConsoleDeps {
  readonly store: CentralStore;
  readonly now: Now;
  readonly connected: () => ReadonlySet<string>;
}

const COOKIE = 'motcua_console';
/** No script at all, nothing from elsewhere, in no frame. */
const POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** `/console`: one page, rendered here, for who has the admin token. */
export function addConsoleRoutes(app: FastifyInstance, { store, now, connected }: ConsoleDeps): void {
  const sessions = openSessions(now);

  app.register(
    async (pages) => {
      pages.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 2_000 }, (_, body, done) => {
        done(null, new URLSearchParams(String(body)));
      });
      pages.addHook('onSend', async (_, reply) => {
        reply.header('content-security-policy', POLICY);
        reply.header('x-content-type-options', 'nosniff');
        reply.header('referrer-policy', 'no-referrer');
        reply.header('cache-control', 'no-store');
      });

      pages.get('/', async (request, reply) => {
        if (!sessions.isOpen(secretOf(request))) return sendPage(reply, signInPage(false));
        const present = connected();
        const rows = (await store.stations()).map((row) => ({ ...row, connected: present.has(row.station) }));
        return sendPage(reply, stationsPage(rows, now()));
      });

      pages.post('/sign-in', async (request, reply) => {
        const token = request.body instanceof URLSearchParams ? (request.body.get('token') ?? '').trim() : '';
        if (!(await store.isAdminToken(sha256Text(token)))) return sendPage(reply.code(401), signInPage(true));
        return reply.header('set-cookie', cookie(sessions.open(), SESSION_MS / 1_000)).redirect('/console/', 303);
      });

      pages.post('/sign-out', async (request, reply) => {
        sessions.close(secretOf(request));
        return reply.header('set-cookie', cookie('', 0)).redirect('/console/', 303);
      });

      pages.get('/console.css', async (_, reply) => reply.type('text/css; charset=utf-8').send(CONSOLE_CSS));
    },
    { prefix: '/console' },
  );
}

const sendPage = (reply: FastifyReply, page: string): FastifyReply => reply.type('text/html; charset=utf-8').send(page);

const cookie = (secret: string, seconds: number): string =>
  `${COOKIE}=${secret}; HttpOnly; SameSite=Strict; Path=/console; Max-Age=${seconds}`;

function secretOf(request: FastifyRequest): string | undefined {
  return request.headers.cookie
    ?.split(';')
    .map((one) => one.trim().split('='))
    .find(([name]) => name === COOKIE)?.[1];
}
