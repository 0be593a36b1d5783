/** A number without what people put between its figures; +84 and 84 before a telephone number become its 0. */
export const joinedFigures = (text: string): string =>
  text
    .trim()
    .replace(/[\s.\-()]+/g, '')
    .replace(/^\+?84(?=\d{9}$)/, '0');
