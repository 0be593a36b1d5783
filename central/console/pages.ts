import { DAY_MS, localDateAt, clockAt } from '#contract/time.ts';
import { writtenCount, writtenDate } from '#contract/words.ts';
import type { StationOverview } from '#central/ports.ts';
import { type Html, html } from '#central/console/html.ts';

const REFRESH_S = 5;

const page = (title: string, head: Html, body: Html): string =>
  html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="stylesheet" href="/console/console.css">${head}</head><body>${body}</body></html>
`.html;

export const signInPage = (isWrong: boolean): string =>
  page(
    'Đăng nhập · Máy chủ trung tâm Một Cửa',
    html``,
    html`<header><h1>Máy chủ trung tâm Một Cửa</h1></header>
<main><form class="sign-in" method="post" action="/console/sign-in"><h2>Đăng nhập</h2>
<label>Mã quản trị <input name="token" type="password" autocomplete="current-password" required autofocus></label>
${isWrong ? html`<p class="wrong" role="alert">Mã quản trị chưa đúng. Mã nằm trong tệp admin-token của thư mục dữ liệu.</p>` : html``}
<button>Vào</button></form></main>`,
  );

export interface Shown extends StationOverview {
  readonly connected: boolean;
}

export function stationsPage(stations: readonly Shown[], now: number): string {
  const offices = Map.groupBy(stations, ({ office }) => office);
  const sum = (pick: (station: Shown) => number): number => stations.reduce((total, station) => total + pick(station), 0);
  return page(
    'Máy trạm · Máy chủ trung tâm Một Cửa',
    html`<meta http-equiv="refresh" content="${REFRESH_S}">`,
    html`<header><h1>Máy chủ trung tâm Một Cửa</h1><p>Lúc ${clockAt(now)}, tự làm mới sau ${REFRESH_S} giây</p>
<form method="post" action="/console/sign-out"><button>Thoát</button></form></header>
<main><dl class="sums">
<div><dt>Máy trạm</dt><dd>${writtenCount(stations.length)}</dd></div>
<div><dt>Đang nối</dt><dd>${writtenCount(sum(({ connected }) => Number(connected)))}</dd></div>
<div><dt>Dòng đã giữ</dt><dd>${writtenCount(sum(({ entries }) => entries))}</dd></div>
<div><dt>Chờ gửi</dt><dd>${writtenCount(sum(({ waiting }) => waiting ?? 0))}</dd></div></dl>
${stations.length === 0 ? html`<section><h2>Chưa có máy trạm</h2><p>Tạo mã ghi danh bằng lệnh motcua enrol-code, rồi ghi danh trên máy trạm bằng motcua enrol.</p></section>` : html``}
${[...offices.values()].map((rows) => officeSection(rows, now))}</main>`,
  );
}

function officeSection(rows: readonly Shown[], now: number): Html {
  return html`<section><h2>${rows[0]?.officeName ?? ''}</h2>
<table><thead><tr><th class="n">Số</th><th>Máy trạm</th><th>Tình trạng</th><th>Liên lạc cuối</th><th class="n">Chờ gửi</th><th class="n">Đã giữ</th></tr></thead>
<tbody>${rows.map((row) => stationRow(row, now))}</tbody></table></section>`;
}

const stationRow = (row: Shown, now: number): Html =>
  html`<tr><td class="n">${row.ordinal}</td><td>${row.name} <code>${row.station}</code></td><td>${stateOf(row)}</td>
<td>${lastContact(row, now)}</td>
<td class="n">${row.waiting === null ? '' : writtenCount(row.waiting)}</td><td class="n">${writtenCount(row.entries)}</td></tr>`;

function stateOf({ fault, connected, lastContact }: Shown): Html {
  if (fault !== null) return html`<span class="state fault">${fault}</span>`;
  if (connected) return html`<span class="state on">Đã nối</span>`;
  return lastContact === null ? html`<span class="state new">Mới ghi danh</span>` : html`<span class="state off">Mất nối</span>`;
}

const lastContact = ({ connected, lastContact: at }: Shown, now: number): string =>
  connected ? 'đang nối' : at === null ? 'chưa lần nào' : moment(at, now);

/** The time alone for today, with its date before. */
function moment(ms: number, now: number): string {
  const isToday = localDateAt(ms) === localDateAt(now) && now - ms < DAY_MS;
  return isToday ? clockAt(ms) : `${clockAt(ms)}, ${writtenDate(localDateAt(ms))}`;
}
