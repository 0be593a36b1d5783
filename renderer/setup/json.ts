/** A reference document as the editor holds it: JSON of which the window knows only what it shows. What it does not know stays. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export function parseDocument(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : {};
  } catch {
    return {};
  }
}

export const writeDocument = (document: Json): string => `${JSON.stringify(document, null, 2)}\n`;

export const rowsOf = (document: Json, list: string): readonly Json[] => {
  const value = document[list];
  return Array.isArray(value) ? value.filter(isJson) : [];
};

/** A row with a field set; an emptied field that may be absent is taken out. */
export function withField(row: Json, name: string, value: unknown): Json {
  if (value !== undefined) return { ...row, [name]: value };
  const { [name]: _gone, ...rest } = row;
  return rest;
}
