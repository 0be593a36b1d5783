import type { HallValue } from '#contract/operations/hall.ts';
import { minutesSince } from '../counter/visit.ts';
import { HEAD } from '../messages/head-vi.ts';

/** How each series stands against the longest wait that is meant. */
export function SeriesTable({ hall, now, onTickets }: { readonly hall: HallValue; readonly now: number; readonly onTickets: () => void }) {
  const { series, waitTarget } = hall;
  return (
    <div className="card scroll-x">
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {HEAD.series}
            </th>
            <th scope="col" className="ra">
              {HEAD.waiting}
            </th>
            <th scope="col" className="ra">
              {HEAD.seriesLongest}
            </th>
            <th scope="col">{HEAD.against(waitTarget)}</th>
          </tr>
        </thead>
        <tbody>
          {series.map(({ id, name, waiting, longestSince }) => {
            const minutes = longestSince === null ? null : minutesSince(longestSince, now);
            const isBad = minutes !== null && minutes > waitTarget;
            return (
              <tr key={id}>
                <td className="sl-cell">
                  <span className="sl">{id}</span>
                </td>
                <td>{name}</td>
                <td className="ra">
                  <button type="button" className="open big" onClick={onTickets} aria-label={`${HEAD.waiting}, ${name}: ${waiting}`}>
                    {waiting}
                  </button>
                </td>
                <td className={isBad ? 'ra nowrap lt' : 'ra nowrap'}>{minutes === null ? '' : HEAD.minutes(minutes)}</td>
                <td className="ld-cell">
                  <span className="ld" aria-hidden="true">
                    <i className={isBad ? 'bad' : undefined} style={{ width: `${Math.min(100, ((minutes ?? 0) / waitTarget) * 100)}%` }} />
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
