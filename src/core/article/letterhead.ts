import type { Block } from './layout';
import { isShort } from './headings';
import { isUpperCase } from './words';

/*
 * What stands around an official document and is not its text: the state's motto, the body's name,
 * number, place and date; and on web pages the line of date and time.
 */

const motto =
  /cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|đảng cộng sản việt nam/iu;
const number = /^(?:luật |pháp lệnh )?(?:số|sắc lệnh số)\s*:?\s*(?:\d|…|\.\.|_)/iu;
const placeAndDate =
  /^[\p{L}\s.]{2,40},?\s+(?:ngày(?:\s+[\d….][\d….\s]{0,7}\s*|\s{2,}))?tháng(?:\s+[\d….][\d….\s]{0,7}\s*|\s{2,})năm\s+[\d….]/iu;
const dateline =
  /^(?:\(?\s*(?:(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\s*[,-]?\s*)?(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\d{1,2}:\d{2}\b|(?:cập nhật|đăng|ngày đăng|đăng lúc|ngày cập nhật|xuất bản)\s*(?:lúc|ngày)?\s*:?\s*\d)/iu;

const kinds =
  'luật|bộ luật|hiến pháp|pháp lệnh|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|thông báo|kế hoạch|chương trình|' +
  'báo cáo|tờ trình|hướng dẫn|kết luận|quy định|quy chế|đề án|tham luận|bài tham luận|báo cáo tham luận|bài phát biểu|' +
  'phát biểu|diễn văn|bài viết|bài thu hoạch|sáng kiến kinh nghiệm|báo cáo tổng kết|báo cáo chuyên đề|chuyên đề|sắc lệnh';
const kindLine = new RegExp(`^(?:${kinds})(?: (?:chính trị|của quốc hội))?\\s*:?$`, 'iu');

/** Whether a block is a line of an official letterhead. */
export function isLetterhead(text: string, block: Block): boolean {
  if (!isShort(text, block, 25)) return false;
  const words = text.slice(block.content, block.contentEnd);
  return motto.test(words) || number.test(words) || placeAndDate.test(words);
}

/** Whether a block says no more than when something was published. */
export function isDateline(text: string, block: Block): boolean {
  if (!isShort(text, block, 14)) return false;
  const words = text.slice(block.content, block.contentEnd);
  return (dateline.test(words) && !/[.!?]$/.test(words)) || placeAndDate.test(words);
}

/** Whether a block names the kind of a document and nothing else: "BÁO CÁO", "Tham luận". */
export function isDocumentKind(text: string, block: Block): boolean {
  if (block.kind === 'loose' || block.contentEnd - block.content > 60) return false;
  const words = text.slice(block.content, block.contentEnd).replace(/\s+/g, ' ');
  return (
    kindLine.test(words) &&
    (isUpperCase(text, block.content, block.contentEnd) || words.length < 40)
  );
}
