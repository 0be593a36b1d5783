import type { DeadlineRun } from '#contract/events/dossier.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { findProcedure, limitOf, type Procedure } from '#core/domain/catalogue/catalogue.ts';
import { clockStart } from '#core/domain/deadline/clock-start.ts';
import { type CountedUnit, countDeadline } from '#core/domain/deadline/count-deadline.ts';
import type { Agency } from '#contract/reference.ts';
import type { Here } from '#core/journal/acting.ts';
import { competentAgency } from '#core/operations/dossier/agency.ts';

export interface LimitCounted {
  readonly procedure: Procedure;
  /** Who decides. */
  readonly agency: Agency;
  readonly run: DeadlineRun;
}

/** The first run of a dossier's deadline, were it received now (NĐ 118/2025 Đ17.3). `agencyId`: who decides, where not the catalogue's. */
export function countLimit(
  here: Pick<Here, 'reference' | 'now'>,
  procedureId: string,
  named: string | undefined,
  agencyId: string | undefined,
): Result<LimitCounted, Refusal<'unknownProcedure' | 'unknownAgency' | 'calendarEnds'>> {
  const procedure = findProcedure(here.reference.catalogue, procedureId);
  const limit = procedure === undefined ? undefined : limitOf(procedure, named);
  if (procedure === undefined || limit === undefined) return refuse('unknownProcedure', { procedure: procedureId, case: named });
  const agency = competentAgency(here, procedure, agencyId);
  if (!agency.ok) return agency;
  const start = clockStart(here.now, agency.value.isElsewhere, here.reference.calendar);
  if (!start.ok) return refuse('calendarEnds', start.refusal);
  const { startsAt, arrival } = start.value;
  const counted = countDeadline({ receivedAt: startsAt, limit: limit.limit, unit: limit.unit, calendar: here.reference.calendar });
  if (!counted.ok) return refuse('calendarEnds', counted.refusal);
  return ok({
    procedure,
    agency: agency.value,
    run: {
      unit: limit.unit,
      limit: limit.limit,
      startedAt: startsAt,
      counted: [...counted.value.counted],
      skipped: counted.value.skipped.map(({ date, reason }) => ({ date, reason })),
      dueAt: counted.value.dueAt,
      basis: procedure.source,
      ...(arrival === null ? {} : { arrival }),
    },
  });
}

/** A run as screens show it. */
export const shownRun = ({ unit, limit, counted, skipped, basis, arrival }: DeadlineRun) => ({
  unit,
  limit,
  counted,
  skipped,
  basis,
  ...(arrival === undefined ? {} : { arrival }),
});

const UNIT_WORDS: Readonly<Record<CountedUnit, string>> = {
  'working-day': 'ngày làm việc',
  'calendar-day': 'ngày',
  'working-hour': 'giờ làm việc',
  'same-day': 'trong ngày làm việc',
};

/** `8 ngày làm việc`, `trong ngày làm việc`. */
export const limitInWords = (unit: CountedUnit, limit: number): string =>
  unit === 'same-day' ? UNIT_WORDS[unit] : `${String(limit).padStart(2, '0')} ${UNIT_WORDS[unit]}`;
