import type { ReactNode } from 'react';
import { Clock } from './clock.tsx';
import { Icon } from './icon.tsx';
import { Logo } from './logo.tsx';
import { SyncIndicator } from './sync-indicator.tsx';

export interface TopBarProps {
  readonly place: string;
  readonly about?: string;
  /** The one search box of the screen. */
  readonly children?: ReactNode;
  /** Name of the signed-in officer, or nobody. */
  readonly name?: string;
  readonly onSync?: () => void;
}

/** Where am I, find anything, am I connected, who am I: the same on every officer screen. */
export function TopBar({ place, about, children, name, onSync }: TopBarProps) {
  return (
    <header className="top">
      <div className="top-l">
        <Logo />
        <span className="place">{place}</span>
        {about !== undefined && <span className="dim">{about}</span>}
      </div>
      {children ?? <span />}
      <div className="top-r">
        <SyncIndicator {...(onSync !== undefined && { onPress: onSync })} />
        <Clock />
        {name !== undefined && (
          <span className="me">
            <Icon name="circle-user-round" />
            <bdi>{name}</bdi>
          </span>
        )}
      </div>
    </header>
  );
}
