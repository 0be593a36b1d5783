import type { ReactNode } from 'react';
import type { DossierWork } from '#contract/operations/dossier.ts';
import type { HallValue } from '#contract/operations/hall.ts';
import { useTopic } from '../client/use-topic.ts';
import { minutesSince } from '../counter/visit.ts';
import { HEAD } from '../messages/head-vi.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-paths.ts';

/** What needs a person's decision now, each with its rows. */
export function Decide({
  hall,
  now,
  onWork,
  onConflicts,
  onTickets,
}: {
  readonly hall: HallValue;
  readonly now: number;
  readonly onWork: (work: DossierWork) => void;
  readonly onConflicts: () => void;
  readonly onTickets: () => void;
}) {
  const status = useTopic('status');
  const { series, waitTarget, dossiers } = hall;
  const late = series.filter(({ longestSince }) => longestSince !== null && minutesSince(longestSince, now) > waitTarget);
  const printers = (status?.printers ?? []).filter(({ trouble, unknown }) => trouble !== null || unknown > 0);
  const conflicts = (status?.conflicts ?? 0) + (status?.notUnderstood ?? 0);
  const isQuiet = late.length === 0 && printers.length === 0 && conflicts === 0 && dossiers.overdue === 0 && dossiers.unclaimed === 0;
  return (
    <aside className="col right" aria-label={HEAD.toDecide}>
      <h2 className="name-head">{HEAD.toDecide}</h2>
      {isQuiet && <p className="dim">{HEAD.nothing}</p>}
      <ul className="stack s2">
        {late.map(({ id }) => (
          <Item key={id} look="late" icon="alarm-clock" title={HEAD.tooLong(id, waitTarget)} more={HEAD.tooLongMore} onPress={onTickets} />
        ))}
        {conflicts > 0 && (
          <Item look="conflict" icon="git-compare" title={HEAD.conflicts(conflicts)} more={HEAD.conflictsMore} onPress={onConflicts} />
        )}
        {printers.length > 0 && (
          <Item
            look="called"
            icon="printer-x"
            title={HEAD.printers(printers.map(({ printer }) => printer).join(', '))}
            more={HEAD.printersMore}
          />
        )}
        {dossiers.overdue > 0 && (
          <Item
            look="late"
            icon="alarm-clock"
            title={HEAD.lateDossiers(dossiers.overdue)}
            more={HEAD.lateMore}
            onPress={() => onWork('overdue')}
          />
        )}
        {dossiers.unclaimed > 0 && (
          <Item
            look="called"
            icon="package-check"
            title={HEAD.unclaimed(dossiers.unclaimed)}
            more={HEAD.unclaimedMore}
            onPress={() => onWork('unclaimed')}
          />
        )}
      </ul>
    </aside>
  );
}

function Item({
  look,
  icon,
  title,
  more,
  onPress,
}: {
  readonly look: 'late' | 'conflict' | 'called';
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly more: string;
  readonly onPress?: () => void;
}) {
  return (
    <li className={`al ${look}`}>
      <Icon name={icon} />
      <div className="grow">
        <b>{title}</b>
        <span className="hint">{more}</span>
      </div>
      {onPress && (
        <Button size="small" onPress={onPress}>
          {HEAD.see}
        </Button>
      )}
    </li>
  );
}
