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

/** Anything with the folded text of a syllable or a mark. */
interface Folded {
  readonly fold: string;
}

export class Phrases {
  /** First syllable → the phrases that start with it, longest first. */
  readonly #byFirst = new Map<string, string[][]>();

  /** `entries`: phrases separated by commas or line ends. */
  constructor(entries: string) {
    for (const entry of entries.split(/[,\n]/)) {
      const words = entry.trim().split(/\s+/).map(foldWord);
      const first = words[0];
      if (!first) continue;
      const same = this.#byFirst.get(first) ?? [];
      same.push(words);
      this.#byFirst.set(first, same);
    }
    for (const same of this.#byFirst.values()) same.sort((a, b) => b.length - a.length);
  }

  /** How many tokens the longest phrase at `at` takes; 0 when there is none. */
  match(tokens: readonly Folded[], at: number): number {
    const first = tokens[at];
    if (!first) return 0;
    const candidates = this.#byFirst.get(first.fold);
    if (!candidates) return 0;
    for (const words of candidates) {
      let same = 1;
      while (same < words.length && tokens[at + same]?.fold === words[same]) same += 1;
      if (same === words.length) return same;
    }
    return 0;
  }

  /** How many tokens the longest phrase takes that ends just before `end`; 0 when there is none. */
  matchBefore(tokens: readonly Folded[], end: number, longest = 4): number {
    // Bounded by the longest entry a caller can mean, so a token is looked at a few times at most.
    for (let length = Math.min(longest, end); length > 0; length -= 1) {
      const candidates = this.#byFirst.get(tokens[end - length]?.fold ?? '');
      const fits = (words: readonly string[]): boolean =>
        words.length === length &&
        words.every((word, k) => tokens[end - length + k]?.fold === word);
      if (candidates?.some(fits)) return length;
    }
    return 0;
  }

  /** The folded first syllables of all phrases. */
  firsts(): Iterable<string> {
    return this.#byFirst.keys();
  }
}
