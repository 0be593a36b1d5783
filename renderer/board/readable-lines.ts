/** A board in its hall: the screen's diagonal, and how far the farthest seat is from it. */
export interface BoardPlace {
  /** Of a 16:9 screen. */
  readonly inches: number;
  readonly metres: number;
}

/** Until somebody says otherwise: 55 inches, seen from 10 m. */
export const USUAL_PLACE: BoardPlace = { inches: 55, metres: 10 };

export const LEAST_PLACE: BoardPlace = { inches: 32, metres: 2 };
export const MOST_PLACE: BoardPlace = { inches: 110, metres: 40 };

/** As many rows as the design has; one at least, so that a call that was just missed is still there. */
const MOST_LINES = 7;

const MM_PER_INCH = 25.4;
/** Height of a 16:9 screen as a part of its diagonal. */
const HEIGHT_OF_DIAGONAL = 9 / Math.hypot(16, 9);
/** What the office's name and the foot leave of the height. */
const UNDER_HEADER = 0.9;
/** From line to line, in capital heights. */
const LINE_PITCH = 1.4;

/**
 * How tall capitals have to be to be read from so far, in mm: 51 up to 4.57 m, then 3.2 more each 305 mm (ADA 703.5.5 for signs
 * mounted high).
 */
export const capitalHeight = (metres: number): number => 51 + (Math.max(0, metres - 4.57) / 0.305) * 3.2;

/** How many of the last calls the farthest seat can read: 4 at 10 m on 55 inches. */
export function readableLines({ inches, metres }: BoardPlace): number {
  const height = inches * MM_PER_INCH * HEIGHT_OF_DIAGONAL * UNDER_HEADER;
  const lines = Math.floor(height / (capitalHeight(metres) * LINE_PITCH));
  return Math.min(MOST_LINES, Math.max(1, lines));
}

const within = (value: number, side: keyof BoardPlace): boolean => value >= LEAST_PLACE[side] && value <= MOST_PLACE[side];

/** As the station keeps it: `55x10`. Null for what is no such place. */
export function readPlace(text: string): BoardPlace | null {
  const [, inches, metres] = /^(\d{1,3})x(\d{1,2})$/.exec(text) ?? [];
  const place = { inches: Number(inches), metres: Number(metres) };
  return within(place.inches, 'inches') && within(place.metres, 'metres') ? place : null;
}

export const writePlace = ({ inches, metres }: BoardPlace): string => `${inches}x${metres}`;
