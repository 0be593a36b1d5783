import { useConnection } from '../client/use-connection.ts';
import { useTopic } from '../client/use-topic.ts';
import { FRAME, NOTICES } from '../messages/officer-vi.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { noticesOf } from './notices.ts';
import type { Openers } from './status-banner.tsx';
import { syncText } from './sync-text.ts';

/** Connection, and every notice that stands, the gravest first, each with what deals with it where this screen has it. */
export function SyncDialog({ openers = {}, onClose }: { readonly openers?: Openers; readonly onClose: () => void }) {
  const status = useTopic('status');
  const connection = useConnection();
  const notices = noticesOf(status, connection);
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
          </>
        )}
      </dl>
      {status?.sync.reason && <p className="dim">{status.sync.reason}</p>}
      <h3 className="h">{NOTICES.title}</h3>
      {notices.length === 0 && <p className="dim">{NOTICES.none}</p>}
      {notices.length > 0 && (
        <ul className="notices">
          {notices.map(({ name, works, more, opens }) => {
            const open = opens === null ? undefined : openers[opens];
            return (
              <li key={name} className="row">
                <span className="grow">
                  <b className="strong">{works}</b> {more}
                </span>
                {open !== undefined && opens !== null && (
                  <Button
                    size="small"
                    onPress={() => {
                      onClose();
                      open();
                    }}
                  >
                    {NOTICES.open[opens]}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <div className="row">
        <span className="grow" />
        <Button autoFocus onPress={onClose}>
          {FRAME.close}
        </Button>
      </div>
    </Dialog>
  );
}
