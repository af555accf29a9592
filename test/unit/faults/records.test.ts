import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { openEngine, problemsOf } from './library';
import { articleText } from './serverProcess';

describe('a record or front matter with anything in it', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'trich-dan-'));
    await writeFile(path.join(folder, 'tot.txt'), articleText(1));
    await writeFile(path.join(folder, 'xau.txt'), articleText(2));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** What is said of the record; both articles are there, and found. */
  async function said(record: string | Uint8Array): Promise<readonly string[]> {
    await writeFile(path.join(folder, 'xau.article.json'), record);
    const engine = await openEngine(folder, null);
    assert.equal(engine.articles.length, 2);
    assert.equal(engine.finder.exact('Câu riêng thứ 2', { among: null, limit: 9 }).length, 1);
    assert.deepEqual(Object.keys(Object.prototype), []);
    return problemsOf(engine, 'en');
  }

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['nothing', '', ['xau.article.json: the file is empty.']],
    ['a word', '"xau"', ['xau.article.json: “$” is not valid; left out.']],
    ['a list', '[]', ['xau.article.json: “$” is not valid; left out.']],
    [
      'wrong types',
      '{ "id": 7, "citekey": ["a"], "csl": 3, "sic": {}, "source": "x" }',
      ['citekey', 'csl', 'id', 'sic'].map(
        (name) => `xau.article.json: “${name}” is not valid; left out.`,
      ),
    ],
    [
      'a name from elsewhere',
      '{ "id": "../../etc/passwd", "citekey": "a b" }',
      ['citekey', 'id'].map((name) => `xau.article.json: “${name}” is not valid; left out.`),
    ],
    [
      'prototypes',
      '{ "__proto__": { "id": "x" }, "csl": { "__proto__": { "polluted": 1 }, "constructor": 1 } }',
      [],
    ],
    [
      'nesting without end',
      `{ "csl": { "title": "Xấu", "custom": ${'['.repeat(100_000)}${']'.repeat(100_000)} } }`,
      [],
    ],
    [
      'a list without end of wrong names',
      `{ "csl": { "author": [${'1,'.repeat(50_000)}1] } }`,
      ['xau.article.json: “csl.author[0]” is not valid; left out.'],
    ],
    [
      'a number that is none',
      '{ "csl": { "volume": 1e999 } }',
      ['xau.article.json: “csl.volume” is not valid; left out.'],
    ],
  ];
  for (const [what, record, expected] of cases) {
    it(`${what} in a record leaves the article, and is told`, async () => {
      const problems = await said(record);
      assert.deepEqual(problems.filter((one) => expected.includes(one)).toSorted(), expected);
      if (expected.length === 0) assert.deepEqual(problems, []);
    });
  }

  it('a record that is cut short is told with its line', async () => {
    const whole = '{\n  "citekey": "xau",\n  "csl": {\n    "title": "Xấu"\n  }\n}\n';
    assert.deepEqual(await said(whole), []);
    assert.deepEqual(await said(whole.replace('"xau",', '"xau"')), [
      'xau.article.json, line 3:3: not valid JSON; left out.',
    ]);
    for (let length = 1; length < whole.length - 2; length += 7) {
      const [problem = '', ...more] = await said(whole.slice(0, length));
      assert.match(problem, /^xau\.article\.json.*: not valid JSON; left out\.$/);
      assert.deepEqual(more, []);
    }
  });

  it('any JSON at all in a record leaves the article', async () => {
    const key = fc.constantFrom('id', 'citekey', 'source', 'csl', 'sic', '__proto__', 'toString');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.jsonValue(), fc.dictionary(key, fc.jsonValue({ maxDepth: 3 }))),
        async (value) => {
          await said(JSON.stringify(value));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('any bytes at all in an article or its record leave the others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        await writeFile(path.join(folder, 'la.txt'), bytes);
        await writeFile(path.join(folder, 'la.article.json'), bytes);
        const engine = await openEngine(folder, null);
        assert.ok(engine.article('tot') && engine.article('xau'));
        for (const problem of problemsOf(engine, 'en')) assert.match(problem, /^la\./);
      }),
      { numRuns: 60 },
    );
  });

  it('front matter that is no YAML, or repeats itself without end, leaves the article', async () => {
    const bomb = 'abcdefgh'
      .split('')
      .map((name, at, all) => `${name}: &${name} [${`*${all[at - 1] ?? name}, `.repeat(9)}x]`)
      .join('\n');
    const fronts = [bomb, '[[[[', '\t- :\n: -', '__proto__: { title: 1 }', 'title: [1]'];
    for (const [index, front] of fronts.entries()) {
      const text = `---\n${front}\n---\n\n${articleText(index + 10)}`;
      await writeFile(path.join(folder, `m${index}.md`), text);
    }
    const engine = await openEngine(folder, null);
    assert.equal(engine.articles.length, fronts.length + 2);
    assert.deepEqual(engine.problems, []);
  });

  it('front matter that breaks is told with its line, and read as far as it goes', async () => {
    const file = path.join(folder, 'gay.md');
    await writeFile(file, `---\ntitle: Bài gãy\nauthor: "Nguyễn\n---\n\n${articleText(30)}`);
    const engine = await openEngine(folder, null);
    const told = problemsOf(engine, 'vi').filter((problem) => problem.startsWith('gay.md'));
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^gay\.md, dòng \d: phần thông tin đầu tệp \(YAML\) bị lỗi/);
    assert.match(
      problemsOf(engine, 'en').join('\n'),
      /gay\.md, line \d: the front matter \(YAML\) is broken/,
    );
    assert.equal(engine.articles.find(({ id }) => id === 'gay')?.csl.title, 'Bài gãy');
    // A record that says all has no need of it.
    await writeFile(path.join(folder, 'gay.article.json'), '{ "csl": { "title": "Khác" } }');
    assert.deepEqual((await openEngine(folder, null)).problems, []);
  });
});
