import type { TextRange } from '../../text/range';
import type { FlatText } from './flatText';
import type { CitationParts } from './proseWriter';

const KEY = /\s*(?:\{[^{}]*\}\s*)?([^\s,{}`]+)(?:\s*\{([^{}]*)\})?\s*(?:,|$)/gy;

/**
 * The citations in the text of a `:cite:` role (sphinxcontrib-bibtex 2.6): keys parted by commas,
 * each with text before and behind it in braces. The ranges given are flat.
 */
export function citationsIn(flat: FlatText, inner: TextRange, whole: TextRange): CitationParts[] {
  const citations: CitationParts[] = [];
  const text = flat.text.slice(inner.start, inner.end);
  for (const found of text.matchAll(KEY)) {
    const [written, key = '', suffix] = found;
    const before = written.length - written.replace(/^\s*(?:\{[^{}]*\}\s*)?/, '').length;
    const start = inner.start + found.index + before;
    const end = start + key.length;
    const brace = suffix === undefined ? -1 : flat.text.indexOf('{', end);
    const place = (suffix ?? '').trim().replace(/^,\s*/, '');
    const at = place === '' ? -1 : flat.text.indexOf(place, brace);
    citations.push({
      syntax: 'sphinx-bibtex',
      whole: flat.range(whole.start, whole.end),
      key,
      keyRange: flat.range(start, end),
      locator: at < 0 ? null : { text: place, range: flat.range(at, at + place.length) },
      locatorSlot:
        brace < 0
          ? { at: flat.written(end), before: '{', after: '}' }
          : { at: flat.written(brace + 1), before: '', after: '' },
      certain: true,
    });
  }
  return citations;
}
