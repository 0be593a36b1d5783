/** A mark in fours with dashes, as on the paper: so that the two can be compared by eye. */
export const groupedMark = (mark: string): string => mark.replace(/[\s-]/g, '').replace(/(.{4})(?=.)/g, '$1-');
