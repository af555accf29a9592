import { markupPayloads } from './markup';
import type { PayloadGroup } from './payload';
import { wordPayloads } from './words';

/** The whole corpus. */
export const payloadGroups: readonly PayloadGroup[] = [...markupPayloads, ...wordPayloads];

export const payloads: readonly string[] = payloadGroups.flatMap(({ lines }) => lines);

/** Letters and digits alone: what must not be lost where signs may be marks of the format. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
