import { createIntl, createIntlCache } from '@formatjs/intl';

/** Values for the `{names}` of an ICU message. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A text by its key. A key without a message does not compile. */
export type Translate<K extends string> = (key: K, values?: MessageValues) => string;

/** The texts of one language. A message that can not be formatted is a mistake of ours and throws: the tests format each of them. */
export function translator<K extends string>(locale: 'vi' | 'en', messages: Readonly<Record<K, string>>): Translate<K> {
  const intl = createIntl(
    {
      locale,
      messages,
      timeZone: 'Asia/Ho_Chi_Minh',
      onError: (error) => {
        throw error;
      },
    },
    createIntlCache(),
  );
  return (key, values) => intl.formatMessage({ id: key }, values);
}
