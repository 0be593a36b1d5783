import type { AskedBecause } from '#contract/events/dossier.ts';
import { SOURCE } from '../messages/receive-vi.ts';
import { Field } from '../ui/field.tsx';
import { Segments } from '../ui/segments.tsx';
import type { Source } from './draft.ts';

const BECAUSE = (['notInDatabase', 'notRetrievable', 'inaccurate', 'incident'] as const).map((value) => ({
  value,
  label: SOURCE.because[value],
}));
const WHERE = [
  { value: 'asked', label: SOURCE.asked },
  { value: 'held', label: SOURCE.held },
] as const;

/** Asked for on paper and why, or held in a database and in which: data come before paper (NĐ 118/2025 Đ4.2a). */
export function PaperSource({
  n,
  source,
  name,
  error,
  onChange,
}: {
  readonly n: number;
  readonly source: Source;
  readonly name: string;
  readonly error: string | undefined;
  readonly onChange: (source: Source) => void;
}) {
  return (
    <div className="source">
      <Segments<'asked' | 'held'>
        label={SOURCE.title(n)}
        options={WHERE}
        value={source.isHeld ? 'held' : 'asked'}
        onChange={(where) =>
          onChange({
            ...source,
            isHeld: where === 'held',
            database: where === 'held' && source.database === '' ? SOURCE.databaseUsual : source.database,
          })
        }
      />
      {source.isHeld ? (
        <Field
          label={SOURCE.database}
          value={source.database}
          onChange={(database) => onChange({ ...source, database })}
          error={error}
          input={{ name, maxLength: 200 }}
        />
      ) : (
        <Segments<AskedBecause>
          label={SOURCE.why}
          options={BECAUSE}
          value={source.asked}
          onChange={(asked) => onChange({ ...source, asked })}
        />
      )}
    </div>
  );
}
