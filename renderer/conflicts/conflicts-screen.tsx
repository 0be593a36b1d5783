import { useRef, useState } from 'react';
import { writtenDate } from '#contract/words.ts';
import { useAct } from '../client/use-call.ts';
import { useAppearance } from '../client/use-appearance.ts';
import { useRead } from '../client/use-read.ts';
import { useTopic } from '../client/use-topic.ts';
import { LooksDialog } from '../counter/looks-dialog.tsx';
import { OfficerGate, useDesk } from '../lock/officer.tsx';
import { CONFLICTS, callNames, conflictTitle } from '../messages/conflicts-vi.ts';
import { Icon } from '../ui/icon.tsx';
import { KeyBar } from '../ui/key-bar.tsx';
import { StatusBanner } from '../ui/status-banner.tsx';
import { SyncDialog } from '../ui/sync-dialog.tsx';
import { ToastArea, useToasts } from '../ui/toast.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { ConflictList } from './conflict-list.tsx';
import { ConflictView } from './conflict-view.tsx';
import { useConflictKeys } from './use-conflict-keys.ts';
import '../ui/ui.css';
import './conflicts.css';

/** The head's page of what two acts say differently: look, ask, say which one happened. */
export function ConflictsScreen() {
  return (
    <OfficerGate role="head" place={CONFLICTS.about}>
      <ToastArea>
        <ConflictsWork />
      </ToastArea>
    </OfficerGate>
  );
}

function ConflictsWork() {
  const { officer, lock } = useDesk();
  const status = useTopic('status');
  const looks = useAppearance('head');
  const toasts = useToasts();
  const [box, setBox] = useState<'sync' | 'looks' | null>(null);
  const list = useRead('conflict.list', {}, status?.seq !== undefined ? `${status.seq}:${status.conflicts}` : undefined);
  const settle = useAct('conflict.settle');
  const [chosen, setChosen] = useState<string | undefined>();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [refused, setRefused] = useState<string | null>(null);
  const reasonBox = useRef<HTMLInputElement>(null);

  const rows = list.value?.rows ?? [];
  const at = Math.max(
    rows.findIndex(({ conflictId }) => conflictId === chosen),
    0,
  );
  const row = rows[at];

  const choose = (conflictId: string | undefined) => {
    setChosen(conflictId);
    setReason('');
    setError(undefined);
    setRefused(null);
  };

  const say = async (stands: string | undefined) => {
    if (row === undefined || stands === undefined) return;
    if (reason.trim() === '') {
      setError(CONFLICTS.reasonMissing);
      reasonBox.current?.focus();
      return;
    }
    const answer = await settle.run({ conflictId: row.conflictId, stands, reason });
    if (answer === null) return;
    if (answer.ok) {
      toasts.show({ text: CONFLICTS.done(conflictTitle(row.kind)) });
      choose(rows[at + 1]?.conflictId);
    } else setRefused(answer.refusal.message);
    list.again();
  };

  const [first, second] = row?.acts ?? [];
  const [firstName = 'việc thứ nhất', secondName = 'việc thứ hai'] = callNames(row?.acts ?? []);
  const next = () => choose(rows[(at + 1) % Math.max(rows.length, 1)]?.conflictId);
  useConflictKeys((key) => {
    if (key === 'lock') lock();
    else if (key === 'next') next();
    else void say(key === 'both' ? 'both' : (key === 'first' ? first : second)?.id);
  });

  const act = (label: string, stands: string | undefined) => ({
    label,
    state: row === undefined ? ('no' as const) : ('can' as const),
    reason: CONFLICTS.chooseFirst,
    onPress: () => void say(stands),
  });

  return (
    <div className="app one-line">
      <TopBar
        place={CONFLICTS.place}
        about={CONFLICTS.about}
        {...(status?.businessDay && { day: writtenDate(status.businessDay) })}
        name={officer.name}
        onName={() => setBox('looks')}
        onSync={() => setBox('sync')}
      />
      <StatusBanner shownBelow="conflicts" onMore={() => setBox('sync')} />
      <div className="work two conflicts">
        <ConflictList rows={rows} settled={list.value?.settled ?? []} chosen={row?.conflictId} onChoose={choose} />
        <main className="col mid">
          {row === undefined ? (
            <div className="empty">
              <Icon name="circle-check" />
              <h1 className="title">{CONFLICTS.emptyTitle}</h1>
              <p className="dim">{list.refusal?.message ?? CONFLICTS.emptyMore}</p>
            </div>
          ) : (
            <ConflictView
              row={row}
              reason={reason}
              reasonRef={reasonBox}
              error={error}
              refused={refused}
              onReason={(text) => {
                setReason(text);
                setError(undefined);
              }}
              onStands={(stands) => void say(stands)}
            />
          )}
        </main>
      </div>
      <KeyBar
        label={CONFLICTS.keys}
        blocks={[
          [
            { cap: 'F2', act: act(CONFLICTS.right(firstName), first?.id) },
            { cap: 'F3', act: act(CONFLICTS.right(secondName), second?.id) },
            { cap: 'F4', act: act(CONFLICTS.both, 'both') },
          ],
          [
            {
              cap: 'F8',
              act: { label: CONFLICTS.next, state: rows.length > 1 ? 'can' : 'no', reason: CONFLICTS.chooseFirst, onPress: next },
            },
          ],
          [{ cap: 'Ctrl K', act: { label: CONFLICTS.lock, state: 'can', onPress: lock } }],
        ]}
      />
      {box === 'sync' && <SyncDialog onClose={() => setBox(null)} />}
      {box === 'looks' && <LooksDialog looks={looks} onLock={lock} onClose={() => setBox(null)} />}
    </div>
  );
}
