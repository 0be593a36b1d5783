/**
 * Text as it is compared: without accents, `đ` as `d`, small letters, single blanks. Done before indexing and before searching alike,
 * since the index's own tokenizer leaves `đ` as it is.
 */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/gu, ' ').trim();
