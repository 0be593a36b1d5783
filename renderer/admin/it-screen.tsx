import { useState } from 'react';
import { writtenDate } from '#contract/words.ts';
import { useAppearance } from '../client/use-appearance.ts';
import { useTopic } from '../client/use-topic.ts';
import { LooksDialog } from '../counter/looks-dialog.tsx';
import { OfficerGate, useDesk } from '../lock/officer.tsx';
import { IT } from '../messages/it-vi.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import { StatusBanner } from '../ui/status-banner.tsx';
import { SyncDialog } from '../ui/sync-dialog.tsx';
import { ToastArea } from '../ui/toast.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { Jobs } from './jobs.tsx';
import { Printers } from './printers.tsx';
import { Scanner } from './scanner.tsx';
import { useItKeys } from './use-it-keys.ts';
import '../ui/ui.css';
import './admin.css';

/** The window for whoever looks after the machines. */
export function ItScreen() {
  return (
    <OfficerGate role="it" place={IT.place}>
      <ToastArea>
        <ItWork />
      </ToastArea>
    </OfficerGate>
  );
}

const PARTS = [
  { id: 'printers', label: IT.printers, icon: 'printer' },
  { id: 'scanner', label: IT.scanner, icon: 'scan-line' },
  { id: 'jobs', label: IT.jobs, icon: 'file-text' },
] as const satisfies readonly { readonly id: string; readonly label: string; readonly icon: IconName }[];

type Part = (typeof PARTS)[number]['id'];

function ItWork() {
  const { officer, lock } = useDesk();
  const status = useTopic('status');
  const looks = useAppearance('it');
  const [part, setPart] = useState<Part>('printers');
  const [box, setBox] = useState<'sync' | 'looks' | null>(null);
  useItKeys(lock);
  const openers = { jobs: () => setPart('jobs'), printers: () => setPart('printers') };
  return (
    <div className="app">
      <TopBar
        place={IT.place}
        {...(status !== undefined && { about: status.station })}
        {...(status?.businessDay && { day: writtenDate(status.businessDay) })}
        name={officer.name}
        onName={() => setBox('looks')}
        onSync={() => setBox('sync')}
      />
      <StatusBanner openers={openers} onMore={() => setBox('sync')} />
      <div className="work two">
        <nav className="col left" aria-label={IT.parts}>
          <ul className="parts">
            {PARTS.map(({ id, label, icon }) => (
              <li key={id}>
                <button
                  type="button"
                  className={id === part ? 'part on' : 'part'}
                  aria-current={id === part ? 'page' : undefined}
                  onClick={() => setPart(id)}
                >
                  <Icon name={icon} />
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <main className="col mid">
          {part === 'printers' && <Printers status={status} />}
          {part === 'scanner' && <Scanner status={status} />}
          {part === 'jobs' && <Jobs />}
        </main>
      </div>
      {box === 'sync' && <SyncDialog openers={openers} onClose={() => setBox(null)} />}
      {box === 'looks' && <LooksDialog looks={looks} onLock={lock} onClose={() => setBox(null)} />}
    </div>
  );
}
