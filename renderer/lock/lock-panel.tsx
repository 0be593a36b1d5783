import type { AnswerFor } from '#contract/operations/table.ts';
import { clockAt, localDateAt } from '#contract/time.ts';
import { useConnection } from '../client/use-connection.ts';
import { useTopic } from '../client/use-topic.ts';
import { dayWithDate, LOCK } from '../messages/officer-vi.ts';
import { Icon } from '../ui/icon.tsx';
import { LiveText } from '../ui/live-text.tsx';
import { Logo } from '../ui/logo.tsx';

const today = (now: number): string => dayWithDate(localDateAt(now));

/** Where this computer is, the time, the day, and whether it is connected: readable from the hall side, nothing personal. */
export function LockPanel({ place, office }: { readonly place: string; readonly office: AnswerFor<'office.show'> | undefined }) {
  const status = useTopic('status');
  const connection = useConnection();
  const sync = status?.sync;
  const since = sync?.enrolled && !sync.connected ? sync.since : null;
  return (
    <section className="lp" aria-label={place}>
      <div className="row top-al">
        <Logo />
        <span>
          <b>Một Cửa</b>
          {office !== undefined && <span className="sub">{[office.name, office.branch].filter(Boolean).join(' - ')}</span>}
        </span>
      </div>
      <div>
        <p className="q">{place}</p>
        <p className="tm">
          <LiveText text={clockAt} />
        </p>
        <p className="sub">
          <LiveText text={today} />
        </p>
        {status !== undefined && status.businessDay !== localDateAt(Date.now()) && (
          <p className="sub">{status.businessDay === null ? LOCK.dayClosed : LOCK.businessDay(status.businessDay)}</p>
        )}
      </div>
      <p className="row top-al sub" role="status">
        {connection.state === 'cutOff' ? (
          <>
            <Icon name="unplug" />
            <span>{LOCK.noContact}</span>
          </>
        ) : (
          since !== null && (
            <>
              <Icon name="cloud-off" />
              <span>{LOCK.offline(clockAt(since))}</span>
            </>
          )
        )}
      </p>
    </section>
  );
}
