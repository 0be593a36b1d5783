import type { ReferenceKind } from '#contract/events/reference.ts';
import type { Office, StaffMember } from '#contract/reference.ts';
import type { Catalogue } from '#core/domain/catalogue/catalogue.ts';
import type { Path } from '#core/domain/reference-file/json-with-lines.ts';
import type { DocumentRead } from './read-document.ts';

/** What is at work while documents change: it may not lose the ground under its feet. */
export interface AtWork {
  readonly office: Office;
  readonly staff: readonly StaffMember[];
  readonly catalogue: Catalogue;
  /** Counters that an officer has open now. */
  readonly openCounters: readonly string[];
  /** Series with tickets that are not finished today. */
  readonly busySeries: readonly string[];
}

export interface Misfit {
  readonly kind: ReferenceKind;
  readonly line: number;
  readonly path: Path;
  readonly problem: string;
}

/** Whether documents that are each sound stand together: the new ones among themselves and with those that stay in force. */
export function judgeTogether(news: readonly DocumentRead[], now: AtWork): readonly Misfit[] {
  const found: Misfit[] = [];
  let { office, catalogue } = now;
  for (const each of news) {
    if (each.kind === 'office' && each.value !== undefined) office = each.value;
    if (each.kind === 'catalogue' && each.value !== undefined) catalogue = each.value;
  }
  for (const one of news) {
    const report = (path: Path, problem: string) => found.push({ kind: one.kind, line: one.lineOf(path), path, problem });
    if (one.value === undefined) continue;
    if (one.kind === 'catalogue') judgeAgencies(office, one.value, report);
    if (one.kind === 'staff') judgeStaff(one.value.staff, now, report);
    if (one.kind === 'office') judgeOffice(one.value, catalogue, now, report);
  }
  return found;
}

type Report = (path: Path, problem: string) => void;

function judgeAgencies(office: Office, catalogue: Catalogue, report: Report): void {
  const agencies = office.agencies.map((each) => each.id);
  for (const [p, { agency }] of catalogue.procedures.entries()) {
    if (!agencies.includes(agency))
      report(['procedures', p, 'agency'], `không có cơ quan “${agency}” trong danh sách cơ quan của văn phòng`);
  }
}

function judgeStaff(staff: readonly StaffMember[], now: AtWork, report: Report): void {
  // Without one nobody could put it right again at this computer.
  const keeps = (list: readonly StaffMember[]) => list.some(({ roles }) => roles.includes('it') || roles.includes('head'));
  if (keeps(now.staff) && !keeps(staff)) report(['staff'], 'cần ít nhất một người là phụ trách kỹ thuật hoặc trưởng bộ phận');
}

function judgeOffice(office: Office, catalogue: Catalogue, now: AtWork, report: Report): void {
  if (office.id !== now.office.id) report(['id'], `mã văn phòng ở máy này là “${now.office.id}”, không đổi được`);
  const agencies = office.agencies.map((each) => each.id);
  const orphan = catalogue.procedures.find(({ agency }) => !agencies.includes(agency));
  if (orphan !== undefined) report(['agencies'], `cơ quan “${orphan.agency}” còn thủ tục trong danh mục (${orphan.id}), chưa bỏ được`);
  const gone = now.openCounters.find((number) => !office.counters.some((each) => each.number === number));
  if (gone !== undefined) report(['counters'], `quầy ${gone} đang mở, cần đóng quầy trước khi bỏ`);
  const busy = now.busySeries.find((letter) => !office.series.some((each) => each.id === letter));
  if (busy !== undefined) report(['series'], `dãy ${busy} còn số chưa xong trong ngày, bỏ khi đã hết số`);
}
