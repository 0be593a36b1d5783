import type { PrintState } from '#contract/operations/print.ts';
import { spacedNumber } from '#contract/words.ts';
import { Icon } from '../ui/icon.tsx';
import { Head, type Office } from './head.tsx';
import { Idle, type Span } from './idle.tsx';
import { minutesText } from './minutes-text.ts';
import { useTexts } from './texts.ts';
import type { Ticket } from './visit.ts';

export interface NumberPageProps {
  readonly office: Office | undefined;
  readonly ticket: Ticket;
  /** What is known of the paper; undefined: nothing yet. */
  readonly paper: PrintState | undefined;
  readonly span: Span;
  /** The citizen has looked for the paper. */
  readonly onSettle: (outcome: 'printed' | 'again') => void;
  readonly onDone: () => void;
}

/** The number, shown as soon as the journal has it; the paper follows. Whatever becomes of the paper, the number stands. */
export function NumberPage({ office, ticket, paper, span, onSettle, onDone }: NumberPageProps) {
  const { t, reason: nameOf } = useTexts();
  const reason = office?.priorityReasons.find(({ id }) => id === ticket.priority);
  const isOut = paper === 'failed';
  const isDoubted = paper === 'unknown';
  return (
    <>
      <Head office={office} slim />
      <main className={isOut || isDoubted ? 'km num doubt' : 'km num'}>
        <div className="g1">
          {isOut && (
            <div className="fault" role="alert">
              <Icon name="printer-x" />
              <span>
                <b>{t('printerOut')}</b>
                <span>{t('printerOutMore')}</span>
              </span>
            </div>
          )}
          <h1 className="say">{t(isOut ? 'rememberNumber' : 'yourNumber')}</h1>
          <p className={ticket.number.length > 4 ? 'big n long' : 'big n'} role="status">
            {spacedNumber(ticket.number)}
          </p>
          {ticket.priority !== undefined && (
            <p className="pri">
              <Icon name="star" />
              {reason === undefined ? t('priority') : t('priorityOf', { reason: nameOf(reason).toLocaleLowerCase('vi') })}
            </p>
          )}
          <div className="facts">
            <p>
              <b>{ticket.before}</b>
              <span>{t('before', { count: ticket.before })}</span>
            </p>
            {ticket.wait !== null && ticket.before > 0 && (
              <p>
                <b>{minutesText(ticket.wait, t)}</b>
                <span>{t('waitGuess')}</span>
              </p>
            )}
          </div>
        </div>
        <div className="g2">
          <Paper paper={paper} onSettle={onSettle} onDone={onDone} />
          <Idle span={span} />
        </div>
      </main>
    </>
  );
}

function Paper({ paper, onSettle, onDone }: Pick<NumberPageProps, 'paper' | 'onSettle' | 'onDone'>) {
  const { t } = useTexts();
  if (paper === 'unknown') {
    return (
      <>
        <h2 className="ask-paper">{t('isPaperOut')}</h2>
        <p>{t('isPaperOutMore')}</p>
        <button type="button" className="kbtn primary" onClick={() => onSettle('printed')}>
          {t('paperIsOut')}
        </button>
        <button type="button" className="kbtn" onClick={() => onSettle('again')}>
          {t('paperIsNotOut')}
        </button>
      </>
    );
  }
  if (paper === 'failed') {
    return (
      <>
        <div className="keep">
          <b>{t('takePhoto')}</b>
          <span>{t('takePhotoMore')}</span>
        </div>
        <button type="button" className="kbtn primary" onClick={onDone}>
          {t('remembered')}
        </button>
      </>
    );
  }
  const isIn = paper === 'printed';
  return (
    <>
      <div className="take">
        <Icon name="printer" />
        <span>
          <b>{t(isIn ? 'printed' : 'printing')}</b>
          <span>{t('listen')}</span>
        </span>
        <Icon name="arrow-down" />
      </div>
      <button type="button" className="kbtn primary" onClick={onDone}>
        {t('taken')}
      </button>
    </>
  );
}
