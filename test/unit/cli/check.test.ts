import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CommandLine } from '../../support/commandLine';
import { startCommandLine } from '../../support/commandLine';

const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';
const verbatim = `Nêu: “${sentence}” [@canhthuy, đoạn 5].\n`;
const altered = `Nêu: “${sentence.replace('người', 'kẻ')}” [@canhthuy, đoạn 5].\n`;
const figures = 'Theo [@canhthuy], tổng giá trị sản xuất hàng năm tăng bình quân đạt 31%.\n';

interface Check {
  readonly schema: number;
  readonly documents: readonly {
    readonly path: string;
    readonly quotations: readonly Record<string, unknown>[];
    readonly figures: readonly Record<string, unknown>[];
    readonly citations: readonly Record<string, unknown>[];
  }[];
  readonly summary: Readonly<Record<string, unknown>>;
}

describe('trich-dan check', () => {
  let cli: CommandLine;
  before(async function () {
    this.timeout(60_000);
    cli = await startCommandLine();
    await cli.write('đúng.qmd', verbatim);
    await cli.write('sai #1.qmd', `\n${altered}`);
    await cli.write('số.qmd', figures);
    await cli.write('gợi ý.qmd', `Nêu: “${sentence}”\n`);
    await cli.write('trống.md', '');
    await cli.write('nhị phân.md', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 1]));
    await cli.write('dấu.qmd', `\ufeffMột dòng.\r\n\r\n${altered.replace('\n', '\r\n')}`);
  });
  after(() => cli.stop());

  const json = async (...args: readonly string[]): Promise<Check> =>
    JSON.parse((await cli.run(['check', ...args, '--format', 'json'])).output) as Check;

  describe('in words', () => {
    it('says nothing but the counts of what is right, and ends with 0', async () => {
      assert.deepEqual(await cli.run(['check', 'đúng.qmd']), {
        code: 0,
        output: '1 đoạn trích, 0 số liệu, 1 chỗ dẫn nguồn: 0 lỗi, 0 cảnh báo.\n',
        errors: '',
      });
    });

    it('names file, line, column, severity and code of what is wrong, and ends with 1', async () => {
      const { code, output, errors } = await cli.run(['check', 'sai #1.qmd', 'số.qmd', 'đúng.qmd']);
      assert.deepEqual([code, errors], [1, '']);
      const lines = output.split('\n');
      assert.equal(lines[0], 'sai #1.qmd:2:38: lỗi [altered] Khác nguồn: “kẻ” thay cho “người”.');
      assert.match(lines[1] ?? '', /^số\.qmd:1:69: lỗi \[figure-wrong\] .*“13%”/);
      assert.match(lines[2] ?? '', /^2 đoạn trích, .*: 2 lỗi, 0 cảnh báo\.$/);
    });

    it('ends with 0 where there are only hints', async () => {
      const { code, output } = await cli.run(['check', 'gợi ý.qmd']);
      assert.equal(code, 0);
      assert.match(output, /^gợi ý\.qmd:1:7: gợi ý \[unattributed\]/);
    });

    it('finds nothing in an empty report', async () => {
      const { code, output } = await cli.run(['check', 'trống.md']);
      assert.equal(code, 0);
      assert.match(output, /^0 đoạn trích/);
    });
  });

  describe('by the language of the environment', () => {
    const wordsIn = async (env: NodeJS.ProcessEnv) =>
      (await cli.run(['check', 'sai #1.qmd'], env)).output;
    const vietnamese = /lỗi \[altered\] Khác nguồn/;
    const english = /error \[altered\] Differs from the source/;

    it('speaks Vietnamese or English', async () => {
      assert.match(await wordsIn({ LANG: 'vi_VN.UTF-8' }), vietnamese);
      assert.match(await wordsIn({ LANG: 'en_US.UTF-8' }), english);
      assert.match(await wordsIn({}), english);
    });
    it('asks LC_ALL, LC_MESSAGES and LANG in turn, of which an empty one says nothing', async () => {
      assert.match(await wordsIn({ LC_ALL: 'vi_VN', LANG: 'en_US' }), vietnamese);
      assert.match(await wordsIn({ LC_MESSAGES: 'en_US', LANG: 'vi_VN' }), english);
      assert.match(await wordsIn({ LC_ALL: '', LC_MESSAGES: '', LANG: 'vi_VN' }), vietnamese);
    });
    it('explains itself in that language', async () => {
      const help = (env: NodeJS.ProcessEnv) => cli.run(['check', '--help'], env);
      assert.match((await help({ LANG: 'vi' })).output, /^trich-dan check BÁO_CÁO… .*\n.*Kiểm tra/);
      assert.match((await help({})).output, /^trich-dan check REPORT… .*\n.*Checks/);
    });
  });

  describe('as JSON', () => {
    it('has the fields of version 1', async () => {
      const { schema, documents, summary } = await json('sai #1.qmd');
      assert.equal(schema, 1);
      const [document] = documents;
      assert.equal(document?.path, 'sai #1.qmd');
      const [quotation] = document.quotations;
      assert.ok(quotation);
      const { source, ...said } = quotation;
      const start = `\nNêu: “`.length;
      assert.deepEqual(said, {
        start,
        end: start + sentence.length - 'người'.length + 'kẻ'.length,
        text: sentence.replace('người', 'kẻ'),
        verdict: 'altered',
        articleId: 'canh-thuy',
        differences: [{ kind: 'replaced', report: 'kẻ', source: 'người' }],
        citation: { key: 'canhthuy', locator: 'đoạn 5', status: 'ok' },
        attributed: true,
      });
      assert.deepEqual(Object.keys(source as object), ['start', 'end', 'text']);
      assert.equal((source as { text: string }).text, sentence);
      const keyAt = `\n${altered}`.indexOf('canhthuy');
      assert.deepEqual(
        document.citations.map(({ start: from, end, key, status }) => [from, end, key, status]),
        [[keyAt, keyAt + 'canhthuy'.length, 'canhthuy', 'ok']],
      );
      assert.deepEqual(summary, {
        documents: 1,
        quotations: 1,
        figures: 0,
        citations: 1,
        errors: 1,
        warnings: 0,
        information: 0,
        verdicts: { altered: 1 },
      });
    });

    it('says what a figure is and what was expected', async () => {
      const { documents } = await json('số.qmd');
      const [figure] = documents[0]?.figures ?? [];
      const start = figures.indexOf('31%');
      assert.deepEqual(figure, {
        start,
        end: start + 3,
        text: '31%',
        verdict: 'wrong',
        articleId: 'canh-thuy',
        expected: '13%',
        quoted: false,
      });
    });

    it('has one document a report, in the order asked for', async () => {
      const { documents } = await json('số.qmd', 'đúng.qmd', 'sai #1.qmd');
      assert.deepEqual(
        documents.map((document) => document.path),
        ['số.qmd', 'đúng.qmd', 'sai #1.qmd'],
      );
    });

    it('counts a mark of the byte order not at all, and CR LF as two', async () => {
      const { documents } = await json('dấu.qmd');
      const [quotation] = documents[0]?.quotations ?? [];
      assert.equal(quotation?.['start'], 'Một dòng.\r\n\r\nNêu: “'.length);
      const { output } = await cli.run(['check', 'dấu.qmd']);
      assert.match(output, /^dấu\.qmd:3:38: /);
    });
  });

  describe('as SARIF', () => {
    interface Place {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
    }
    interface Sarif {
      readonly $schema: string;
      readonly version: string;
      readonly runs: readonly {
        readonly columnKind: string;
        readonly tool: {
          readonly driver: {
            readonly name: string;
            readonly rules: readonly {
              readonly id: string;
              readonly shortDescription: { readonly text: string };
              readonly defaultConfiguration: { readonly level: string };
            }[];
          };
        };
        readonly results: readonly {
          readonly ruleId: string;
          readonly ruleIndex: number;
          readonly level: string;
          readonly message: { readonly text: string };
          readonly locations: readonly {
            readonly physicalLocation: {
              readonly artifactLocation: { readonly uri: string };
              readonly region: Place;
            };
          }[];
        }[];
      }[];
    }
    const sarif = async (...args: readonly string[]) =>
      JSON.parse((await cli.run(['check', ...args, '--format', 'sarif'])).output) as Sarif;

    it('is a log of version 2.1.0 with one run', async () => {
      const { $schema, version, runs } = await sarif('đúng.qmd');
      assert.match($schema, /^https:\/\/.*sarif.*2\.1\.0/);
      assert.equal(version, '2.1.0');
      const [run] = runs;
      assert.equal(runs.length, 1);
      assert.equal(run?.columnKind, 'utf16CodeUnits');
      assert.equal(run.tool.driver.name, 'trich-dan');
      assert.deepEqual(run.results, []);
      const ids = run.tool.driver.rules.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const { shortDescription, defaultConfiguration } of run.tool.driver.rules) {
        assert.notEqual(shortDescription.text, '');
        assert.match(defaultConfiguration.level, /^(?:error|warning|note)$/);
      }
    });

    it('places each result by rule, level and region', async () => {
      const [run] = (await sarif('sai #1.qmd', 'số.qmd', 'gợi ý.qmd', 'dấu.qmd')).runs;
      const rules = run?.tool.driver.rules ?? [];
      assert.deepEqual(
        run?.results.map(({ ruleId, level, locations }) => [
          ruleId,
          level,
          locations[0]?.physicalLocation.region,
        ]),
        [
          ['altered', 'error', { startLine: 2, startColumn: 38, endLine: 2, endColumn: 40 }],
          ['figure-wrong', 'error', { startLine: 1, startColumn: 69, endLine: 1, endColumn: 72 }],
          ['unattributed', 'note', { startLine: 1, startColumn: 7, endLine: 1, endColumn: 65 }],
          ['altered', 'error', { startLine: 3, startColumn: 38, endLine: 3, endColumn: 40 }],
        ],
      );
      for (const { ruleId, ruleIndex, message } of run.results) {
        assert.equal(rules[ruleIndex]?.id, ruleId);
        assert.notEqual(message.text, '');
      }
    });

    it('names files by URIs that lead to them', async () => {
      const files = ['sai #1.qmd', path.join('..', 'bao cao', 'số.qmd'), 'gợi ý.qmd'];
      const absolute = path.join(cli.folder, 'dấu.qmd');
      const [run] = (await sarif(...files, absolute)).runs;
      const base = pathToFileURL(`${cli.folder}${path.sep}`);
      const found = run?.results.map(({ locations }) => {
        return new URL(locations[0]?.physicalLocation.artifactLocation.uri ?? '', base).href;
      });
      assert.deepEqual(
        found,
        [...files, absolute].map((file) => pathToFileURL(path.resolve(cli.folder, file)).href),
      );
    });
  });

  describe('with its options', () => {
    it('checks against folders besides the embedded article, or instead of it', async () => {
      await cli.write(
        'thư viện/đất.txt',
        'Hiến đất\n\nBà con hiến hơn một nghìn mét đất làm đường.\n',
      );
      await cli.write(
        'hai nguồn.qmd',
        `${altered}\nNêu: “Bà con hiến hơn một nghìn mét đất làm đường.” [@dat].\n`,
      );
      await cli.write('thư viện/đất.article.json', '{ "citekey": "dat" }');
      const verdicts = async (...args: readonly string[]) => {
        const { documents } = await json('hai nguồn.qmd', ...args);
        return [
          documents[0]?.quotations.map(({ verdict }) => verdict),
          documents[0]?.citations.map(({ status }) => status),
        ];
      };
      assert.deepEqual(await verdicts('--library', 'thư viện'), [
        ['altered', 'verbatim'],
        ['ok', 'ok'],
      ]);
      assert.deepEqual(await verdicts(), [
        ['altered', 'uncheckable'],
        ['ok', 'unknown'],
      ]);
      assert.deepEqual(await verdicts('--no-embedded', '--library', 'thư viện'), [
        ['uncheckable', 'verbatim'],
        ['unknown', 'ok'],
      ]);
    });

    it('knows the keys of bibliographies beside the report', async () => {
      const cites = (file: string) => `---\nbibliography: ${file}\n---\n\nTheo @khac.\n`;
      await cli.write('phần/tài liệu.bib', '\ufeff@book{khac, title = {x}}\n');
      await cli.write('phần/a.qmd', cites('tài liệu.bib'));
      await cli.write('phần/b.qmd', cites('mất.bib'));
      await cli.write('phần/c.qmd', cites('../phần/c.bib'));
      await cli.write('phần/c.bib', '@book{x, title = {x}}\n');
      await cli.write('phần/d.qmd', cites('.'));
      const statuses = async (file: string) =>
        (await json(file)).documents[0]?.citations.map(({ status }) => status);
      assert.deepEqual(await statuses('phần/a.qmd'), ['ok']);
      assert.deepEqual(await statuses('phần/b.qmd'), ['ok']);
      assert.deepEqual(await statuses('phần/c.qmd'), ['unknown']);
      assert.deepEqual(await statuses('phần/d.qmd'), ['ok']);
    });

    it('points out unmarked words from the number asked for', async () => {
      await cli.write('không dấu.md', `${sentence}\n`);
      const count = async (...args: readonly string[]) =>
        (await json('không dấu.md', ...args)).summary['information'];
      assert.equal(await count(), 1);
      assert.equal(await count('--unmarked-words', '0'), 0);
      assert.equal(await count('--unmarked-words', '13'), 1);
      assert.equal(await count('--unmarked-words', '14'), 0);
    });
  });

  describe('where it cannot check', () => {
    const wrong: readonly (readonly [what: string, args: readonly string[], errors: RegExp])[] = [
      ['no report', [], /^trich-dan check BÁO_CÁO/],
      ['a report that is not there', ['mất.md'], /^mất\.md: không đọc được tệp/],
      ['one of several', ['đúng.qmd', 'mất.md'], /^mất\.md: không đọc được tệp/],
      ['a file that is no text', ['nhị phân.md'], /^nhị phân\.md, dòng 1: không phải tệp văn bản/],
      ['an unknown option', ['đúng.qmd', '--nhanh'], /--nhanh/],
      ['an unknown format', ['đúng.qmd', '--format', 'xml'], /^--format: .*text, json, sarif/],
      ['a library that is not there', ['đúng.qmd', '--library', 'mất'], /^mất: không có thư mục/],
      ['a number that is none', ['đúng.qmd', '--unmarked-words', 'ba'], /^--unmarked-words: /],
      ['a number below none', ['đúng.qmd', '--unmarked-words=-1'], /^--unmarked-words: /],
    ];
    for (const [what, args, errors] of wrong) {
      it(`says so of ${what}, and ends with 2`, async () => {
        const outcome = await cli.run(['check', ...args]);
        assert.deepEqual([outcome.code, outcome.output], [2, '']);
        assert.match(outcome.errors, errors);
      });
    }
  });
});
