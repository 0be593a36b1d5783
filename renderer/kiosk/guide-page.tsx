import { useState } from 'react';
import { useRead } from '../client/use-read.ts';
import { useSettled } from '../client/use-settled.ts';
import { Icon } from '../ui/icon.tsx';
import { Head, type Office, Question } from './head.tsx';
import { Idle, type Span } from './idle.tsx';
import { Keypad } from './keypad.tsx';
import { pageOf } from './pages.ts';
import { Pager } from './pager.tsx';
import { useTexts } from './texts.ts';

const PER_PAGE = 4;
const MOST_LETTERS = 24;
const SETTLED_MS = 80;

export interface GuidePageProps {
  readonly office: Office | undefined;
  readonly span: Span;
  readonly onChoose: (procedure: string) => void;
  readonly onBack: () => void;
}

/** Which procedure: a page of names, narrowed by the first letters of their words. */
export function GuidePage({ office, span, onChoose, onBack }: GuidePageProps) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const [turned, setTurned] = useState(0);
  const asked = useSettled(text.trim(), SETTLED_MS);
  const rows = useRead('procedure.list', asked === '' ? {} : { text: asked }).value?.rows;
  const { items, page, pages } = pageOf(rows ?? [], PER_PAGE, turned);
  const change = (next: string) => {
    setText(next);
    setTurned(0);
  };
  return (
    <>
      <Head office={office}>
        <Question text="guideQuestion" />
      </Head>
      <main className="km guide">
        <div className="names">
          {items.map(({ id, name }) => (
            <button type="button" className="kb name" key={id} onClick={() => onChoose(id)}>
              <span>{name}</span>
            </button>
          ))}
          {rows?.length === 0 && (
            <p className="none-found" role="status">
              {t('guideNone')}
            </p>
          )}
        </div>
        <div className="find">
          <p className="letters-shown" role="status">
            {text === '' ? t('guideLetters') : t('guideTyped', { text: text.trim(), count: rows?.length ?? 0 })}
          </p>
          <Keypad kind="letters" text={text} most={MOST_LETTERS} onChange={change} />
        </div>
        <div className="row2">
          <button type="button" className="kbtn" onClick={onBack}>
            <Icon name="arrow-left" />
            {t('back')}
          </button>
          <Pager page={page} pages={pages} onPage={setTurned} />
        </div>
        <Idle span={span} />
      </main>
    </>
  );
}
