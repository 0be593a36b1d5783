import type { HallValue } from '#contract/operations/hall.ts';
import { clockAt } from '#contract/time.ts';
import { HEAD } from '../messages/head-vi.ts';

const SHOWN = 12;
const STEP = 74;
const BAR = 48;
const HIGH = 51;
const GROUND = 70;

/** How many waited at each quarter of an hour, the last three hours; the last bar is now. */
export function Course({ course }: { readonly course: HallValue['course'] }) {
  const shown = course.slice(-SHOWN);
  const most = Math.max(1, ...shown.map(({ waiting }) => waiting));
  const [first] = shown;
  const last = shown.at(-1);
  return (
    <section className="card pad course" aria-label={HEAD.course}>
      <h2 className="h">{HEAD.course}</h2>
      <svg
        viewBox="0 0 900 92"
        role="img"
        aria-label={HEAD.courseSaid(first?.waiting ?? 0, first === undefined ? '' : clockAt(first.at), last?.waiting ?? 0)}
      >
        {shown.map(({ at, waiting }, index) => {
          const height = Math.max(2, (waiting / most) * HIGH);
          const x = 8 + index * STEP;
          const isNow = index === shown.length - 1;
          return (
            <g key={at}>
              <rect x={x} y={GROUND - height} width={BAR} height={height} rx="3" opacity={isNow ? 1 : 0.5} />
              <text x={x + BAR / 2} y={GROUND - height - 5} textAnchor="middle">
                {waiting}
              </text>
              <text x={x + BAR / 2} y="87" textAnchor="middle" className="ax">
                {clockAt(at)}
              </text>
            </g>
          );
        })}
      </svg>
    </section>
  );
}
