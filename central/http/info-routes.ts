import type { FastifyInstance } from 'fastify';
import type { CentralStore } from '#central/ports.ts';
import { html } from '#central/console/html.ts';
import type { Metrics } from '#central/http/metrics.ts';

export interface InfoDeps {
  readonly store: CentralStore;
  readonly metrics: Metrics;
  readonly connected: () => ReadonlySet<string>;
}

/** What machines ask: is it alive, can it work, how much has it done; and a page for people on what is here. */
export function addInfoRoutes(app: FastifyInstance, { store, metrics, connected }: InfoDeps): void {
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_, reply) => {
    const isReady = await store.isReachable();
    return reply.code(isReady ? 200 : 503).send({ ok: isReady });
  });
  app.get('/metrics', async (_, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.text(store, connected().size)),
  );
  app.get('/docs', async (_, reply) =>
    reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'").type('text/html; charset=utf-8').send(DOCS),
  );
  app.get('/', (_, reply) => reply.redirect('/docs'));
}

const ROUTES: readonly (readonly [string, string])[] = [
  ['GET /healthz', 'Tiến trình đang chạy.'],
  ['GET /readyz', 'Cơ sở dữ liệu trả lời: 200, nếu không: 503.'],
  ['GET /metrics', 'Số đếm theo dạng Prometheus.'],
  ['GET /console', 'Trang theo dõi máy trạm; cần mã quản trị.'],
  ['POST /enrol', 'Ghi danh máy trạm: {code, publicKey, existing?}. Lệnh: motcua enrol.'],
  ['GET /sync', 'WebSocket đồng bộ của máy trạm đã ghi danh. Giao thức: docs/protocol.md, phần Sync.'],
  ['POST /admin/enrol-codes', 'Tạo mã ghi danh: {office, name?, role?}. Cần Authorization: Bearer MÃ-QUẢN-TRỊ.'],
  ['GET /admin/stations', 'Các máy trạm. Cần mã quản trị.'],
  ['GET /admin/verify', 'Tính lại toàn bộ chuỗi nhật ký. Cần mã quản trị.'],
];

const DOCS = html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Máy chủ trung tâm Một Cửa</title></head><body><h1>Máy chủ trung tâm Một Cửa</h1>
<p>Nhận nhật ký của các máy trạm, kiểm tra từng dòng, và chuyển cho các máy khác của cùng điểm tiếp nhận.</p>
<dl>${ROUTES.map(([route, what]) => html`<dt><code>${route}</code></dt><dd>${what}</dd>`)}</dl></body></html>
`.html;
