import type { Engine } from '../core/engine';
import { DOCUMENT_LANGUAGES } from '../core/insertion/languages';
import { resolvePassageId } from '../core/library/passageId';
import type { Article } from '../core/library/article';
import { insertionOptions } from '../protocol/insertionOptions';
import { emptyPlace } from '../protocol/lsp';
import { defaultSettings } from '../protocol/settings';
import { say } from './language';
import { libraryOptions, openLibrary } from './openLibrary';
import { choice, count, readArguments } from './options';
import { CannotDo } from './problem';
import { readFileAtMost } from './readFileAtMost';

const maxBytes = defaultSettings.maxFileSize * 1e6;

export const insertHelp = (): string =>
  say(
    `trich-dan insert quotation|statistic|citation|lesson ID --language NGÔN_NGỮ [--article KHÓA]
In đúng những gì lệnh trong trình soạn thảo chèn vào một tài liệu trống.
  ID                mã của câu, bài học, phần, số liệu trong “parse”, hay khoảng “đầu-cuối”;
                    với citation có thể bỏ: dẫn cả bài
  --language L      markdown, pandoc, latex, typst, asciidoc, restructuredtext, html, org, plaintext
  --article KHÓA    mã hay khóa trích dẫn của bài (mặc định: bài duy nhất trong thư viện)
  --form F          với statistic: phrase, value, sentence
  --document TỆP    tài liệu đang viết: theo cách trích dẫn của nó
  --sic             thêm [sic] sau lỗi của nguồn
  --block-lines N   từ N dòng trở lên thì thành khối (mặc định 4)
  --no-citation     không kèm trích dẫn
  --citation-language vi|en
  --library THƯ_MỤC, --no-embedded`,
    `trich-dan insert quotation|statistic|citation|lesson ID --language LANGUAGE [--article KEY]
Prints just what the editor command would insert into an empty document.
  ID                id of a sentence, lesson, section or statistic as “parse” gives it, or a range
                    “start-end”; for a citation it may be left out: the article as a whole
  --language L      markdown, pandoc, latex, typst, asciidoc, restructuredtext, html, org, plaintext
  --article KEY     id or citekey of the article (default: the only one of the library)
  --form F          of a statistic: phrase, value, sentence
  --document FILE   the report being written: its own way of citing is followed
  --sic             [sic] after each error of the source
  --block-lines N   a quotation of N lines or more is a block (default 4)
  --no-citation     without the citation
  --citation-language vi|en
  --library DIR, --no-embedded`,
  );

function articleFor(engine: Engine, key: string | undefined): Article {
  const { articles } = engine;
  const found =
    key === undefined
      ? articles.length === 1
        ? articles[0]
        : undefined
      : articles.find(({ id, citekey }) => id === key || citekey === key);
  if (!found) {
    const known = articles.map(({ citekey }) => citekey).join(', ');
    throw new CannotDo(
      `--article: ${say('thư viện có', 'the library holds')} ${known === '' ? '–' : known}`,
    );
  }
  return found;
}

/** The report whose conventions are followed. */
async function textOf(document: string): Promise<string> {
  return Buffer.from(await readFileAtMost(document, maxBytes)).toString('utf8');
}

/** Prints the text and nothing else, so that it can be compared byte for byte. */
export async function runInsert(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    ...libraryOptions,
    language: { type: 'string' },
    article: { type: 'string' },
    form: { type: 'string' },
    document: { type: 'string' },
    sic: { type: 'boolean' },
    'block-lines': { type: 'string' },
    'no-citation': { type: 'boolean' },
    'citation-language': { type: 'string' },
  });
  const [kind, id] = positionals;
  if (kind === undefined || positionals.length > 2 || (id === undefined && kind !== 'citation')) {
    throw new CannotDo(insertHelp());
  }
  const what = choice('insert', kind, ['quotation', 'statistic', 'citation', 'lesson']);
  const languageId = choice('--language', values.language, DOCUMENT_LANGUAGES);
  const engine = await openLibrary(values);
  const article = articleFor(engine, values.article);
  const passage = id === undefined ? null : resolvePassageId(article.parsed, id);
  if (id !== undefined && !passage) {
    throw new CannotDo(`${id}: ${say('không có trong bài', 'not in the article')} ${article.id}`);
  }
  const document = values.document;
  const { texts, notes } = engine.insertions(
    article,
    {
      what,
      range: passage?.range ?? { start: 0, end: 0 },
      statisticId: passage?.statisticId ?? null,
      form: choice('--form', values.form, ['phrase', 'value', 'sentence']),
      locator: passage !== null,
    },
    {
      languageId,
      fileName: '',
      text: document === undefined ? null : await textOf(document),
    },
    insertionOptions({
      ...defaultSettings,
      'quotation.sic': values.sic ?? false,
      'quotation.blockLines': count('--block-lines', values['block-lines'], 4),
      'quotation.citation': values['no-citation'] !== true,
      'citation.language': choice('--citation-language', values['citation-language'], ['vi', 'en']),
    }),
    [emptyPlace],
  );
  // A footnote stands behind what calls it: where it goes in the document is the caller's affair.
  process.stdout.write(texts.join('') + (notes === null ? '' : `\n${notes.text}`));
  return 0;
}
