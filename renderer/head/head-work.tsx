import { useCallback, useRef, useState } from 'react';
import type { DossierWork } from '#contract/operations/dossier.ts';
import { writtenDate } from '#contract/words.ts';
import { useAppearance } from '../client/use-appearance.ts';
import { useTopic } from '../client/use-topic.ts';
import { LooksDialog } from '../counter/looks-dialog.tsx';
import { useDesk } from '../lock/officer.tsx';
import { HEAD } from '../messages/head-vi.ts';
import { DOSSIER } from '../messages/papers-vi.ts';
import { ReprintDialog } from '../receive/reprint-dialog.tsx';
import { DossierPage } from '../results/dossier-page.tsx';
import { HandBackSide } from '../results/hand-back-side.tsx';
import { ResultsView } from '../results/results-view.tsx';
import { SearchBox } from '../results/search-box.tsx';
import { useDossierSearch } from '../results/use-dossier-search.ts';
import { useHandBack } from '../results/use-hand-back.ts';
import { KeyBar } from '../ui/key-bar.tsx';
import { StatusBanner } from '../ui/status-banner.tsx';
import { SyncDialog } from '../ui/sync-dialog.tsx';
import { useToasts } from '../ui/toast.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { Hall } from './hall.tsx';
import { useHeadKeys } from './use-head-keys.ts';
import './head.css';

type Place = { readonly kind: 'hall' } | { readonly kind: 'search' } | { readonly kind: 'dossier'; readonly code: string };

/** The hall, or the dossiers behind a figure; Esc goes back the way one came. */
export function HeadWork({ mayAct }: { readonly mayAct: boolean }) {
  const { officer, lock } = useDesk();
  const status = useTopic('status');
  const toasts = useToasts();
  const looks = useAppearance('head');
  const [place, setPlace] = useState<Place>({ kind: 'hall' });
  const [text, setText] = useState('');
  const [isSearching, setSearching] = useState(false);
  const [box, setBox] = useState<'sync' | 'looks' | 'reprint' | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);

  const open = useCallback((code: string) => setPlace({ kind: 'dossier', code }), []);
  const search = useDossierSearch(text, place.kind === 'search', open);
  const handBack = useHandBack(place.kind === 'dossier' ? place.code : null);
  const toHall = useCallback(() => {
    searchBox.current?.blur();
    setText('');
    setPlace({ kind: 'hall' });
  }, []);
  const toSearch = useCallback(() => {
    setPlace({ kind: 'search' });
    searchBox.current?.focus();
    searchBox.current?.select();
  }, []);
  const toWork = (work: DossierWork) => {
    search.choose({ kind: 'work', work });
    setText('');
    toSearch();
  };
  useHeadKeys({ hall: toHall, search: toSearch, commit: mayAct ? handBack.commit : toHall, lock });

  const can = { state: 'can' as const };
  return (
    <div className="app">
      <TopBar
        place={HEAD.place}
        about={HEAD.about}
        name={officer.name}
        {...(status?.businessDay && { day: writtenDate(status.businessDay) })}
        onName={() => setBox('looks')}
        onSync={() => setBox('sync')}
      >
        <SearchBox
          text={text}
          inputRef={searchBox}
          onText={(typed) => {
            setText(typed);
            setPlace({ kind: 'search' });
          }}
          onFocus={setSearching}
          onStep={search.step}
          onPage={(by) => (by === 1 ? search.pages.forth() : search.pages.back())}
          onEnter={() => {
            if (place.kind === 'search') search.enter();
          }}
          onEscape={toHall}
        />
      </TopBar>
      <StatusBanner />
      {place.kind === 'hall' && <Hall onWork={toWork} onConflicts={() => setBox('sync')} />}
      {place.kind === 'search' && <ResultsView search={search} offers={null} onOpen={open} />}
      {place.kind === 'dossier' && (
        <main className={mayAct ? 'work page' : 'work one'}>
          <DossierPage handBack={handBack} openedAt={null} onBack={toSearch} escapes={!isSearching} offers={null} />
          {mayAct && (
            <HandBackSide
              handBack={handBack}
              onReprint={() => setBox('reprint')}
              onReady={(code, slot) => toasts.show({ text: DOSSIER.readySaid(code, slot) })}
            />
          )}
        </main>
      )}
      <KeyBar
        label={HEAD.keys}
        blocks={[
          [
            { cap: 'Alt 1', act: { ...can, state: place.kind === 'hall' ? 'do' : 'can', label: HEAD.hall, onPress: toHall } },
            { cap: 'Alt 2', act: { ...can, state: place.kind === 'hall' ? 'can' : 'do', label: HEAD.search, onPress: toSearch } },
          ],
          [{ cap: 'Ctrl K', act: { ...can, label: HEAD.lock, onPress: lock } }],
        ]}
      />
      {box === 'sync' && <SyncDialog onClose={() => setBox(null)} />}
      {box === 'looks' && <LooksDialog looks={looks} onLock={lock} onClose={() => setBox(null)} />}
      {box === 'reprint' && <ReprintDialog first={handBack.done?.printJobId} ticket={null} onClose={() => setBox(null)} />}
    </div>
  );
}
