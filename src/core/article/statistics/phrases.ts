/*
 * Lexicons of one- to five-syllable phrases, matched against the tokens of a sentence. Entries and
 * text are folded alike, so a lexicon is written once, in any case and any accepted spelling.
 */

/** Open syllables whose tone mark has two accepted places: the later one becomes the earlier. */
const LATER_TONES = 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.split(' ');
const EARLIER_TONES = 'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'.split(' ');
const TONES = new Map(LATER_TONES.map((later, index) => [later, EARLIER_TONES[index] ?? later]));

/** Syllables written with i or y alike. */
const I_AND_Y = new Map(
  'tỉ tỷ,kỉ kỷ,lí lý,quí quý,kĩ kỹ,mĩ mỹ,sỹ sĩ,kì kỳ,li ly,bẩy bảy,rưởi rưỡi'
    .split(',')
    .map((pair): [string, string] => {
      const [one = '', other = ''] = pair.split(' ');
      return [one, other];
    }),
);

/** Longer words are none of a lexicon. */
const LONGEST = 12;
/** The language has some ten thousand syllables, and an article a few hundred of them. */
const MOST_KNOWN = 20_000;
const known = new Map<string, string>();

/** A syllable as lexicons know it: lower case, one tone placement, one of i and y, no invisibles. */
export function foldWord(word: string): string {
  if (word.length > LONGEST) return word.toLowerCase();
  let folded = known.get(word);
  if (folded === undefined) {
    folded = foldUnknown(word);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, folded);
  }
  return folded;
}

function foldUnknown(word: string): string {
  let folded = word.toLowerCase();
  if (folded.length > LONGEST) return folded;
  // A zero-width character or soft hyphen inside a syllable is seen by nobody.
  if (/\p{Cf}/u.test(folded)) folded = folded.replace(/\p{Cf}/gu, '');
  const tail = TONES.get(folded.slice(-2));
  if (tail !== undefined && folded.at(-3) !== 'q') folded = folded.slice(0, -2) + tail;
  return I_AND_Y.get(folded) ?? folded;
}

/** The folded words of all lexicons, numbered from 1 on: numbers are compared faster than words. */
const numbers = new Map<string, number>();

/** The number of a folded word or mark among those of all lexicons; 0 where none has it. */
export function lexiconNumber(fold: string): number {
  return numbers.get(fold) ?? 0;
}

/** How many words all lexicons have: while it stays, the number of every word does. */
export function lexiconSize(): number {
  return numbers.size;
}

/** Makes a word one of the lexicons'. */
export function addToLexicon(fold: string): number {
  const number = numbers.get(fold) ?? numbers.size + 1;
  numbers.set(fold, number);
  return number;
}

/** Anything that knows the `lexiconNumber` of its folded text. */
interface Numbered {
  readonly number: number;
}

/** Phrases as the numbers of their words, the longest first, by one of their words. */
type ByWord = readonly (readonly number[])[][];

const NONE: readonly (readonly number[])[] = [];

export class Phrases {
  readonly #byFirst: ByWord;
  readonly #byLast: ByWord;
  readonly #firsts: readonly string[];

  /** `entries`: phrases separated by commas or line ends. */
  constructor(entries: string) {
    const phrases = entries
      .split(/[,\n]/)
      .map((entry) => entry.trim().split(/\s+/).map(foldWord))
      .filter(([first]) => first !== undefined && first !== '');
    this.#firsts = phrases.map(([first]) => first ?? '');
    const numbered = phrases.map((words) => words.map(addToLexicon));
    numbered.sort((a, b) => b.length - a.length);
    this.#byFirst = groupedBy(numbered, ([first]) => first ?? 0);
    this.#byLast = groupedBy(numbered, (words) => words.at(-1) ?? 0);
  }

  /** How many tokens the longest phrase at `at` takes; 0 when there is none. */
  match(tokens: readonly Numbered[], at: number): number {
    const first = tokens[at];
    if (!first) return 0;
    for (const words of this.#byFirst[first.number] ?? NONE) {
      let same = 1;
      while (same < words.length && tokens[at + same]?.number === words[same]) same += 1;
      if (same === words.length) return same;
    }
    return 0;
  }

  /** How many of the folded words the longest phrase takes that opens them. */
  matchWords(words: readonly string[]): number {
    return this.match(
      words.map((fold) => ({ number: lexiconNumber(fold) })),
      0,
    );
  }

  /** How many tokens the longest phrase takes that ends just before `end`; 0 when there is none. */
  matchBefore(tokens: readonly Numbered[], end: number, longest = 4): number {
    const last = tokens[end - 1];
    if (!last) return 0;
    for (const words of this.#byLast[last.number] ?? NONE) {
      const { length } = words;
      if (length > longest || length > end) continue;
      let same = 1;
      while (same < length && tokens[end - 1 - same]?.number === words[length - 1 - same])
        same += 1;
      if (same === length) return same;
    }
    return 0;
  }

  /** The folded first syllables of all phrases. */
  firsts(): Iterable<string> {
    return this.#firsts;
  }
}

function groupedBy(
  phrases: readonly (readonly number[])[],
  wordOf: (words: readonly number[]) => number,
): ByWord {
  const groups: (readonly number[])[][] = [];
  for (const words of phrases) (groups[wordOf(words)] ??= []).push(words);
  return groups;
}
