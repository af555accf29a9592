/** Twips, of which a point has 20, for millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Twips for points. */
export const pointTwips = (points: number): number => Math.round(points * 20);

/** What Word counts sizes of letters in. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Pixels at 96 an inch, in which images are measured, for millimetres. */
export const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4);
