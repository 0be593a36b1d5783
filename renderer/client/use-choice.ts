import { useCallback, useEffect, useState } from 'react';
import { useLine } from './context.tsx';

/**
 * A choice of this window that the station remembers (theme, size, last officer; never personal data). `parse` turns the remembered
 * text into the choice, or into null for what is no longer one.
 */
export function useChoice<T extends string>(key: string, fallback: T, parse: (text: string) => T | null): readonly [T, (next: T) => void] {
  const { client } = useLine();
  const [value, setValue] = useState<T>(fallback);
  useEffect(() => {
    let current = true;
    void client.call('choice.load', { key }).then((answer) => {
      const loaded = answer.ok && answer.value.value !== null ? parse(answer.value.value) : null;
      if (current && loaded !== null) setValue(loaded);
    });
    return () => {
      current = false;
    };
  }, [client, key, parse]);
  const choose = useCallback(
    (next: T) => {
      setValue(next);
      void client.call('choice.save', { key, value: next });
    },
    [client, key],
  );
  return [value, choose];
}
