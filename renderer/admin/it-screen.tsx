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
import { SETUP } from '../messages/setup-vi.ts';
import { Devices } from './devices.tsx';
import { Jobs } from './jobs.tsx';
import { History } from '../setup/history.tsx';
import { CalendarPage, CataloguePage, OfficePage, StaffPage } from '../setup/pages.tsx';
import { WorkbookPage } from '../setup/workbook-page.tsx';
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
  { id: 'printers', group: SETUP.machine, label: IT.printers, icon: 'printer' },
  { id: 'scanner', group: SETUP.machine, label: IT.scanner, icon: 'scan-line' },
  { id: 'devices', group: SETUP.machine, label: IT.devices, icon: 'monitor' },
  { id: 'jobs', group: SETUP.machine, label: IT.jobs, icon: 'file-text' },
  { id: 'office', group: SETUP.officeGroup, label: SETUP.office, icon: 'layout-dashboard' },
  { id: 'staff', group: SETUP.officeGroup, label: SETUP.staff, icon: 'users-round' },
  { id: 'calendar', group: SETUP.officeGroup, label: SETUP.calendar, icon: 'calendar-days' },
  { id: 'catalogue', group: SETUP.officeGroup, label: SETUP.catalogue, icon: 'file-text' },
  { id: 'workbook', group: SETUP.officeGroup, label: SETUP.workbook, icon: 'arrow-down' },
  { id: 'history', group: SETUP.officeGroup, label: SETUP.history, icon: 'undo-2' },
] as const satisfies readonly { readonly id: string; readonly group: string; readonly label: string; readonly icon: IconName }[];

const GROUPS = [SETUP.machine, SETUP.officeGroup] as const;
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
          {GROUPS.map((group) => (
            <div key={group}>
              <h2 className="parts-h">{group}</h2>
              <ul className="parts">
                {PARTS.filter((each) => each.group === group).map(({ id, label, icon }) => (
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
            </div>
          ))}
        </nav>
        <main className="col mid">
          {part === 'printers' && <Printers status={status} />}
          {part === 'scanner' && <Scanner status={status} />}
          {part === 'devices' && <Devices />}
          {part === 'jobs' && <Jobs />}
          {part === 'office' && <OfficePage />}
          {part === 'staff' && <StaffPage />}
          {part === 'calendar' && <CalendarPage />}
          {part === 'catalogue' && <CataloguePage />}
          {part === 'workbook' && <WorkbookPage />}
          {part === 'history' && <History />}
        </main>
      </div>
      {box === 'sync' && <SyncDialog openers={openers} onClose={() => setBox(null)} />}
      {box === 'looks' && <LooksDialog looks={looks} onLock={lock} onClose={() => setBox(null)} />}
    </div>
  );
}
