import { encodeAs } from '../../src/core/text/encodings/encodings';
import { doc } from '../unit/import/docFile';
import { docx, paragraph, run } from '../unit/import/docxFile';
import { epub, page } from '../unit/import/epubFile';
import { odt } from '../unit/import/odtFile';
import { buildPdf } from '../unit/import/pdf/pdfBuilder';
import { typeset } from '../unit/import/pdf/typeset';

/** The paragraphs of an article about a commune; no two communes share a sentence. */
export const articleOf = (commune: string, households: number): readonly string[] => [
  `Kinh nghiệm làm đường ở xã ${commune}`,
  `Năm 2024, xã ${commune} vận động ${households} hộ dân hiến đất, làm ${households + 7} mét đường bê tông.`,
  `Một là, cán bộ xã ${commune} phải gương mẫu làm trước để dân tin.`,
  `Hai là, mọi khoản thu ở xã ${commune} phải được dân bàn và giám sát.`,
];

const text = (paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`;
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
const elements = (paragraphs: readonly string[]): string =>
  paragraphs
    .map((words, index) => (index === 0 ? `<h1>${words}</h1>` : `<p>${words}</p>`))
    .join('');

/** Rich text has each letter beyond ASCII, and each of its own signs, as its number. */
export const rtf = (paragraphs: readonly string[]): string => {
  const words = (line: string) =>
    line.replaceAll(/[^ -~]|[\\{}]/g, (letter) => String.raw`\u${letter.charCodeAt(0)}?`);
  return String.raw`{\rtf1\ansi\uc1 ${paragraphs.map(words).join(String.raw`\par `)}\par}`;
};

/** One article in each format that is read, by the name of its file. */
export function oneOfEachFormat(): Readonly<Record<string, Uint8Array>> {
  const of = (name: string, index: number) => articleOf(name, 31 + index * 10);
  const columns = [{ left: 72, right: 523, top: 760, bottom: 80 }];
  return {
    'an-binh.txt': bytes(text(of('An Bình', 0))),
    'binh-minh.md': bytes(`# ${text(of('Bình Minh', 1))}`),
    'cam-le.html': bytes(`<!doctype html><html><body>${elements(of('Cẩm Lệ', 2))}</body></html>`),
    'dong-hoa.docx': docx(
      of('Đông Hòa', 3)
        .map((words) => paragraph(run(words)))
        .join(''),
    ),
    'gia-lam.epub': epub([page(elements(of('Gia Lâm', 4)))]),
    'hoa-binh.pdf': buildPdf(typeset(of('Hòa Bình', 5), columns, { gap: 14 })),
    'kim-son.rtf': bytes(rtf(of('Kim Sơn', 6))),
    'long-my.odt': odt(
      of('Long Mỹ', 7)
        .map((words) => `<text:p>${words}</text:p>`)
        .join(''),
    ),
    'my-loc.doc': doc(of('Mỹ Lộc', 8).map((words) => ({ runs: [{ text: `${words}\r` }] }))),
    'nam-dan.txt': encodeAs(text(of('Nam Đàn', 9)), 'tcvn3').bytes,
  };
}

/** The communes of `oneOfEachFormat`, in its order. */
export const communes: readonly string[] = [
  'An Bình',
  'Bình Minh',
  'Cẩm Lệ',
  'Đông Hòa',
  'Gia Lâm',
  'Hòa Bình',
  'Kim Sơn',
  'Long Mỹ',
  'Mỹ Lộc',
  'Nam Đàn',
];
