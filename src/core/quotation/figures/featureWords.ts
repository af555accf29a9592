import { foldWord } from '../../article/statistics/phrases';
import { writtenWord } from '../../article/statistics/written';
import type { TextRange } from '../../text/range';
import { scanWords } from '../../text/words';

/** A word of a sentence, with how many borders of clauses stand before it. */
export interface SentenceWord extends TextRange {
  readonly fold: string;
  readonly number: boolean;
  readonly capital: boolean;
  readonly clause: number;
}

/** Words that every sentence has: they tie a figure to nothing. */
const STOP: ReadonlySet<string> = new Set(
  `của và với cho ở tại từ đến tới trong ngoài là có được bị đã đang sẽ cũng vẫn đều còn mà thì nên để do vì bởi nhằm theo như này đó kia ấy
  rất lại ra vào khi nếu tuy nhưng song hoặc hay các những mỗi từng mọi cùng bằng ngay gồm thuộc giữa sau kể nhờ so hiện nay rồi luôn
  khoảng gần hơn trên dưới chỉ ước ít nhất đa tối thiểu không chưa toàn cả tất số một năm đạt lên xuống thêm về qua đây khác nhiều
  cáo báo biết nêu viết dẫn nguồn tác giả nhận thấy rằng đồng chí cụ thể đặc biệt riêng ví dụ % triệu tỷ nghìn ngàn ghi bài`
    .split(/\s+/)
    .map(foldWord),
);

export function isStopWord(fold: string): boolean {
  return STOP.has(fold);
}

/** Whether a mark between two words parts clauses. */
function partsClauses(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (text[at] !== ' ' && ',;:()–—'.includes(text[at] ?? ' ')) return true;
  }
  return false;
}

/** The words of a sentence; `figures`, in order, part clauses as commas do. */
export function sentenceWords(
  text: string,
  sentence: TextRange,
  figures: readonly TextRange[],
): SentenceWord[] {
  const words: SentenceWord[] = [];
  let clause = 0;
  let next = 0;
  let last = sentence.start;
  scanWords(text, sentence.start, sentence.end, (start, end, kind) => {
    if (partsClauses(text, last, start)) clause += 1;
    for (let figure = figures[next]; figure && figure.end <= start; figure = figures[++next]) {
      clause += 1;
    }
    const number = kind === 'number';
    const { fold, capital } = writtenWord(text, start, end);
    words.push({ start, end, fold, number, capital: capital && !number, clause });
    last = end;
  });
  return words;
}

/** "Giảm từ 4,6% xuống còn 1,25%": where it began and by how much are told apart from what it is. */
const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ['từ', 'from'],
  ['tăng', 'by'],
  ['giảm', 'by'],
  ['thêm', 'by'],
]);
const DIRECTED = 0.5;

/** How far round a figure words are taken as its own. */
const LEFT = 24;
const RIGHT = 12;
/** What words behind a figure weigh: its noun ("15 km đường bê tông"), and what else follows. */
const FOLLOWING = 0.8;
const FURTHER = 0.4;

/**
 * What stands round a figure: words and pairs of neighbours, each with a weight from 0 to 1 that
 * falls from clause to clause. Pairs are what Vietnamese writes most of its words as, and weigh
 * double. Of the figure itself what stands from `countedFrom` on belongs to it: the noun it counts,
 * what its rate is told per.
 */
export function featuresAround(
  words: readonly SentenceWord[],
  figure: TextRange,
  countedFrom: number,
): Map<string, number> {
  const features = new Map<string, number>();
  const first = firstWordFrom(words, figure.start);
  const past = firstWordFrom(words, figure.end);
  const clause = words[Math.min(first, words.length - 1)]?.clause ?? 0;
  const from = Math.max(0, first - LEFT);
  const to = Math.min(words.length, past + RIGHT);
  features.set(`^${DIRECTIONS.get(words[first - 1]?.fold ?? '') ?? 'at'}`, DIRECTED);
  let before: SentenceWord | null = null;
  let behind = FOLLOWING;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    const inside = at >= first && at < past;
    if (!word || word.number || isStopWord(word.fold) || (inside && word.start < countedFrom)) {
      if (at >= past && word) behind = FURTHER;
      before = null;
      continue;
    }
    const distance = inside ? 0 : Math.abs(word.clause - clause - (at >= past ? 1 : 0));
    const weight = (at >= past ? behind : 1) / (1 + distance);
    raise(features, word.fold, weight / 2);
    if (before && before.clause === word.clause)
      raise(features, `${before.fold} ${word.fold}`, weight);
    before = word;
  }
  return features;
}

function raise(features: Map<string, number>, feature: string, weight: number): void {
  if ((features.get(feature) ?? 0) < weight) features.set(feature, weight);
}

/** Index of the first word that ends behind `offset`. */
export function firstWordFrom(words: readonly SentenceWord[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
