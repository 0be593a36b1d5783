/**
 * Raised whenever an `evolve` or `rows` gives other rows for the same entries: a database whose read tables another fold made is
 * rebuilt at its next start.
 */
export const FOLD_VERSION = '7';
