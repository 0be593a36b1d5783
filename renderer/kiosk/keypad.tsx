import { Icon } from '../ui/icon.tsx';
import { useTexts } from './texts.ts';

/** The letters that Vietnamese names are found by, without their marks; and the figures of a paper's key. */
export const LETTERS = [...'ABCDEGHIKLMNOPQRSTUVXY'] as const;
export const FIGURES = [...'123456789'] as const;

export interface KeypadProps {
  readonly kind: 'letters' | 'figures';
  readonly text: string;
  /** So many letters at most. */
  readonly most: number;
  readonly onChange: (text: string) => void;
}

/** Large keys on the screen. It has no field and no focus of its own: a scanner that types is heard all the same. */
export function Keypad({ kind, text, most, onChange }: KeypadProps) {
  const { t } = useTexts();
  const press = (letter: string) => text.length < most && onChange(text + letter);
  const key = (letter: string) => (
    <button type="button" key={letter} className="key" onClick={() => press(letter)}>
      {letter}
    </button>
  );
  const erase = (
    <button type="button" className="key" aria-label={t('erase')} onClick={() => onChange(text.slice(0, -1))}>
      <Icon name="delete" />
    </button>
  );
  if (kind === 'figures') {
    return (
      <fieldset className="keypad figures" aria-label={t('figures')}>
        {FIGURES.map(key)}
        <button type="button" className="key word" onClick={() => onChange('')}>
          {t('clear')}
        </button>
        {key('0')}
        {erase}
      </fieldset>
    );
  }
  return (
    <fieldset className="keypad letters" aria-label={t('letters')}>
      {LETTERS.map(key)}
      <button type="button" className="key word" onClick={() => text !== '' && !text.endsWith(' ') && press(' ')}>
        {t('space')}
      </button>
      {erase}
    </fieldset>
  );
}
