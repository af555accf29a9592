import type { CslName } from '../cslItem';

/** Family names of nearly all Vietnamese; with their marks, since "Đảng" and "Bộ" are none. */
const FAMILY_NAMES = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý lí đinh trịnh đoàn ' +
    'lương mai trương đào cao tạ hà lâm lưu tô thái châu phùng quách tống vương la kiều khúc ' +
    'nghiêm triệu đàm ninh chu doãn thân giáp nông hứa âu tăng diệp bế lò quàng cầm mạc tôn khổng phí cù'
  ).split(' '),
);

/** Letters and tones that no other Latin alphabet combines in this way. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/**
 * A name that its source does not divide. A Vietnamese writes the family name first; who is not
 * surely a person, such as a ministry, stays whole. Null for what is neither: the source's own
 * rule decides.
 */
export function vietnameseName(name: string): CslName | null {
  if (!VIETNAMESE.test(name)) return null;
  const words = name.normalize('NFC').trim().split(/\s+/);
  const [first = '', ...rest] = words;
  const last = words.at(-1) ?? '';
  const looksPersonal =
    words.length >= 2 && words.length <= 5 && words.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word));
  if (!looksPersonal) return { literal: words.join(' ') };
  if (isFamilyName(first)) return { family: first, given: rest.join(' ') };
  if (isFamilyName(last)) return { family: last, given: words.slice(0, -1).join(' ') };
  return { literal: words.join(' ') };
}

function isFamilyName(word: string): boolean {
  return FAMILY_NAMES.has(word.toLowerCase());
}
