import type { ReactNode } from 'react';
import { useConnection } from '../client/use-connection.ts';
import { useTopic } from '../client/use-topic.ts';
import { Clock } from './clock.tsx';
import { Icon } from './icon.tsx';
import { Logo } from './logo.tsx';
import { SyncIndicator } from './sync-indicator.tsx';
import { syncText } from './sync-text.ts';

export interface TopBarProps {
  readonly place: string;
  readonly about?: string;
  /** The one search box of the screen. */
  readonly children?: ReactNode;
  /** The business day as written, `24/11/2026`. */
  readonly day?: string;
  /** Name of the signed-in officer, or nobody. */
  readonly name?: string;
  /** Opens what is the officer's own: looks of the window, another counter, lock. */
  readonly onName?: () => void;
  readonly onSync?: () => void;
}

/** Where am I, find anything, am I connected, who am I: the same on every officer screen. */
export function TopBar({ place, about, children, day, name, onName, onSync }: TopBarProps) {
  // A long sync line takes the room of the name.
  const isTight = syncText(useTopic('status'), useConnection()).look !== 'ok';
  return (
    <header className={isTight ? 'top tight' : 'top'}>
      <div className="top-l">
        <Logo />
        <span className="place">{place}</span>
        {about !== undefined && <span className="dim">{about}</span>}
      </div>
      {children ?? <span />}
      <div className="top-r">
        <SyncIndicator {...(onSync !== undefined && { onPress: onSync })} />
        <span className="when">
          {day !== undefined && <span className="dim day">{day}</span>}
          <Clock />
        </span>
        {name !== undefined && (
          <button type="button" className="me" onClick={onName} aria-label={name}>
            <Icon name="circle-user-round" />
            <bdi className="full">{name}</bdi>
            <bdi className="short">{givenName(name)}</bdi>
          </button>
        )}
      </div>
    </header>
  );
}

/** Short of room a name shrinks to its last two words, by which a person is called; never to an ellipsis. */
const givenName = (name: string): string => name.trim().split(/\s+/u).slice(-2).join(' ');
