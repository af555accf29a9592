import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as adding from '../../../src/protocol/adding';
import { draftPageRequest, toolRequest } from '../../../src/protocol/assist';
import * as bibliography from '../../../src/protocol/bibliography';
import * as files from '../../../src/protocol/bibliographyFiles';
import * as citations from '../../../src/protocol/citations';
import * as encodings from '../../../src/protocol/encodings';
import { exportBibliographyRequest } from '../../../src/protocol/exportBibliography';
import * as lsp from '../../../src/protocol/lsp';
import { similarRequest } from '../../../src/protocol/similar';
import * as statistics from '../../../src/protocol/statistics';
import { noArticles } from '../../support/hostile/messages';
import { reportsFolder } from '../../support/reportClient';
import { runs } from '../../support/reportCases';
import type { VerifyClient } from '../../support/verifyClient';
import { codesOf, pulling, startVerifyClient } from '../../support/verifyClient';

const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';
const altered = `“${sentence.replace('người', 'kẻ')}” [@canhthuy]\n`;

const methods = [
  ...[
    'diagnostic',
    'codeAction',
    'codeLens',
    'completion',
    'definition',
    'documentHighlight',
    'documentLink',
    'documentSymbol',
    'foldingRange',
    'hover',
    'inlayHint',
    'prepareRename',
    'references',
    'rename',
  ].map((name) => `textDocument/${name}`),
  'workspace/symbol',
  'completionItem/resolve',
  'codeLens/resolve',
  'khong/co',
  lsp.libraryRequest.method,
  lsp.outlineRequest.method,
  lsp.articleRequest.method,
  lsp.searchRequest.method,
  lsp.passagesRequest.method,
  lsp.insertionRequest.method,
  lsp.verificationRequest.method,
  lsp.verificationPageRequest.method,
  lsp.verifyWorkspaceRequest.method,
  lsp.repairRequest.method,
  lsp.usesRequest.method,
  adding.readDraftRequest.method,
  adding.draftFilesRequest.method,
  adding.readReferencesRequest.method,
  adding.discardDraftRequest.method,
  adding.libraryFoldersRequest.method,
  bibliography.bibliographyRequest.method,
  bibliography.styledReferencesRequest.method,
  citations.citableSourcesRequest.method,
  citations.citationAtRequest.method,
  citations.citationTextRequest.method,
  draftPageRequest.method,
  encodings.encodingCandidatesRequest.method,
  encodings.convertEncodingRequest.method,
  exportBibliographyRequest.method,
  files.missingEntriesRequest.method,
  files.addEntriesRequest.method,
  similarRequest.method,
  statistics.statisticsRequest.method,
  statistics.statisticsTextRequest.method,
  toolRequest.method,
];
const notifications = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  lsp.libraryTouched.method,
  '$/cancelRequest',
  '$/setTrace',
];

const uri = fc.constantFrom(
  `${reportsFolder}/a.qmd`,
  `${reportsFolder}/b.tex`,
  'memory:/library/canh-thuy/article.txt',
  'untitled:x',
  '%',
  '',
);
const number = fc.constantFrom(-1, 0, 1, 2.5, 7, 1e9, Number.MAX_SAFE_INTEGER);
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const text = fc.constantFrom(
  altered,
  `“${altered}“${altered}`,
  '```\n',
  '---\nbibliography: x.bib\n---\n@k',
  '\r',
  '\ud800',
  '',
);
const articleId = fc.constantFrom('canh-thuy', ...noArticles);
const offsets = fc.tuple(number, number).map(([start, end]) => ({ start, end }));
const question = fc.record({
  words: text,
  articleId: fc.option(articleId),
  measure: fc.constantFrom(null, '__proto__', 'count'),
  from: fc.option(number),
  to: fc.option(number),
  order: fc.constantFrom(null, { by: 'value', descending: true }),
});
const place = fc.record({ before: text, after: text, previousLine: text, nextLine: text });

/** What pages have the extension ask for, in its right form: of articles, places and drafts that are none. */
const asked = fc.record({
  articleId,
  passage: fc.record({ articleId, range: offsets, statisticId: fc.option(articleId) }),
  what: fc.constantFrom('quotation', 'statistic', 'lesson', 'citation'),
  uri: fc.option(uri),
  languageId: fc.constantFrom('quarto', '__proto__', 'latex'),
  places: fc.array(place, { maxLength: 2 }),
  question,
  format: fc.constantFrom('markup', 'csv'),
  text,
  source: fc.oneof(
    fc.record({ type: fc.constant('file'), uri }),
    fc.record({ type: fc.constant('text'), name: articleId, text }),
  ),
  preview: fc.boolean(),
  draft: number,
  taken: fc.array(articleId),
  citekey: fc.option(articleId),
  csl: fc.option(fc.record({ type: text, title: text, author: text, constructor: text })),
  keepOriginal: fc.boolean(),
  scope: fc.record({ type: fc.constant('articles'), articleIds: fc.array(articleId) }),
});

