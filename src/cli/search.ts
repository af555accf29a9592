import { say } from './language';
import { libraryOptions, openLibrary } from './openLibrary';
import { choice, count, readArguments } from './options';
import { CannotDo } from './problem';

export const searchHelp = (): string =>
  say(
    `trich-dan search TỪ… [--library THƯ_MỤC]… [--no-embedded] [--article MÃ] [--limit N] [--format json]
Tìm đoạn trong thư viện, có dấu hay không dấu, đoạn khớp nhất trước.`,
    `trich-dan search WORDS… [--library DIR]… [--no-embedded] [--article ID] [--limit N] [--format json]
Finds passages in the library, with or without diacritics, best first.`,
  );

/** Prints `{ schema: 1, hits: [{ articleId, start, end, text, score }] }`. */
export async function runSearch(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    ...libraryOptions,
    article: { type: 'string' },
    limit: { type: 'string' },
    format: { type: 'string' },
  });
  choice('--format', values.format, ['json']);
  const words = positionals.join(' ').trim();
  if (words === '') {
    throw new CannotDo(searchHelp());
  }
  const engine = await openLibrary(values);
  await engine.fillSearch();
  const found = engine.search(
    {
      words,
      kinds: ['sentence', 'section'],
      articleId: values.article ?? null,
      limit: count('--limit', values.limit, 20),
    },
    'vi',
  );
  const hits = found.map(({ articleId, range, text, score, kind, locator }) => ({
    articleId,
    start: range.start,
    end: range.end,
    text,
    score,
    kind,
    locator,
  }));
  process.stdout.write(`${JSON.stringify({ schema: 1, hits }, null, 2)}\n`);
  return 0;
}
