import { useConnection } from '../client/use-connection.ts';
import { useLasting } from '../client/use-lasting.ts';
import { useRead } from '../client/use-read.ts';
import { useTopic } from '../client/use-topic.ts';
import { BOARD } from '../messages/board-vi.ts';
import { Clock } from '../ui/clock.tsx';
import { Icon } from '../ui/icon.tsx';
import { Logo } from '../ui/logo.tsx';
import './board.css';
import { Foot } from './foot.tsx';
import { LastCalls } from './last-calls.tsx';
import { NowCalling } from './now-calling.tsx';
import { useBurnInShift } from './use-burn-in-shift.ts';
import { useCalls } from './use-calls.ts';
import { useChime } from './use-chime.ts';
import { Waiting } from './waiting.tsx';

/** After so long without contact nothing on the board may pass for news (design, section 6). */
const STALE_AFTER_MS = 60_000;

/** The television of the hall: the call large, the last calls, how many wait, and how old all of it is. */
export function BoardScreen() {
  const value = useTopic('board');
  const connection = useConnection();
  const isCutOff = connection.state !== 'open';
  const isStale = useLasting(isCutOff, STALE_AFTER_MS);
  const office = useRead('office.show', {}).value;
  const { shown, announcedAt, last } = useCalls(value);
  const sounds = useChime(announcedAt);
  const shift = useBurnInShift();

  return (
    <div className={isStale ? 'board stale' : 'board'} style={{ transform: shift }}>
      <header className="bh">
        <Logo />
        <span className="grow">
          <span>{office?.name}</span>
          <span>{office?.branch}</span>
        </span>
        {!sounds && (
          <span className="silent">
            <Icon name="volume-x" />
            {BOARD.silent}
          </span>
        )}
        <Clock />
      </header>
      <main className="bm">
        <h1 className="vh">{BOARD.title}</h1>
        <NowCalling call={shown} announcedAt={announcedAt} isStale={isStale} />
        <LastCalls calls={last} />
      </main>
      <Waiting series={value?.series ?? []} isStale={isStale} />
      <Foot isStale={isStale} since={connection.state === 'cutOff' ? connection.since : null} />
    </div>
  );
}