/** What a request might have, each part at its place, at another, or none. */
const params = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 4, arbitrary: asked },
  {
    weight: 6,
    arbitrary: fc.record(
      {
        textDocument: fc.record(
          { uri, version: number, languageId: fc.constantFrom('quarto', 'x'), text },
          { requiredKeys: ['uri'] },
        ),
        position,
        range,
        contentChanges: fc.array(fc.record({ range, text }, { requiredKeys: ['text'] })),
        context: fc.record({ diagnostics: fc.constant([]), includeDeclaration: fc.boolean() }),
        newName: text,
        query: text,
        filter: text,
        uri,
        version: number,
        repairId: fc.constantFrom('0.0', '1.1', 'x'),
        articleId: fc.constantFrom('canh-thuy', '__proto__', ''),
        statisticId: fc.constant(null),
        workDoneToken: fc.constantFrom(null, 'x', 7),
        changes: fc.array(fc.record({ uri, type: number })),
        settings: fc.constant(null),
        limit: number,
        kinds: fc.constant(['sentence']),
        id: number,
      },
      { requiredKeys: [] },
    ),
  },
);

type Message = readonly [isRequest: boolean, method: string, params: unknown];
const message: fc.Arbitrary<Message> = fc.oneof(
  fc.tuple(fc.constant(true), fc.constantFrom(...methods), params),
  fc.tuple(fc.constant(false), fc.constantFrom(...notifications), params),
);

/** The server answers, and answers right. */
async function isWell(client: VerifyClient): Promise<void> {
  const { articles } = await client.client.ask(lsp.libraryRequest, { filter: '' });
  assert.equal(articles.length, 1);
  const { uri: opened } = await client.open('kiem-tra.qmd', altered);
  assert.deepEqual(codesOf(await client.pull(opened)), ['altered']);
  await client.close(opened);
}

describe('a server with a bad client', () => {
  /** What failed with nobody to notice: it would end the server's process. */
  const unnoticed: unknown[] = [];
  const notice = (reason: unknown): void => void unnoticed.push(reason);
  before(() => void process.on('unhandledRejection', notice));
  afterEach(() => assert.deepEqual(unnoticed.splice(0), []));
  after(() => void process.off('unhandledRejection', notice));

  it('refuses nonsense and goes on', async () => {
    const client = await startVerifyClient({ capabilities: pulling });
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 30 }), async (messages) => {
        const answers: Promise<unknown>[] = [];
        for (const [isRequest, method, what] of messages) {
          const sent = what as object;
          // An answer may come while the next message is sent: it must be waited for at once.
          if (isRequest) {
            answers.push(Promise.allSettled([client.connection.sendRequest(method, sent)]));
          } else await client.connection.sendNotification(method, sent);
        }
        await Promise.all(answers);
        await isWell(client);
      }),
      runs(60),
    );
    await client.stop();
  });

  const refused = [
    'workspace/diagnostic/refresh',
    lsp.listFilesRequest.method,
    lsp.readFileRequest.method,
    lsp.listReportsRequest.method,
  ];

  it('says what it was refused, and is well as soon as it is answered', async () => {
    let isRefusing = true;
    const client = await startVerifyClient({
      capabilities: {
        ...pulling,
        workspace: {
          ...pulling.workspace,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      },
      cannotRegister: true,
      settings: () => {
        if (isRefusing) throw new Error('không');
        return {};
      },
    });
    client.connection.onRequest('workspace/workspaceFolders', () => {
      if (isRefusing) throw new Error('không');
      return [];
    });
    for (const method of refused) {
      client.connection.onRequest(method, () => {
        throw new Error('không');
      });
    }
    const { uri: opened } = await client.open('a.qmd', `${altered}\n@khac\n`);
    await assert.rejects(client.pull(opened));
    await assert.rejects(client.client.ask(lsp.verifyWorkspaceRequest, { workDoneToken: null }));
    await assert.rejects(client.client.ask(lsp.libraryRequest, { filter: '' }));
    isRefusing = false;
    // Its libraries cannot be read still, and that is said of each.
    const { articles, problems } = await client.client.ask(lsp.libraryRequest, { filter: '' });
    assert.deepEqual([articles.length, problems.length], [0, 2]);
    assert.deepEqual(codesOf(await client.pull(opened)), ['unknown-citekey', 'unknown-citekey']);
    await client.stop();
  });
});
