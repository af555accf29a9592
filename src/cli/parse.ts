import { ArticleFormatError } from '../core/article/errors';
import { parseArticle } from '../core/article/parser';
import { decodeText } from '../core/text/decode';
import { describeUndecodable } from '../protocol/messages';
import { defaultSettings } from '../protocol/settings';
import { locale, say } from './language';
import { choice, readArguments } from './options';
import { CannotDo } from './problem';
import { readFileAtMost } from './readFileAtMost';

const maxBytes = defaultSettings.maxFileSize * 1e6;

export const parseHelp = (): string =>
  say(
    `trich-dan parse TỆP [--format json]
Đọc một bài viết (.txt, .md; UTF-8) và in cấu trúc: đầu đề, phần, bài học, câu, số liệu.`,
    `trich-dan parse FILE [--format json]
Reads an article (.txt, .md; UTF-8) and prints its structure: title, sections, lessons, sentences, statistics.`,
  );

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return decodeText(bytes, { maxBytes });
  } catch (error) {
    if (error instanceof ArticleFormatError) {
      throw new CannotDo(describeUndecodable(file, error, locale));
    }
    throw error;
  }
}

/** Prints `{ schema: 1, title, byline, sections, lessons, sentences, statistics }`. */
export async function runParse(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { format: { type: 'string' } });
  choice('--format', values.format, ['json']);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    throw new CannotDo(parseHelp());
  }
  const format = file.toLowerCase().endsWith('.md') ? 'markdown' : 'text';
  const parsed = parseArticle(textOf(file, await readFileAtMost(file, maxBytes)), { format });
  const { title, byline, sections, lessons, sentences, statistics, paragraphs } = parsed;
  const result = {
    schema: 1,
    title,
    byline,
    sections,
    lessons,
    sentences,
    statistics,
    paragraphs,
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  return 0;
}
