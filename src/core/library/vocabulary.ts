import { addShape, baseOf, isDropped, kindAt, shapeOf, SPACE, toneOf } from '../text/codeUnits';
import type { WordColumns } from './wordTable';
import { WordTable } from './wordTable';

/** Codes of tones lie in the private use area, apart from letters and shapes. */
const FIRST_TONE_CODE = 0xf000;

/** What a word is looked up by. */
export interface WordForms {
  /** The word with its diacritics, -1 where the vocabulary has never met it. */
  readonly word: number;
  /** The word without them, -1 likewise. */
  readonly term: number;
  /** Whether it carries any diacritic. */
  readonly marked: boolean;
}

export interface VocabularyColumns {
  readonly words: WordColumns;
  readonly terms: WordColumns;
  readonly termOfWord: Uint32Array;
}

/**
 * The words of a library, numbered twice: `word` tells diacritics apart but neither letter case,
 * Unicode form nor the place of the tone mark; `term` is what is left without diacritics.
 */
export class Vocabulary {
  #words = new WordTable();
  #terms = new WordTable();
  #termOfWord = new Uint32Array(1024);
  #exact = new Uint16Array(64);
  #folded = new Uint16Array(64);
  #exactLength = 0;
  #foldedLength = 0;
  #marked = false;
  /** One code for the tones of the word read last, 0 for none. */
  #tones = 0;

  /** The vocabulary that `columns` is of. */
  static open({ words, terms, termOfWord }: VocabularyColumns): Vocabulary {
    const vocabulary = new Vocabulary();
    vocabulary.#words = WordTable.open(words);
    vocabulary.#terms = WordTable.open(terms);
    vocabulary.#termOfWord = termOfWord.slice();
    return vocabulary;
  }

  /** What `open` needs. */
  get columns(): VocabularyColumns {
    return {
      words: this.#words.columns,
      terms: this.#terms.columns,
      termOfWord: this.#termOfWord.subarray(0, this.#words.size),
    };
  }

  get wordCount(): number {
    return this.#words.size;
  }

  /** The term that the word `word` folds to. */
  termOf(word: number): number {
    return this.#termOfWord[word] ?? 0;
  }

  /** The number of the word at [start, end) of `text`, a new one if it is new. */
  add(text: string, start: number, end: number): number {
    this.#read(text, start, end, true);
    const known = this.#words.size;
    const word = this.#words.add(this.#exact, this.#exactLength);
    if (word === known) this.#addTerm(word);
    return word;
  }

  find(text: string, start: number, end: number): WordForms {
    this.#read(text, start, end, true);
    return {
      word: this.#words.find(this.#exact, this.#exactLength),
      term: this.#terms.find(this.#folded, this.#foldedLength),
      marked: this.#marked,
    };
  }

  /** 1 for every term that begins as the word at [start, end) of `text` does without diacritics. */
  termsWithPrefix(text: string, start: number, end: number): Uint8Array {
    this.#read(text, start, end, true);
    return prefixed(this.#terms, this.#folded, this.#foldedLength);
  }

  /**
   * 1 for every word that begins as the one at [start, end) of `text` does, diacritics included. A
   * tone belongs to the syllable: "thụ" begins "thụy" and "thuỵ", a word without tone begins any.
   */
  wordsWithPrefix(text: string, start: number, end: number): Uint8Array {
    this.#read(text, start, end, false);
    const found = prefixed(this.#words, this.#exact, this.#exactLength);
    if (this.#tones === 0) return found;
    for (let word = 0; word < found.length; word++) {
      if (found[word] === 1 && this.#words.lastUnit(word) !== this.#tones) found[word] = 0;
    }
    return found;
  }

  #addTerm(word: number): void {
    if (word >= this.#termOfWord.length) {
      const grown = new Uint32Array(word * 2 + 2);
      grown.set(this.#termOfWord);
      this.#termOfWord = grown;
    }
    this.#termOfWord[word] = this.#terms.add(this.#folded, this.#foldedLength);
  }

  /** Spells the word into `#exact` (letters and shapes, then the tones) and `#folded` (letters). */
  #read(text: string, start: number, end: number, withTones: boolean): void {
    if (this.#folded.length < end - start) {
      this.#folded = new Uint16Array((end - start) * 2);
      this.#exact = new Uint16Array((end - start) * 4 + 1);
    }
    const exact = this.#exact;
    const folded = this.#folded;
    let exactLength = 0;
    let foldedLength = 0;
    let shape = 0;
    let tones = 0;
    let marked = false;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const unitShape = shapeOf(unit);
      const tone = toneOf(unit);
      if (tone !== 0) tones = tones * 6 + tone;
      if (!isDropped(unit)) {
        if (unit < 0x80 ? unit <= 0x20 : kindAt(text, i) === SPACE) continue;
        if (shape !== 0) exact[exactLength++] = shape;
        exact[exactLength++] = baseOf(unit);
        folded[foldedLength++] = baseOf(unit);
        shape = unitShape;
      } else if (unitShape !== 0) {
        shape = addShape(shape, unitShape);
      }
      if (shape !== 0) marked = true;
    }
    if (shape !== 0) exact[exactLength++] = shape;
    this.#tones = tones === 0 ? 0 : FIRST_TONE_CODE + (tones & 0xfff);
    if (withTones && tones !== 0) exact[exactLength++] = this.#tones;
    this.#exactLength = exactLength;
    this.#foldedLength = foldedLength;
    this.#marked = marked || tones !== 0;
  }
}

/** 1 for every entry of the table that begins with the first `length` units of `units`. */
function prefixed(table: WordTable, units: Uint16Array, length: number): Uint8Array {
  const found = new Uint8Array(table.size);
  for (let id = 0; id < found.length; id++) if (table.startsWith(id, units, length)) found[id] = 1;
  return found;
}
