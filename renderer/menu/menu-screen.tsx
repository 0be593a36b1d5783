import { useState } from 'react';
import { readWindowLink } from '#contract/window-link.ts';
import { useConnection } from '../client/use-connection.ts';
import { useRead } from '../client/use-read.ts';
import { MENU } from '../messages/demo-vi.ts';
import { Banner } from '../ui/banner.tsx';
import { Chip } from '../ui/chip.tsx';
import { Logo } from '../ui/logo.tsx';
import '../ui/ui.css';
import './menu.css';
import { RoleLinks } from './role-links.tsx';

/** The main menu: every window that this station can show, each with a word on what happens there now. */
export function MenuScreen() {
  const [link] = useState(() => readWindowLink(location.hash));
  const office = useRead('office.show', {}).value;
  const isCutOff = useConnection().state === 'cutOff';
  const isDemo = office?.purpose !== 'real';
  const officeName = office && [office.name, office.branch].filter(Boolean).join(' - ');
  return (
    <div className="rolepage">
      <header className="rhd">
        <div className="row">
          <Logo />
          <div className="grow">
            <h1 className="title">{isDemo ? MENU.demoTitle : officeName}</h1>
            {isDemo && (
              <p className="dim">
                {officeName && `${officeName}. `}
                {MENU.invented}
              </p>
            )}
          </div>
          {isDemo && (
            <Chip state="plain" icon="graduation-cap">
              {MENU.training}
            </Chip>
          )}
        </div>
      </header>
      {isCutOff ? <Banner kind="off" works={MENU.cutOff} /> : <span />}
      <main className="g">{link?.tokens && <RoleLinks tokens={link.tokens} isDemo={isDemo} />}</main>
      {isDemo && (
        <footer className="rft hint">
          <span className="grow">
            {MENU.dayAndNight} <b>{MENU.pin}</b>.
          </span>
          <span>
            {MENU.quickStart} <b>{MENU.quick[0]}</b>, {MENU.quick[1]} <b>{MENU.quick[2]}</b>, {MENU.quick[3]} <b>{MENU.quick[4]}</b>.
          </span>
        </footer>
      )}
    </div>
  );
}
