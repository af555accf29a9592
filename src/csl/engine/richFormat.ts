import CSL from 'citeproc';
import type { FormattedRun, TextMark } from '../../core/citation/cluster';
import type { RichText } from '../../protocol/citing';

/*
 * An output format of the processor whose marks cannot be mistaken for text: each is a control
 * character, which XML and so every style lacks, and which is taken out of items before.
 */

const name = 'rich';
const opens = '\u0001';
const closes = '\u0002';
const linkEnds = '\u0003';
const entryBegins = '\u0004';
// eslint-disable-next-line no-control-regex -- it is for these that the text is searched
const markers = /[\u0001-\u0004]/g;

/** Stands within words and is taken out of them when they are read. */
export const silent = '\u0008';

/** In the order in which a run has them. */
const textMarks: readonly TextMark[] = [
  'italic',
  'bold',
  'small-caps',
  'underline',
  'superscript',
  'subscript',
];

/** What a letter after `opens` does to the marks; capitals take a mark off again. */
const meanings: Readonly<Record<string, readonly [TextMark, boolean]>> = {
  i: ['italic', true],
  I: ['italic', false],
  b: ['bold', true],
  B: ['bold', false],
  c: ['small-caps', true],
  C: ['small-caps', false],
  u: ['underline', true],
  U: ['underline', false],
  p: ['superscript', true],
  s: ['subscript', true],
};

/** Letters that mark parts of an entry. */
const label = 'L';
const block = 'K';
const linked = 'l';
const baseline = 'n';

const wrap = (letter: string) => (_state: unknown, text: string | undefined) =>
  `${opens}${letter}${text ?? ''}${closes}`;

function link(address: string, text: string): string {
  return `${opens}${linked}${address.replace(markers, '')}${linkEnds}${text}${closes}`;
}

const passthrough = (_state: unknown, text = '') => text;

CSL.Output.Formats[name] = {
  text_escape: (text) => (text ?? '').replace(markers, ''),
  bibstart: '',
  bibend: '',
  '@font-style/italic': wrap('i'),
  '@font-style/oblique': wrap('i'),
  '@font-style/normal': wrap('I'),
  '@font-variant/small-caps': wrap('c'),
  '@font-variant/normal': wrap('C'),
  '@font-weight/bold': wrap('b'),
  '@font-weight/normal': wrap('B'),
  '@font-weight/light': wrap('B'),
  '@text-decoration/underline': wrap('u'),
  '@text-decoration/none': wrap('U'),
  '@vertical-align/sup': wrap('p'),
  '@vertical-align/sub': wrap('s'),
  '@vertical-align/baseline': wrap(baseline),
  '@passthrough/true': passthrough,
  '@strip-periods/true': passthrough,
  '@strip-periods/false': passthrough,
  '@quotes/true': (state, text) =>
    quoted(state.getTerm('open-quote'), text, state.getTerm('close-quote')),
  '@quotes/inner': (state, text) =>
    // Without text it is asked for an apostrophe.
    text === undefined
      ? '\u2019'
      : quoted(state.getTerm('open-inner-quote'), text, state.getTerm('close-inner-quote')),
  '@quotes/false': false,
  '@cite/entry': (_state, text) => text ?? '',
  '@bibliography/entry'(_state, text) {
    return `${this.system_id ?? ''}${entryBegins}${text ?? ''}`;
  },
  '@display/block': wrap(block),
  '@display/indent': wrap(block),
  '@display/left-margin': wrap(label),
  '@display/right-inline': (_state, text) => text ?? '',
  '@showid/true': (_state, text) => text ?? '',
  '@URL/true': (_state, text = '') => link(text, text),
  '@DOI/true': (_state, text = '') =>
    link(text.startsWith('10.') ? `https://doi.org/${text}` : text, text),
};

function quoted(before: string, text: string | undefined, after: string): string {
  return text === undefined ? before : `${before}${text}${after}`;
}

/** Under which the processor knows the format. */
export const richFormat = name;

