import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

/** The states of the product, each with its own colour (design, section 3). */
export type State = 'waiting' | 'called' | 'serving' | 'late' | 'offline' | 'conflict' | 'plain';

const USUAL: Readonly<Record<State, IconName>> = {
  waiting: 'hourglass',
  called: 'megaphone',
  serving: 'play',
  late: 'alarm-clock',
  offline: 'cloud-off',
  conflict: 'git-compare',
  plain: 'check',
};

/** A state: always colour, icon and word together. */
export function Chip({ state, icon, children }: { readonly state: State; readonly icon?: IconName; readonly children: ReactNode }) {
  return (
    <span className={`chip ${state}`}>
      <Icon name={icon ?? USUAL[state]} />
      {children}
    </span>
  );
}
