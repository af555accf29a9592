import { normalizeText } from '../../text/normalize';
import { scanWords } from '../../text/words';

/* Words that turn a statement round; what was left out or changed is asked for them. */

const NEGATIONS = new Set(['không', 'chưa', 'chẳng', 'chả', 'đừng', 'chớ', 'cấm', 'trừ']);

/** Negations of two words, named whole. */
const LONGER = new Set([
  'không phải',
  'không được',
  'không hề',
  'không thể',
  'không nên',
  'chưa từng',
  'chưa hề',
  'chưa phải',
  'chẳng phải',
  'chẳng hề',
  'ngoại trừ',
  'nghiêm cấm',
]);

/** Words in which a negation's syllable negates nothing: air, aviation, "not only". */
const HARMLESS = new Set([
  'không gian',
  'không khí',
  'không quân',
  'không trung',
  'không lưu',
  'không vận',
  'không phận',
  'không chiến',
  'không chỉ',
  'không những',
  'hàng không',
  'phòng không',
  'trên không',
  'số không',
  'trừ gian',
  'loại trừ',
  'diệt trừ',
  'khấu trừ',
  'phép trừ',
  'bài trừ',
  'phòng trừ',
  'cấm cung',
]);

/** The negations among words, as written, in order. */
export function negationsIn(words: string): string[] {
  const written: string[] = [];
  scanWords(words, 0, words.length, (start, end) => {
    written.push(normalizeText(words.slice(start, end)));
  });
  const lower = written.map((word) => word.toLowerCase());
  const found: string[] = [];
  for (let i = 0; i < lower.length; i++) {
    const next = `${lower[i]} ${lower[i + 1]}`;
    if (HARMLESS.has(next)) i += 1;
    else if (LONGER.has(next)) {
      found.push(`${written[i]} ${written[i + 1]}`);
      i += 1;
    } else if (NEGATIONS.has(lower[i] ?? '')) found.push(written[i] ?? '');
  }
  return found;
}

/** The first negation among words, as written ("không phải"), or null. */
export function negationIn(words: string): string | null {
  return negationsIn(words)[0] ?? null;
}
