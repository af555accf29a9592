/** Stands in shown text for what is no running text: code, a formula, a picture. */
export const OBJECT = '\ufffc';
