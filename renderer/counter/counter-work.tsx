import { useMemo, useState } from 'react';
import { writtenDate } from '#contract/words.ts';
import { useAppearance } from '../client/use-appearance.ts';
import { useRead } from '../client/use-read.ts';
import { useTopic } from '../client/use-topic.ts';
import { useDesk } from '../lock/officer.tsx';
import { counterName, FRAME, KEYS } from '../messages/officer-vi.ts';
import { HandBackSide } from '../results/hand-back-side.tsx';
import { DossierPage } from '../results/dossier-page.tsx';
import { ResultsView } from '../results/results-view.tsx';
import { SearchBox } from '../results/search-box.tsx';
import { KeyBar } from '../ui/key-bar.tsx';
import { StatusBanner } from '../ui/status-banner.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { Boxes } from './boxes.tsx';
import type { Counter } from './choose-counter.tsx';
import { keyBlocks } from './key-blocks.ts';
import { Offers } from './offers.tsx';
import { isSheetCode } from './use-sheet.ts';
import { useCounter } from './use-counter.ts';
import { VisitWork } from './visit-work.tsx';
import { Rail } from './worklist.tsx';
import './counter.css';

/** One counter at work: top bar, worklist, work, facts, keys; they never move. */
export function CounterWork({ counter, onLeave }: { readonly counter: Counter; readonly onLeave: () => void }) {
  const { officer } = useDesk();
  const status = useTopic('status');
  const looks = useAppearance(`counter.${counter.number}`);
  const state = useCounter(counter);
  const { place, search, handBack, ticket } = state;
  const series = useRead('series.list', {});
  const rows = series.value?.rows;
  const allSeries = useMemo(() => rows ?? [], [rows]);
  const [isSearching, setSearching] = useState(false);

  const endSearch = () => {
    state.searchBox.current?.blur();
    state.toVisit();
  };

  return (
    <div className="app">
      <TopBar
        place={counterName(counter.number)}
        about={counter.name}
        name={officer.name}
        {...(status?.businessDay && { day: writtenDate(status.businessDay) })}
        onName={() => state.setBox('looks')}
        onSync={() => state.setBox('sync')}
      >
        <SearchBox
          text={state.text}
          inputRef={state.searchBox}
          onText={(text) => {
            state.setText(text);
            if (place.kind !== 'search') state.setPlace({ kind: 'search' });
          }}
          onFocus={setSearching}
          onStep={search.step}
          onPage={(by) => (by === 1 ? search.pages.forth() : search.pages.back())}
          onEnter={() => {
            if (isSheetCode(state.text)) state.openSheet(state.text);
            else if (place.kind === 'search') search.enter();
          }}
          onEscape={endSearch}
        />
      </TopBar>
      <StatusBanner openers={{ jobs: () => state.setBox('unknownPapers') }} onMore={() => state.setBox('sync')} />
      {place.kind === 'search' ? (
        <ResultsView search={search} onOpen={state.openFound} offers={<Offers state={state} />} />
      ) : place.kind === 'dossier' ? (
        <main className="work rail">
          <Rail queue={state.queue} counter={counter.number} series={counter.series} now={ticket?.number ?? null} />
          <DossierPage
            handBack={handBack}
            openedAt={place.openedAt}
            onBack={state.back}
            escapes={!isSearching}
            offers={<Offers state={state} />}
          />
          <HandBackSide
            handBack={handBack}
            isScanned={place.openedAt !== null}
            onReprint={() => state.setBox('reprint')}
            onReady={state.readySaid}
          />
        </main>
      ) : (
        <VisitWork state={state} counter={counter} series={allSeries} status={status} />
      )}
      <KeyBar label={FRAME.keys} blocks={keyBlocks(state.keys, place.kind === 'dossier' ? KEYS.handBack : KEYS.receive, state.press)} />
      <Boxes
        state={state}
        counter={counter.number}
        looks={looks}
        onLeave={() => void state.leave().then((isLeft) => isLeft && onLeave())}
      />
    </div>
  );
}
