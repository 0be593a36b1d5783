import { type ReactNode, useId } from 'react';
import { type RoleTokens, windowLink } from '#contract/window-link.ts';
import { spacedNumber } from '#contract/words.ts';
import { useRead } from '../client/use-read.ts';
import { useRounds } from '../client/use-rounds.ts';
import { useTopic } from '../client/use-topic.ts';
import { MENU } from '../messages/demo-vi.ts';
import { Tile } from './tile.tsx';

/** Counters are opened and closed without a word on any topic. */
const COUNTERS_AGAIN_MS = 3000;

/** The windows in three groups. The menu itself looks as the technician, who may see and not act. */
export function RoleLinks({ tokens, isDemo }: { readonly tokens: RoleTokens; readonly isDemo: boolean }) {
  const board = useTopic('board');
  const status = useTopic('status');
  const round = useRounds(COUNTERS_AGAIN_MS);
  const counters = useRead('counter.list', {}, round).value?.rows ?? [];

  const waiting = board?.series.reduce((sum, series) => sum + series.waiting, 0) ?? 0;
  const call = board?.calls[0];
  const papers = status?.printers.reduce((sum, printer) => sum + printer.waiting, 0) ?? 0;
  const hasTrouble = status?.printers.some(({ trouble, unknown }) => trouble !== null || unknown > 0);

  return (
    <>
      <Group title={MENU.citizens}>
        <Tile
          icon="ticket"
          title={MENU.kiosk}
          hint={MENU.kioskHint}
          live={MENU.waiting(waiting)}
          hash={windowLink('', 'kiosk', tokens.kiosk)}
        />
        <Tile
          icon="tv"
          title={MENU.board}
          hint={MENU.boardHint}
          live={call && MENU.called(spacedNumber(call.number), call.counter)}
          hash={windowLink('', 'board', tokens.board)}
        />
      </Group>
      <Group title={MENU.officers}>
        {counters.map(({ number, name, openByName, state }) => (
          <Tile
            key={number}
            icon="monitor"
            title={MENU.counter(number, name)}
            hint={openByName ?? MENU.nobody}
            live={MENU.state[state]}
            hash={windowLink('', 'receiver', tokens.receiver, { counter: number })}
          />
        ))}
        <Tile
          icon="layout-dashboard"
          title={MENU.head}
          hint={MENU.headHint}
          hash={windowLink('', 'head', tokens.head, { screen: 'head' })}
        />
        <Tile
          icon="git-compare"
          title={MENU.conflicts}
          hint={MENU.conflictsHint}
          live={status !== undefined && status.conflicts > 0 ? MENU.toSee(status.conflicts) : undefined}
          hash={windowLink('', 'head', tokens.head, { screen: 'conflicts' })}
        />
      </Group>
      <Group title={MENU.technical}>
        <Tile
          icon="settings"
          title={MENU.it}
          hint={MENU.itHint}
          live={hasTrouble ? MENU.itTrouble : undefined}
          hash={windowLink('', 'it', tokens.it)}
        />
        {isDemo && (
          <>
            <Tile
              icon="printer"
              title={MENU.paper}
              hint={MENU.paperHint}
              live={papers > 0 ? MENU.paperWaiting(papers) : undefined}
              hash={windowLink('', 'it', tokens.it, { screen: 'paper' })}
            />
            <Tile icon="scan-line" title={MENU.scan} hint={MENU.scanHint} hash={windowLink('', 'it', tokens.it, { screen: 'scan' })} />
          </>
        )}
      </Group>
    </>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 className="h" id={heading}>
        {title}
      </h2>
      <div className="tiles">{children}</div>
    </section>
  );
}
