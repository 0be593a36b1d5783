import { clockAt } from '#contract/time.ts';
import { useConnection } from '../client/use-connection.ts';
import { useTopic } from '../client/use-topic.ts';
import { FRAME } from '../messages/officer-vi.ts';
import { Banner } from './banner.tsx';

/**
 * The gravest lasting condition of the station, or an empty row: cut off from the station, not to be written, clock in doubt, tickets
 * out of reach, cut off from central. The others stand in the sync list.
 */
export function StatusBanner() {
  const connection = useConnection();
  const status = useTopic('status');
  if (connection.state === 'cutOff') return <Banner kind="off" works={FRAME.cutOff(clockAt(connection.since))} more={FRAME.cutOffMore} />;
  if (status === undefined) return <div />;
  if (status.readOnly !== null) return <Banner kind="cf" works={FRAME.readOnly(status.readOnly.reason)} more={FRAME.readOnlyMore} />;
  if (status.clockDoubt !== null)
    return <Banner kind="cf" works={FRAME.clockDoubt(status.clockDoubt.reason)} more={FRAME.clockDoubtMore} />;
  const held = status.unreachable.reduce((sum, each) => sum + each.held, 0);
  if (held > 0) return <Banner kind="off" works={FRAME.unreachable(held)} />;
  const { sync } = status;
  if (sync.enrolled && !sync.connected && sync.since !== null)
    return <Banner kind="off" works={FRAME.offlineWorks(clockAt(sync.since))} more={FRAME.offlineMore(sync.pending)} />;
  return <div />;
}
