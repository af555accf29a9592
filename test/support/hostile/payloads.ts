import { markupPayloads } from './markup';
import type { PayloadGroup } from './payload';
import { wordPayloads } from './words';

/** The whole corpus. */
export const payloadGroups: readonly PayloadGroup[] = [...markupPayloads, ...wordPayloads];

export const payloads: readonly string[] = payloadGroups.flatMap(({ lines }) => lines);

/** Letters and digits alone: what must not be lost where signs may be marks of the format. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const unseen = /[\s\u00AD\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** A text without what a format may not be able to hold: blanks, and letters that nobody sees. */
export const seen = (text: string): string => text.normalize('NFC').replaceAll(unseen, '');
