import { FREQUENT } from './frequent';
import { plainOf, toneOf } from './letters';

/*
 * Whether a word is built as a Vietnamese syllable: onset + rhyme + tone, the tone on the letter
 * where either style of spelling puts it. A rule instead of a word list: it knows every syllable
 * that can be, needs no licence, and one wrong letter breaks nearly all of them.
 */

const ONSETS = new Set(
  ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '),
);

const COMMON_RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âm ân âng âp ât âu ây e em ' +
    'en eo ep et ê êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it ' +
    'iu o oa oach oai oan oang oat oăc oc oi om on ong oong op ô ôc ôi ôm ôn ông ôp ôt ơ ơi ' +
    'ơn ơp u ua uân uât uc uê ui ung uôc uôi uôn uông uôt up ut uy uyên uyêt ư ưa ưc ưi ưng ' +
    'ươc ươi ươn ương ươt ưt ưu y yên yêt yêu'
  ).split(' '),
);

/** Rhymes of fewer than one syllable in ten thousand of law texts. */
const RARE_RHYMES = new Set(
  (
    'âc ec eng êch oac oanh oao oap oay oăm oăn oăng oăt oe oen oeo oet ooc ot ơm ơt uâng ' +
    'uây uêch uênh um un uôm uơ uya uych uyn uynh uyp uyt uyu ưn ươm ươp ươu yêm yêng'
  ).split(' '),
);

/** Rhymes that end in a stop carry sắc or nặng alone. */
const STOPPED = /(?:[pt]|ch?)$/;
const SHARP = 2;
const HEAVY = 5;

const FRONT = 'ieêy';
/** Spellings that stand before front vowels, and those that never do. */
const BEFORE_FRONT = new Set(['k', 'gh', 'ngh']);
const NEVER_BEFORE_FRONT = new Set(['c', 'g', 'ng']);
/** Without an onset y begins a rhyme; behind one it is the whole of it. */
const Y_ALONE = new Set(['', 'h', 'k', 'l', 'm', 's', 't', 'v']);

/** Longest syllable: "nghiêng". */
const LONGEST = 7;

function isOnsetFor(onset: string, rhyme: string): boolean {
  const first = rhyme.charAt(0);
  const front = FRONT.includes(first);
  if (BEFORE_FRONT.has(onset)) return front && (first !== 'y' || onset === 'k');
  if (NEVER_BEFORE_FRONT.has(onset)) return !front;
  return first !== 'y' || onset === 'qu' || (rhyme === 'y' ? Y_ALONE.has(onset) : onset === '');
}

/** Whether the letter at `at` of a rhyme bears the tone in the old style or the new one. */
function bearsTone(rhyme: string, at: number): boolean {
  const shaped = Math.max(...Array.from('ăâêôơ', (letter) => rhyme.lastIndexOf(letter)));
  if (shaped >= 0) return at === shaped;
  if (rhyme.startsWith('ư')) return at === 0;
  const vowels = /^[aeiouy]+/.exec(rhyme)?.[0].length ?? 0;
  if (vowels < rhyme.length) return at === vowels - 1;
  if (vowels === 3) return at === 1;
  return at === 0 || (at === 1 && (rhyme === 'oa' || rhyme === 'oe' || rhyme === 'uy'));
}

function weightOf(rhyme: string): Weight {
  if (COMMON_RHYMES.has(rhyme)) return 2;
  return RARE_RHYMES.has(rhyme) ? 1 : 0;
}

/** Whether the rhyme can carry the tone, on its letter at `at`; below 0 where there is none. */
function carries(rhyme: string, tone: number, at: number): boolean {
  if (STOPPED.test(rhyme) && tone !== SHARP && tone !== HEAVY) return false;
  return tone === 0 || bearsTone(rhyme, at);
}

/** "qu" and "gi" end in the letter that begins the rhyme: quốc is qu + ôc, quý q + uy, gì g + i. */
function sharedRhyme(plain: string): string {
  if (plain.startsWith('qu')) return plain.slice(1);
  return plain.startsWith('gi') ? plain.slice(1) : '';
}

/** 3 of the most frequent syllables, 1 of those with a rare rhyme, 2 of others, 0 of what is none. */
export type Weight = 0 | 1 | 2 | 3;

/**
 * How good a Vietnamese syllable a word in NFC is, in any letter case. "tap" is none: what ends in a
 * stop has a tone.
 */
export function syllableWeight(word: string): Weight {
  const weight = structureWeight(word);
  return weight > 0 && FREQUENT.has(word.toLowerCase()) ? 3 : weight;
}

function structureWeight(word: string): Weight {
  if (word.length > LONGEST) return 0;
  let plain = '';
  let tone = 0;
  let at = -1;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const letter = plainOf(unit);
    if (letter === 0) return 0;
    plain += String.fromCharCode(letter);
    const found = toneOf(unit);
    if (found === 0) continue;
    if (tone !== 0) return 0;
    tone = found;
    at = i;
  }
  for (let length = Math.min(3, plain.length - 1); length >= 0; length--) {
    const onset = plain.slice(0, length);
    const rhyme = plain.slice(length);
    const weight = ONSETS.has(onset) ? weightOf(rhyme) : 0;
    if (weight > 0 && isOnsetFor(onset, rhyme) && carries(rhyme, tone, at - length)) return weight;
  }
  const shared = sharedRhyme(plain);
  return carries(shared, tone, at - 1) ? weightOf(shared) : 0;
}

/** Whether a word in NFC is a Vietnamese syllable. */
export function isSyllable(word: string): boolean {
  return syllableWeight(word) > 0;
}
