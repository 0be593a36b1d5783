import { shell } from '../client/shell.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-paths.ts';

export interface TileProps {
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
  /** What happens there now. */
  readonly live?: string | undefined;
  /** The fragment of the window's link. */
  readonly hash: string;
}

/** One window: a browser opens it as a page of its own, the desktop shell as a window or brings it to the front. */
export function Tile({ icon, title, hint, live, hash }: TileProps) {
  return (
    <a
      className="tile"
      href={hash}
      target="_blank"
      rel="noopener"
      onClick={(event) => {
        const desktop = shell();
        if (desktop === undefined) return;
        event.preventDefault();
        desktop.openRole(hash);
      }}
    >
      <span className="ti">
        <Icon name={icon} />
      </span>
      <span className="grow">
        <b>{title}</b>
        <span className="hint">{hint}</span>
      </span>
      {live !== undefined && <span className="live">{live}</span>}
    </a>
  );
}
