import { doc } from '../../unit/import/docFile';
import { docx, paragraph, run, xml } from '../../unit/import/docxFile';
import { epub, page } from '../../unit/import/epubFile';
import { odt } from '../../unit/import/odtFile';
import { buildPdf } from '../../unit/import/pdf/pdfBuilder';
import { typeset } from '../../unit/import/pdf/typeset';
import { rtf } from '../formatFiles';
import { payloads, seen, wordsOf } from './payloads';

/** The formats that hold the corpus as words, by the ending of the file. */
export const hostileEndings = [
  'txt',
  'md',
  'html',
  'docx',
  'epub',
  'pdf',
  'rtf',
  'odt',
  'doc',
] as const;

export type HostileEnding = (typeof hostileEndings)[number];

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** How each title ends, so that its line is found in the library. */
export const titleEnd = (ending: HostileEnding): string => `dạng ${ending} có 31 hộ`;

/** A title that tries what a title can; no two are the same. */
export const hostileTitleOf = (ending: HostileEnding): string =>
  `Hồ sơ <img src=x onerror=alert(1)> $(trash) [bấm](command:workbench.action.quit) ${titleEnd(ending)}`;

/** Paragraphs that an importer must keep as they are, the title first; no two articles are alike. */
export const hostileParagraphs = (ending: HostileEnding): readonly string[] => [
  hostileTitleOf(ending),
  ...payloads.map((line) => line.trim()),
  `Một là, tệp ${ending} có 1.234 hộ <b onclick=alert(1)>nghèo</b> giữ nguyên lời.`,
  `Hai là, {{alert}} \${alert} của tệp ${ending} vẫn còn đây.`,
];

const elements = (ending: HostileEnding): string =>
  hostileParagraphs(ending)
    .map((words, index) => (index === 0 ? `<h1>${xml(words)}</h1>` : `<p>${xml(words)}</p>`))
    .join('\n');

/** Signs that move no letter: lines on paper have none of them. */
const unseen = /[\u00AD\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069]/g;

const columns = Array.from({ length: 12 }, () => ({ left: 40, right: 560, top: 800, bottom: 40 }));

const writers: Readonly<Record<HostileEnding, (paragraphs: readonly string[]) => Uint8Array>> = {
  txt: (paragraphs) => bytes(`${paragraphs.join('\n\n')}\n`),
  md: (paragraphs) => bytes(`# ${paragraphs.join('\n\n')}\n`),
  html: () => bytes(`<!doctype html><meta charset=utf-8><body>${elements('html')}</body>`),
  docx: (paragraphs) => docx(paragraphs.map((words) => paragraph(run(words))).join('')),
  epub: () => epub([page(elements('epub'))]),
  pdf: (paragraphs) =>
    buildPdf(
      typeset(
        paragraphs.map((words) => words.replaceAll(unseen, '')),
        columns,
        { gap: 14, size: 8 },
      ),
    ),
  rtf: (paragraphs) => bytes(rtf(paragraphs)),
  odt: (paragraphs) =>
    odt(paragraphs.map((words) => `<text:p>${xml(words).replaceAll('\t', ' ')}</text:p>`).join('')),
  doc: (paragraphs) => doc(paragraphs.map((words) => ({ runs: [{ text: `${words}\r` }] }))),
};

/** One file of each format that has the whole corpus as words. */
export const hostileFile = (ending: HostileEnding): Uint8Array =>
  writers[ending](hostileParagraphs(ending));

/** Where a link of Markdown leads: a mark, not a word. */
const address = /(?<=\])\((?:[^()\s]|\([^()]*\))*(?: "[^"]*")?\)/g;

/** What must be shown: in Markdown signs may be marks, and lines of a PDF end where its page does. */
function kept(ending: HostileEnding, paragraph: string): readonly string[] {
  if (ending === 'md') return wordsOf(paragraph.replaceAll(address, ''));
  if (ending === 'pdf') return wordsOf(paragraph.normalize('NFKC'));
  // Which some signs part in two.
  return paragraph.split(/[\u2028\u2029]/);
}

/** What of a file a text that was read from it lacks. */
export function lostIn(text: string, ending: HostileEnding): readonly string[] {
  const shown = seen(text);
  return hostileParagraphs(ending)
    .flatMap((paragraph) => kept(ending, paragraph))
    .filter((words) => !shown.includes(seen(words)));
}

/** Words that follow each payload, to be found in what is read. */
export const markOf = (index: number): string => `còn${index}đây`;

/** A page in which every payload is markup, as an attacker would have it. */
export function livePage(lines: readonly string[] = payloads): string {
  const parts = lines.map((line, index) => `<div>${line}<p>${markOf(index)}</p></div>`);
  return `<!doctype html><meta charset=utf-8><title>Trang sống có 56 hộ</title><body><h1>Trang sống có 56 hộ</h1>\n${parts.join('\n')}</body>`;
}
