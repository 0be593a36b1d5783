import { spacedNumber } from '#contract/words.ts';
import { Icon } from '../ui/icon.tsx';
import { Head, type Office } from './head.tsx';
import { Idle } from './idle.tsx';
import { useTexts } from './texts.ts';
import type { Visit } from './visit.ts';

export interface NumberPageProps {
  readonly office: Office | undefined;
  readonly ticket: Extract<Visit, { step: 'number' }>;
  readonly idleSince: number;
  readonly onDone: () => void;
}

/** The number, shown as soon as the journal has it; the paper follows. */
export function NumberPage({ office, ticket, idleSince, onDone }: NumberPageProps) {
  const { t } = useTexts();
  return (
    <>
      <Head office={office} slim />
      <main className="km num">
        <div className="g1">
          <h1 className="say">{t('yourNumber')}</h1>
          <p className={ticket.number.length > 4 ? 'big n long' : 'big n'} role="status">
            {spacedNumber(ticket.number)}
          </p>
          {ticket.priority && (
            <p className="pri">
              <Icon name="star" />
              {t('priorityOf', { reason: t(ticket.priority).toLocaleLowerCase('vi') })}
            </p>
          )}
          <p className="facts">
            <b>{ticket.before}</b>
            <span>{t('before', { count: ticket.before })}</span>
          </p>
        </div>
        <div className="g2">
          <div className="take">
            <Icon name="printer" />
            <span>
              <b>{t('printing')}</b>
              <span>{t('listen')}</span>
            </span>
            <Icon name="arrow-down" />
          </div>
          <button type="button" className="kbtn primary" onClick={onDone}>
            {t('taken')}
          </button>
          <Idle since={idleSince} />
        </div>
      </main>
    </>
  );
}
