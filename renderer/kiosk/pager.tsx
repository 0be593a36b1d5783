import { Icon } from '../ui/icon.tsx';
import { useTexts } from './texts.ts';

export interface PagerProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** Two large buttons instead of scrolling; nothing where everything fits. */
export function Pager({ page, pages, onPage }: PagerProps) {
  const { t } = useTexts();
  if (pages < 2) return null;
  return (
    <nav className="pager" aria-label={t('pages')}>
      <button type="button" className="kbtn" aria-disabled={page === 0} onClick={() => page > 0 && onPage(page - 1)}>
        <Icon name="arrow-left" />
        {t('previous')}
      </button>
      <span role="status">{t('pageOf', { page: page + 1, pages })}</span>
      <button type="button" className="kbtn" aria-disabled={page === pages - 1} onClick={() => page < pages - 1 && onPage(page + 1)}>
        {t('next')}
        <Icon name="arrow-right" />
      </button>
    </nav>
  );
}
