import type { TextRange } from '../text/range';
import { isUpper } from '../text/characters';
import type { Block } from './layout';
import { isShort } from './headings';
import { isDateline } from './letterhead';
import { readMarker } from './markers';
import { countWords, endsWithStop } from './words';

const credit =
  /^[*_]{0,3}\(?\s*(?:theo|nguồn|tin,? (?:và )?ảnh|tin,? (?:và )?bài|bài,? (?:và )?ảnh|bài viết|(?:ghi chép|phóng sự|bút ký|ký sự|tùy bút|tuỳ bút)(?: của)?|bài|ảnh|tin|tác giả|người viết|người thực hiện|thực hiện|biên tập|biên soạn|nhóm (?:pv|phóng viên|tác giả)|pv|phóng viên|ctv|cộng tác viên)(?:\s*[:\-–]|\s+(?=\p{Lu})|(?=\s*\)?$))/iu;
const body =
  /^(?:tm|t\/m|kt|k\/t|tl|t\/l|tuq|q)\.|^(?:t\/m|k\/t|t\/l)\s|^(?:ban|tòa soạn|toà soạn|văn phòng|đảng ủy|đảng uỷ|đảng bộ|chi bộ|chi ủy|phòng|sở|báo|tạp chí|trung tâm|hội|đoàn|ubnd|ủy ban|uỷ ban|huyện ủy|thành ủy|tỉnh ủy|người (?:viết|báo cáo)|bí thư|phó bí thư|chủ tịch|phó chủ tịch|giám đốc|hiệu trưởng|chủ nhiệm)(?!\p{L})/iu;
const rank =
  /^(?:(?:pgs|gs|ts|ths|cn|bs|ks|ncs|nsnd|nsưt|ngnd|ngưt|luật sư|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thiếu tướng|trung tướng|đ\/c|đồng chí)[.,]*\s*)+/iu;
/** What is said of a person after the name: "(Bí thư Đảng ủy)", " - Báo Nhân Dân". */
const role = /\s*\([^)]{2,90}\)?$|(?:,|\s[-–])\s[^.;:]{3,70}$/u;
const signed = /^\(?(?:đã ký|ký tên|ký và ghi rõ họ tên|đã kí)/iu;
/** "L.M", "(T.H)", "PV". */
const initials = /^\(?\p{Lu}{1,4}(?:\.\s?\p{Lu}{1,3}){0,4}\.?\)?$/u;
const recipients = /^nơi nhận\s*:?/iu;
const nameShape = /^\p{Lu}[\p{L}'.]{0,15}(?:\s?[-–,&]?\s(?:và\s)?\p{Lu}[\p{L}'.]{0,15}){1,7}$/u;
/** The family names that nearly all of the country bears, and some of its peoples'. */
const familyName =
  /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|đào|đoàn|lương|mai|tô|hà|trương|lâm|tạ|chu|cao|thái|kiều|nông|quách|la|lò|vàng|giàng|thân|vương|triệu|văn|tống|từ|hứa|doãn|khổng|nghiêm|quang|thạch|lưu|phùng|châu|tăng|diệp|giáp|ninh|lục|đàm|mạc|vi|sùng|thào|h'|y|k')(?!\p{L})/iu;
const thanks = /cảm ơn|cám ơn|kính chúc|chúc |hết|muôn năm|trân trọng/iu;

/** Whether a block names a person: two to six words, each with a capital, no digit. */
export function byName(text: string, block: Block): boolean {
  if (block.kind === 'loose' || block.bullet || !isShort(text, block, 12)) return false;
  const words = text
    .slice(block.content, block.contentEnd)
    .replace(/^[*_(]+/, '')
    .replace(/(?<![*_)])[*_)]+$/, '');
  const ranked = words.replace(rank, '');
  const name = familyName.test(ranked) ? ranked.replace(role, '') : ranked;
  if (name.length < words.length && name === '') return false;
  if (!nameShape.test(name) || name.endsWith('.')) return false;
  // In capitals everything looks like a name: there, a family name has to say that it is one.
  return name !== name.toUpperCase() || familyName.test(name);
}

/** Whether a block credits words or pictures: "(Theo …)", "Bài, ảnh: …". */
export function byCredit(text: string, block: Block): boolean {
  if (block.kind === 'loose' || block.bullet || !isShort(text, block, 14)) return false;
  const words = text.slice(block.content, block.contentEnd);
  const closed = words.startsWith('(') && /\)\.?$/.test(words);
  if (!closed && endsWithStop(text, block.content, block.contentEnd, '.!?;,:')) return false;
  return credit.test(words);
}

/** The blocks that sign an article at its end, and the index where its body ends. */
export interface Closing {
  /** As block indexes; null when nobody signed. */
  readonly byline: TextRange | null;
  readonly body: number;
}

const longestSignature = 9;
const longestRecipients = 14;

/** Finds the signature at the end of an article; the list of recipients is no part of it. */
export function findClosing(
  text: string,
  blocks: readonly Block[],
  from: number,
  to: number,
): Closing {
  const signature = signatureBefore(text, blocks, from, to);
  if (signature) {
    return { byline: signature, body: recipientsStart(text, blocks, from, signature.start) };
  }
  // The recipients may stand below the signature as well as beside it.
  const recipients = recipientsStart(text, blocks, from, to);
  const above = recipients < to ? signatureBefore(text, blocks, from, recipients) : null;
  return { byline: above, body: above?.start ?? recipients };
}

function signatureBefore(
  text: string,
  blocks: readonly Block[],
  from: number,
  to: number,
): TextRange | null {
  let end = to;
  while (end > from && blocks[end - 1]?.kind === 'loose') end -= 1;
  let start = end;
  while (start > from + 1 && end - start < longestSignature) {
    if (!signs(text, blocks, start - 1, start === end)) break;
    start -= 1;
  }
  while (start < end && blocks[start]?.kind === 'loose') start += 1;
  return start < end ? { start, end } : null;
}

function signs(text: string, blocks: readonly Block[], index: number, last: boolean): boolean {
  const block = blocks[index];
  if (!block) return false;
  if (block.kind === 'loose') return !last;
  if (block.bullet || (block.depth > 0 && block.depth < 7)) return false;
  if (byCredit(text, block) || byName(text, block)) return true;
  const words = text.slice(block.content, block.contentEnd);
  if (!isShort(text, block, 14)) return false;
  if (signed.test(words) || initials.test(words) || isDateline(text, block)) return true;
  if (endsWithStop(text, block.content, block.contentEnd, '.!?…;,:')) return false;
  if (readMarker(text, block.content, block.contentEnd) !== null) return false;
  if (body.test(words)) return true;
  if (!last) return false;
  const before = blocks[index - 1];
  const few = countWords(text, block.content, block.contentEnd, 9) <= 8;
  const shaped = few && (isUpper(text.charCodeAt(block.content)) || words.startsWith('('));
  if (!shaped || !before || thanks.test(words)) return false;
  // A few words without a stop under the last sentence sign it, whatever they are; under a name
  // they say who that is.
  return endsWithStop(text, before.content, before.contentEnd) || byName(text, before);
}

/** Where "Nơi nhận:" and its lines begin, if they stand right before the signature. */
function recipientsStart(text: string, blocks: readonly Block[], from: number, to: number): number {
  for (let index = to - 1; index >= Math.max(from, to - longestRecipients); index -= 1) {
    const block = blocks[index];
    if (!block) break;
    if (recipients.test(text.slice(block.content, block.content + 20))) return index;
    if (!isShort(text, block, 12)) break;
  }
  return to;
}
