import type { TextRange } from '../text/range';

/*
 * What the parser finds in an article. Every offset is a UTF-16 code unit of `ParsedArticle.text`,
 * which is in Unicode NFC with LF line ends; ranges are half-open.
 */

/** A range together with the text it covers, as it stands in the article. */
export interface TextSpan extends TextRange {
  readonly text: string;
}

/**
 * The structural role of a section. `part` is a titled part (a heading and what follows it);
 * `body` is running text that plays none of the other roles.
 */
export type SectionKind =
  'lead' | 'context' | 'bridge' | 'lesson' | 'result' | 'byline' | 'part' | 'body';

/**
 * A structural part of an article. Sections are listed in document order; a section whose range
 * lies in another's is nested in it, and `level` is its depth (1 for the outermost).
 */
export interface Section extends TextRange {
  /** Unique within the article and stable for the same text, e.g. `lead`, `lesson-2`, `part-1`. */
  readonly id: string;
  readonly kind: SectionKind;
  /** The heading of a titled part, the first clause of a lesson, otherwise null. */
  readonly title: string | null;
  readonly level: number;
}

/**
 * A section opened by a marker of an enumeration ("Một là, …", "Thứ hai: …", "3. …"). It starts
 * where its marker does and ends with its last paragraph; told in the run of a sentence, it ends
 * before the separator of the next.
 */
export interface Lesson extends TextRange {
  /** As written, as long as that rises; a number that repeats counts by its place. */
  readonly number: number;
  /**
   * The marker with its separator, without the space after it: "Hai là,". A bullet and marks of
   * emphasis round it are no part of it: "Thứ hai" of "- **Thứ hai**: …".
   */
  readonly marker: TextSpan;
  readonly sectionId: string;
}

/** A paragraph of running text: neither title, heading nor byline. Its number is its locator. */
export interface Paragraph extends TextRange {
  /** 1-based, in document order over the whole article: "đoạn 5". */
  readonly number: number;
  /** The innermost section. */
  readonly sectionId: string;
}

/** A sentence, heading or line of a byline; none crosses the border of a section. */
export interface Sentence extends TextRange {
  /** `sentence-N`, 1-based in document order. */
  readonly id: string;
  /** The innermost section, or null for the title. */
  readonly sectionId: string | null;
}

export type StatisticKind =
  'count' | 'percent' | 'money' | 'measure' | 'duration' | 'period' | 'year' | 'share';

/** A quantity that an article states; its range covers qualifier, number and unit. */
export interface Statistic extends TextSpan {
  /** `statistic-N`, 1-based in document order. */
  readonly id: string;
  readonly kind: StatisticKind;
  /** The number (19.5), multiplied out where words multiply ("3 triệu" of people is 3000000)… */
  readonly value: number;
  /**
   * …but money keeps its multiplier in the unit: 19.5 and "triệu đồng". Upper end of a range; for
   * a `share` the whole of which `value` is the part: 3 and 5 for "3/5 chỉ tiêu".
   */
  readonly valueTo?: number;
  /** As written, spaces closed up round slashes ("triệu đồng/người/năm"); null for years and periods. */
  readonly unit: string | null;
  /** "hơn", "gần", "khoảng"…, as written, or null; words before and after: "từ … trở lên". */
  readonly qualifier: string | null;
  /** What is counted or measured, as the sentence words it ("thu nhập bình quân đầu người"), or null. */
  readonly subject: string | null;
  readonly sentence: TextRange;
}

export interface ParsedArticle {
  /** The whole text, NFC with LF line ends, that all offsets refer to. */
  readonly text: string;
  readonly title: TextSpan | null;
  readonly byline: TextSpan | null;
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly lessons: readonly Lesson[];
  readonly sentences: readonly Sentence[];
  readonly statistics: readonly Statistic[];
}
