/** Text that may stand anywhere in a page. */
export interface Html {
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const part = (value: string | number | Html | readonly Html[]): string => {
  if (typeof value === 'object') return 'html' in value ? value.html : value.map(({ html }) => html).join('');
  return escaped(String(value));
};

/** Every value is escaped, unless it is Html itself. */
export const html = (strings: TemplateStringsArray, ...values: readonly (string | number | Html | readonly Html[])[]): Html => ({
  html: strings.reduce((text, string, i) => text + part(values[i - 1] ?? '') + string),
});
