import { useConnection } from '../client/use-connection.ts';
import { useTopic } from '../client/use-topic.ts';
import { FRAME } from '../messages/officer-vi.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { syncText } from './sync-text.ts';

/** What waits to be sent, what is to be seen, and why there is no connection. */
export function SyncDialog({ onClose }: { readonly onClose: () => void }) {
  const status = useTopic('status');
  const connection = useConnection();
  return (
    <Dialog title={FRAME.syncTitle} onClose={onClose}>
      {status?.sync.enrolled === false && <p>{FRAME.syncAlone}</p>}
      <dl className="kv">
        <dt>{FRAME.syncState}</dt>
        <dd>{syncText(status, connection).text}</dd>
        {status !== undefined && (
          <>
            <dt>{FRAME.syncStation}</dt>
            <dd>{status.station}</dd>
            <dt>{FRAME.syncPending}</dt>
            <dd>{FRAME.syncPendingCount(status.sync.pending)}</dd>
            <dt>{FRAME.syncToSee}</dt>
            <dd>{FRAME.syncPendingCount(status.conflicts + status.notUnderstood)}</dd>
          </>
        )}
      </dl>
      {status?.sync.reason && <p className="dim">{status.sync.reason}</p>}
      <div className="row">
        <span className="grow" />
        <Button autoFocus onPress={onClose}>
          {FRAME.close}
        </Button>
      </div>
    </Dialog>
  );
}
