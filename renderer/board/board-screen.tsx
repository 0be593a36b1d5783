import { useChoice } from '../client/use-choice.ts';
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
import { readableLines, readPlace, USUAL_PLACE, writePlace } from './readable-lines.ts';
import { BoardSettings } from './settings.tsx';
import { useBurnInShift } from './use-burn-in-shift.ts';
import { useCalls } from './use-calls.ts';
import { useChime } from './use-chime.ts';
import { Waiting } from './waiting.tsx';

/** After so long without contact nothing on the board may pass for news (design, section 6). */
const STALE_AFTER_MS = 60_000;

/** The screen and its hall, as the station remembers them. */
const parsePlace = (text: string): string | null => (readPlace(text) === null ? null : text);

/** The television of the hall: the call large, the last calls, how many wait, and how old all of it is. */
export function BoardScreen() {
  const value = useTopic('board');
  const connection = useConnection();
  const isCutOff = connection.state !== 'open';
  const isStale = useLasting(isCutOff, STALE_AFTER_MS);
  const office = useRead('office.show', {}).value;
  const { shown, announcedAt, last } = useCalls(value);
  const { sounds, ring } = useChime(announcedAt);
  const [placeText, choosePlace] = useChoice<string>('place', writePlace(USUAL_PLACE), parsePlace);
  const place = readPlace(placeText) ?? USUAL_PLACE;
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
        <LastCalls calls={last} lines={readableLines(place)} />
      </main>
      <Waiting series={value?.series ?? []} isStale={isStale} />
      <BoardSettings place={place} onChange={(next) => choosePlace(writePlace(next))} onTry={ring} />
      <Foot isStale={isStale} since={connection.state === 'cutOff' ? connection.since : null} />
    </div>
  );
}
