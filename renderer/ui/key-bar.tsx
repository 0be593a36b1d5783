import { Key } from './key.tsx';

export interface KeyAct {
  readonly label: string;
  /** `do`: the one sensible act; `can`: possible; `no`: not now, stays in its place. */
  readonly state: 'do' | 'can' | 'no';
  /** Why not, for `no`. */
  readonly reason?: string;
  readonly onPress: () => void;
}

export interface BarKey {
  /** What stands on the cap: `F2`, `Ctrl P`. */
  readonly cap: string;
  readonly act: KeyAct;
  /** The same key with Shift. */
  readonly shift?: KeyAct;
}

/** The keys of a screen in the blocks of the keyboard; the last block stands at the right end. Data in, presses out. */
export function KeyBar({ label, blocks }: { readonly label: string; readonly blocks: readonly (readonly BarKey[])[] }) {
  return (
    <nav className="keys" aria-label={label}>
      {blocks.map((keys, index) => (
        <div className={index === blocks.length - 1 ? 'kblock end' : 'kblock'} key={keys.map(({ cap }) => cap).join()}>
          {keys.map(({ cap, act, shift }) => (
            <div className="k" key={cap}>
              <KeyButton className="m" cap={cap} shortcut={cap} act={act} />
              {shift && <KeyButton className="sh" cap="Shift" shortcut={`Shift ${cap}`} act={shift} />}
            </div>
          ))}
        </div>
      ))}
    </nav>
  );
}

function KeyButton({
  className,
  cap,
  shortcut,
  act,
}: {
  readonly className: string;
  readonly cap: string;
  readonly shortcut: string;
  readonly act: KeyAct;
}) {
  const no = act.state === 'no';
  return (
    <button
      type="button"
      className={act.state === 'can' ? className : `${className} ${act.state}`}
      aria-disabled={no}
      aria-keyshortcuts={shortcut.replace(/ /g, '+').replace('Ctrl', 'Control')}
      title={no ? act.reason : undefined}
      onClick={() => {
        if (!no) act.onPress();
      }}
    >
      <Key>{cap}</Key>
      {act.label}
      {no && act.reason && <span className="vh">{act.reason}</span>}
    </button>
  );
}
