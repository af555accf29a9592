import type { ParsedArticle } from '../../src/core/article/types';
import { makeArticle } from '../support/parsedArticle';

/** A seeded source of numbers in [0, 1): Mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ONSETS = ' b c ch d đ g gh gi h kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const RIMES = (
  'a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây e ec em en ' +
  'eo ep et ê êch êm ên ênh êt êu i ia ich iên iêng iêt iêu im in inh ip it iu o oa oai oan oang oc oi om ' +
  'on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung uôc uôi uôn uông uôt ut uy ' +
  'uyên ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươt ưu'
).split(' ');
/** Flattens the head of the distribution, as Mandelbrot did. */
const HEAD = 8;
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

function syllables(count: number, random: () => number): string[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const found = new Set<string>();
  while (found.size < count) {
    const rime = pick(RIMES);
    const vowels = /[aăâeêioôơuưy]+/u.exec(rime)?.[0].length ?? 1;
    const at = Math.max(0, vowels - (rime.length > vowels ? 1 : 2)) + 1;
    const syllable = pick(ONSETS) + rime.slice(0, at) + pick(TONES) + rime.slice(at);
    found.add(syllable.normalize('NFC'));
  }
  return [...found];
}

/**
 * Articles of about 770 syllables, as news has them. Syllables follow the law of Zipf
 * and Mandelbrot, the most frequent being 2 % of the text, and each is mostly
 * followed by one of eight others, so that pairs repeat as they do in a language.
 */
export function* makeCorpus(count: number, seed = 1): Generator<ParsedArticle> {
  const random = seededRandom(seed);
  const all = syllables(6000, random);
  const zipf = (): number =>
    Math.floor(HEAD * ((all.length + HEAD) / HEAD) ** random() - HEAD) % all.length;
  const followers = all.map(() => Array.from({ length: 8 }, zipf));
  let last = 0;
  const word = (): string => {
    if (random() < 0.02) return String(Math.floor(random() * 2000));
    last = random() < 0.7 ? (followers[last]?.[Math.floor(8 * random() ** 2)] ?? 0) : zipf();
    return all[last] ?? '';
  };
  const sentence = (): string => {
    const words = Array.from({ length: 8 + Math.floor(random() * 36) }, word).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const sentences = (): string[] => Array.from({ length: 1 + Math.floor(random() * 5) }, sentence);
  for (let i = 0; i < count; i++) {
    const paragraphs = Array.from({ length: 3 + Math.floor(random() * 3) }, sentences).map(
      (each) => {
        return { sentences: each };
      },
    );
    const lessons = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'].map((name, index) => {
      const marker = `${name} là,`;
      const [first = '', ...rest] = sentences();
      const title = first.split(' ').slice(0, 10).join(' ');
      return {
        sentences: [`${marker} ${first}`, ...rest],
        lesson: { number: index + 1, marker, title },
      };
    });
    yield makeArticle({ title: sentence(), paragraphs: [...paragraphs, ...lessons] });
  }
}
