import type { FlatText } from './flatText';
import type { CitationParts } from './proseWriter';
import { lengthWithout } from './trailing';
import { locatorBehind } from './wordedLocator';

const OPENING = /^\[cite(?:\/[\w-]{1,40}(?:\/[\w-]{1,40})?)?:/;
/** A key of Org: letters, digits and these signs ("Citation handling" in its manual). */
const KEY = /@([\p{L}\p{N}\p{M}_.:?!`'/*@+|(){}<>&^$#%~-]+)/gu;

/**
 * The citations of `[cite/style:prefix @key suffix; …]`, whose brackets stand at the flat offsets
 * `at` and `close`; the suffix of a key is its locator.
 */
export function citationsAt(flat: FlatText, at: number, close: number): CitationParts[] {
  const { text } = flat;
  const opening = OPENING.exec(text.slice(at, Math.min(close, at + 100)))?.[0];
  if (opening === undefined) return [];
  const citations: CitationParts[] = [];
  for (let from = at + opening.length; from < close;) {
    const semicolon = text.slice(from, close).indexOf(';');
    const to = semicolon < 0 ? close : from + semicolon;
    KEY.lastIndex = 0;
    const found = KEY.exec(text.slice(from, to));
    const named = found?.[1] ?? '';
    const key = named.slice(0, lengthWithout(named, '.,:;!?)'));
    if (found !== null && key !== '') {
      const start = from + found.index + 1;
      const end = start + key.length;
      const written = text.slice(end, to);
      const following = written.replace(/^[\s,.:!?)]+/, '');
      const place = following.trimEnd();
      const placeStart = end + written.length - following.length;
      citations.push({
        syntax: 'org-cite',
        whole: flat.range(at, close + 1),
        key,
        keyRange: flat.range(start, end),
        locator:
          place === ''
            ? null
            : { text: place, range: flat.range(placeStart, placeStart + place.length) },
        locatorSlot: { at: flat.written(end), before: ' ', after: '' },
        certain: true,
      });
    }
    from = to + 1;
  }
  return citations;
}

/** The citations of org-ref: `cite:a,b` or, in its newer form, `cite:&a;&b`, in [start, end). */
export function keyedLink(
  flat: FlatText,
  start: number,
  end: number,
  wholeEnd: number,
): CitationParts[] {
  const target = flat.text.slice(start, end);
  const scheme = /^(?:auto|paren|text|foot)?cite[a-z]{0,8}\*?:/.exec(target)?.[0];
  if (scheme === undefined) return [];
  const isBracketed = wholeEnd > end;
  const whole = flat.range(isBracketed ? start - 2 : start, wholeEnd);
  const citations: CitationParts[] = [];
  const keys = target.slice(scheme.length);
  for (const found of keys.matchAll(/&?([\p{L}\p{N}_][\p{L}\p{N}\p{M}_:.-]*)/gu)) {
    const [written, key = ''] = found;
    if (!/^[,;\s&]?$/.test(keys.charAt(found.index + written.length))) continue;
    const keyStart = start + scheme.length + found.index + written.length - key.length;
    citations.push({
      syntax: 'org-cite',
      whole,
      key,
      keyRange: flat.range(keyStart, keyStart + key.length),
      locator: locatorBehind(flat.text, wholeEnd),
      locatorSlot: { at: flat.written(wholeEnd), before: ', ', after: '' },
      certain: true,
    });
  }
  return citations;
}
