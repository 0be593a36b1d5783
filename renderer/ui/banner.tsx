import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

const LOOK: Readonly<Record<BannerKind, IconName>> = { off: 'cloud-off', pr: 'printer-x', cf: 'git-compare' };

/** `off` cut off, `pr` a printer or another machine, `cf` something to look at. */
export type BannerKind = 'off' | 'pr' | 'cf';

/** A lasting condition: what still works first and bold, then how much waits, then at most one act. It goes when the condition goes. */
export function Banner({
  kind,
  works,
  more,
  children,
}: {
  readonly kind: BannerKind;
  readonly works: string;
  readonly more?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={`banner ${kind}`} role="status">
      <Icon name={LOOK[kind]} />
      <span className="grow">
        <b>{works}</b> {more}
      </span>
      {children}
    </div>
  );
}
