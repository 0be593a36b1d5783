import { addDays, momentOf } from '#contract/time.ts';
import type { Row } from '#core/domain/fold/aggregate.ts';
import { code128Key } from '#core/domain/numbering/code-128-key.ts';
import { fold } from '#core/domain/search-text/fold.ts';
import { replaceRows } from '#core/store/replace-rows.ts';
import type { WriteStore } from '#core/store/sql.ts';

const FAMILIES = ['Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng', 'Hoàng'];
const MIDDLES = ['Thị', 'Văn', 'Hữu', 'Thị Ngọc', 'Đức', 'Hoàng'];
const GIVENS = ['Hạnh', 'Ước', 'Trang', 'Đào', 'Khoa', 'Phương', 'Tuấn', 'Anh', 'Quỳnh', 'Dũng'];
const PER_DAY = 400;

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
const nameOf = (n: number): string => `${at(FAMILIES, n)} ${at(MIDDLES, Math.floor(n / 7))} ${at(GIVENS, Math.floor(n / 11))}`;

/** The nth dossier since 2020: every tenth of the last thousand is still in work, every tenth lies ready; the others have left. */
export function dossierRow(n: number, total: number): Row {
  const day = addDays('2020-01-02', Math.floor(n / PER_DAY));
  const code = `H26.12-${day.slice(2).replaceAll('-', '')}-${String((n % PER_DAY) + 1).padStart(4, '0')}`;
  const receivedAt = momentOf(day, '08:00') + (n % PER_DAY) * 60_000;
  const due = addDays(day, 10);
  const isNew = n >= total - 1000;
  const status = isNew && n % 10 === 0 ? 'processing' : isNew && n % 10 === 1 ? 'ready' : 'handedBack';
  const number = `0011990${String(n).padStart(5, '0')}`;
  return {
    dossier_id: `D${String(n).padStart(15, '0')}`,
    code,
    short_key: code128Key(code),
    procedure: '1.012784',
    procedure_name: 'Tách thửa hoặc hợp thửa đất',
    competent_agency: 'so-nnmt',
    competent_name: 'Sở Nông nghiệp và Môi trường',
    receiving_unit: 'chi-nhanh',
    status,
    received_at: receivedAt,
    received_date: day,
    due_at: `${due}T17:00:00+07:00`,
    due_date: due,
    register_book: '01',
    register_year: Number(day.slice(0, 4)),
    register_number: n + 1,
    slot: status === 'processing' ? null : 'A-03',
    ready_at: status === 'processing' ? null : receivedAt + 1,
    handed_back_at: status === 'handedBack' ? receivedAt + 2 : null,
    station: 'QAAY0001',
    ticket_id: null,
    conflicts: 0,
    collect_at: 'Quầy 5',
    channel: 'counter',
    owner_name: nameOf(n),
    owner_number: number,
    owner_phone: null,
    search_text: fold(`${nameOf(n)} ${number} ${code.replace(/[^0-9A-Za-z]+/g, ' ')}`),
    mark: '000000800000',
    detail: '{}',
  };
}

/** Fills the lists; the search index goes by the same road as in work. */
export function fillDossiers(store: WriteStore, total: number): void {
  for (let n = 0; n < total; n++) {
    const row = dossierRow(n, total);
    const owner = { kind: 'dossier', id: String(row.dossier_id) };
    replaceRows(store, 'dossiers', owner, [row]);
    replaceRows(store, 'dossier_codes', owner, [{ dossier_id: owner.id, code: row.code ?? '', issuer: 'mot-cua' }]);
  }
}