/** Whose entry of a bibliography it is: the processor leaves out those that are empty. */
export function idOfEntry(written: string): { readonly number: string; readonly text: string } {
  const end = written.indexOf(entryBegins);
  return { number: written.slice(0, Math.max(0, end)).trim(), text: written.slice(end + 1) };
}

interface Style {
  readonly marks: ReadonlySet<TextMark>;
  readonly link: string | undefined;
  readonly part: 'text' | 'label';
  /** What parts it from what comes behind it; empty for nothing. */
  readonly gap: string;
}

export interface ReadEntry {
  readonly label: RichText | null;
  readonly text: RichText;
}

const outermost: Style = { marks: new Set(), link: undefined, part: 'text', gap: '' };

/** Reads what the processor wrote in this format. Linear; never throws. */
export function readRich(written: string): ReadEntry {
  const parts = { text: [] as FormattedRun[], label: [] as FormattedRun[] };
  // What follows a block begins a line; what follows a label within the text, a word.
  let gap = '';
  const stack: Style[] = [outermost];
  const top = () => stack.at(-1) ?? outermost;
  const add = (written: string) => {
    const words = written.replaceAll(silent, '');
    const { marks, link, part } = top();
    const isApart = gap !== '' && part === 'text';
    if (isApart && words.trim() === '') return;
    // A stop that ends the entry stays with what it ends.
    const text = isApart && !/^[.,;:)\]]/.test(words) ? gap + words.trimStart() : words;
    if (isApart) gap = '';
    appendRun(
      parts[part],
      text,
      textMarks.filter((mark) => marks.has(mark)),
      link,
    );
  };
  for (let at = 0; at < written.length;) {
    const here = written[at];
    if (here === opens) {
      const letter = written[at + 1] ?? '';
      at += 2;
      if (letter === linked) {
        const end = written.indexOf(linkEnds, at);
        stack.push({ ...top(), link: safeLink(written.slice(at, Math.max(at, end))), gap: '' });
        at = Math.max(at, end + 1);
      } else {
        if (letter === block && parts.text.length > 0) gap = '\n';
        // What stands in the margin beside a later line is a part of that.
        const isLater = letter === label && parts.text.length > 0;
        const closing = letter === block ? '\n' : isLater ? ' ' : '';
        stack.push({ ...styled(top(), isLater ? block : letter), gap: closing });
      }
    } else if (here === closes) {
      if (stack.length > 1) gap = stack.pop()?.gap || gap;
      at += 1;
    } else {
      markers.lastIndex = at;
      const next = markers.exec(written)?.index ?? written.length;
      add(written.slice(at, next));
      at = Math.max(at + 1, next);
    }
  }
  return { label: parts.label.length > 0 ? trimmed(parts.label) : null, text: trimmed(parts.text) };
}

function styled(style: Style, letter: string): Style {
  if (letter === label) return { ...style, part: 'label' };
  const marks = new Set(style.marks);
  if (letter === baseline) {
    marks.delete('superscript');
    marks.delete('subscript');
  }
  const meaning = meanings[letter];
  if (meaning) marks[meaning[1] ? 'add' : 'delete'](meaning[0]);
  return { ...style, marks };
}

/** An address to follow, or nothing: items come from anywhere. */
function safeLink(address: string): string | undefined {
  return /^https?:\/\/[^\s]+$/i.test(address) ? address : undefined;
}

function appendRun(
  runs: FormattedRun[],
  text: string,
  marks: readonly TextMark[],
  link: string | undefined,
): void {
  if (text === '') return;
  const last = runs.at(-1);
  if (last && last.link === link && last.marks.join() === marks.join()) {
    runs[runs.length - 1] = { ...last, text: last.text + text };
  } else {
    runs.push(link === undefined ? { text, marks } : { text, marks, link });
  }
}

/** Without white space at either end. */
function trimmed(runs: readonly FormattedRun[]): RichText {
  const kept = [...runs];
  for (let first = kept[0]; first; first = kept[0]) {
    kept[0] = { ...first, text: first.text.trimStart() };
    if (kept[0].text !== '') break;
    kept.shift();
  }
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
    if (kept.at(-1)?.text !== '') break;
    kept.pop();
  }
  return kept;
}
