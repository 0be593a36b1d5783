import { Icon } from '../ui/icon.tsx';
import type { Aids } from './aids.ts';
import { useTexts } from './texts.ts';

const SIZES = [
  { size: 'minus', sign: 'A−', name: 'sizeMinus', className: 'a s' },
  { size: 'normal', sign: 'A', name: 'sizeNormal', className: 'a' },
  { size: 'plus', sign: 'A+', name: 'sizePlus', className: 'a l' },
] as const;

/** The display aids at the foot of every page: text size, contrast, lower buttons, language. */
export function AidsBar({ aids, onChange }: { readonly aids: Aids; readonly onChange: (change: Partial<Aids>) => void }) {
  const { t } = useTexts();
  return (
    <footer className="kf" aria-label={t('aids')}>
      <div className="ku sizes" role="group" aria-label={t('sizes')}>
        {SIZES.map(({ size, sign, name, className }) => (
          <button type="button" key={size} aria-pressed={aids.size === size} onClick={() => onChange({ size })}>
            <span className={className} aria-hidden="true">
              {sign}
            </span>
            <span className="vh">{t(name)}</span>
          </button>
        ))}
      </div>
      <button type="button" className="ku" aria-pressed={aids.contrast} onClick={() => onChange({ contrast: !aids.contrast })}>
        <Icon name="contrast" />
        {t('contrast')}
      </button>
      <button type="button" className="ku" aria-pressed={aids.reach} onClick={() => onChange({ reach: !aids.reach })}>
        <Icon name="accessibility" />
        {t('reach')}
      </button>
      {aids.language === 'vi' ? (
        <button type="button" className="ku" lang="en" onClick={() => onChange({ language: 'en' })}>
          <Icon name="languages" />
          English
        </button>
      ) : (
        <button type="button" className="ku" lang="vi" onClick={() => onChange({ language: 'vi' })}>
          <Icon name="languages" />
          Tiếng Việt
        </button>
      )}
    </footer>
  );
}
