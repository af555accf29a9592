import type { Random } from './random';

const SENTENCES = [
  'Trong tháng, xã tiếp tục vận động nhân dân chung sức làm đường.',
  'Cán bộ thôn đã họp dân, ghi nhận nhiều ý kiến thiết thực.',
  'Thu ngân sách đạt 61,5% kế hoạch, cao hơn cùng kỳ năm trước.',
  'Chưa có hộ nào phát sinh khiếu nại về đất đai.',
  'Ban chỉ đạo đề nghị các ngành phối hợp chặt chẽ hơn.',
  'Một số tuyến mương đã xuống cấp, cần được nạo vét trước mùa mưa.',
];

const TYPED = ['ạ', 'ư', 'n', 'h', ' ', ' ', '5', '“', '”', '"', '%', '@', '[', '\n', '😀', '*'];

export const sentence = (random: Random): string => random.pick(SENTENCES);

export const paragraphs = (random: Random): string =>
  Array.from({ length: 1 + random.below(4) }, () => `${sentence(random)} ${sentence(random)}`).join(
    '\n\n',
  );

export const letter = (random: Random): string => random.pick(TYPED);

/** Words in quotation marks with their citation, as a report of the language has them. */
export function quoted(languageId: string, words: string, key: string, place: string): string {
  switch (languageId) {
    case 'latex':
    case 'tex':
      return `\\enquote{${words}} \\autocite[${place}]{${key}}`;
    case 'typst':
      return `"${words}" @${key}[${place}]`;
    case 'asciidoc':
      return `"\`${words}\`" cite:[${key}(${place})]`;
    case 'restructuredtext':
      return `“${words}” :cite:p:\`${key}\``;
    case 'html':
      return `<q>${words}</q> <cite>${key}</cite>`;
    case 'org':
      return `“${words}” [cite:@${key} ${place}]`;
    case 'plaintext':
      return `“${words}” (${key}, ${place})`;
    default:
      return `“${words}” [@${key}, ${place}]`;
  }
}

/** The words with something wrong: a word away, doubled, another number, or a negation. */
export function spoiled(random: Random, words: string): string {
  const list = words.split(' ');
  const at = random.below(list.length);
  const word = list[at] ?? '';
  switch (random.below(4)) {
    case 0:
      list.splice(at, 1);
      break;
    case 1:
      list.splice(at, 0, word);
      break;
    case 2:
      list[at] = 'không';
      break;
    default:
      list[at] = /\d/.test(word) ? '77' : word.toUpperCase();
  }
  return list.join(' ');
}
