import { useState } from 'react';
import { readWindowLink } from '#contract/window-link.ts';
import { OfficerGate } from '../lock/officer.tsx';
import { HEAD } from '../messages/head-vi.ts';
import { ToastArea } from '../ui/toast.tsx';
import { HeadWork } from './head-work.tsx';
import '../ui/ui.css';

/** The window of the head of the desk, and of whoever audits it: the hall now, and the dossiers behind each figure. */
export function HeadScreen() {
  const [link] = useState(() => readWindowLink(location.hash));
  return (
    <OfficerGate role={link?.role ?? 'head'} place={HEAD.place}>
      <ToastArea>
        <HeadWork mayAct={link?.role !== 'auditor'} />
      </ToastArea>
    </OfficerGate>
  );
}
