import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import type { ToolWorld } from '../../../src/assist/tool';
import { ToolCancelled } from '../../../src/assist/tool';
import { callTool, tools } from '../../../src/assist/tools';
import { DOCUMENT_LANGUAGES } from '../../../src/core/insertion/languages';
import { toolNames } from '../../../src/protocol/assist';
import { ask, worldWith } from '../../support/assist';

const harvest = `Mùa gặt ở Đồng Xa

Năm 2021 xã có 120 hộ nghèo, giảm 35 hộ so với năm trước. Cánh đồng mẫu lớn cho năng suất 6,5 tấn/ha.

Bà con nói rằng vụ này được mùa. Bà con nói rằng vụ này được mùa.
`;

describe('the tools of assistants', () => {
  let world: ToolWorld;

  before(async () => {
    world = await worldWith({ 'dong-xa.txt': harvest });
  });

  it('are those of the manifest, with the same schemas', async () => {
    const manifest = JSON.parse(await readFile('package.json', 'utf8')) as {
      contributes: {
        languageModelTools: { name: string; modelDescription: string; inputSchema: unknown }[];
      };
    };
    const declared = manifest.contributes.languageModelTools.map((tool) => ({
      name: tool.name,
      description: tool.modelDescription,
      inputSchema: tool.inputSchema,
    }));
    assert.deepEqual(
      declared,
      tools.map(({ name, description, inputSchema }) => ({
        name: `trichDan_${name}`,
        description,
        inputSchema: JSON.parse(JSON.stringify(inputSchema)) as unknown,
      })),
    );
  });

  it('are those that the extension registers', () => {
    assert.deepEqual(
      tools.map(({ name }) => name),
      [...toolNames],
    );
  });

  it('list the articles, and what is in one', async () => {
    const all = await ask(world, 'search_library', { query: '' });
    assert.deepEqual(
      all.entries.map(({ article }) => article),
      world.engine.articles.map(({ id }) => id),
    );
    const inOne = await ask(world, 'search_library', { query: ' ', article: 'dong-xa', limit: 2 });
    assert.equal(inOne.entries.length, 2);
    assert.equal(inOne.entries[0]?.['text'], 'Mùa gặt ở Đồng Xa');
  });

  it('find passages without diacritics, and quote them from what they were told', async () => {
    const found = await ask(world, 'search_library', { query: 'canh dong mau lon' });
    const [first] = found.entries;
    assert.equal(first?.['text'], 'Cánh đồng mẫu lớn cho năng suất 6,5 tấn/ha.');
    const { article, passage } = first;
    const quoted = await ask(world, 'get_quotation', { article, passage });
    assert.match(quoted.verbatim ?? '', /^“Cánh đồng mẫu lớn cho năng suất 6,5 tấn\/ha\.?”/);
    assert.match(quoted.own, /change, drop and add no word/);
  });

  it('quote just the words asked for, and say where they are not to be had', async () => {
    const article = 'dong-xa';
    const part = await ask(world, 'get_quotation', { article, words: 'năng suất 6,5 TẤN/ha' });
    assert.match(part.verbatim ?? '', /^“năng suất 6,5 tấn\/ha”/);
    const wrong = await ask(world, 'get_quotation', { article, words: 'năng suất 7,5 tấn/ha' });
    assert.ok(wrong.isError);
    assert.equal(wrong.verbatim, null);
    assert.equal(wrong.entries[0]?.['text'], 'năng suất 6,5 tấn/ha');
    const twice = await ask(world, 'get_quotation', { article, words: 'vụ này được mùa' });
    assert.ok(twice.isError);
    assert.equal(twice.entries.length, 2);
    const [, second] = twice.entries;
    const one = await ask(world, 'get_quotation', { article, passage: second?.['passage'] });
    assert.match(one.verbatim ?? '', /^“vụ này được mùa”/);
  });

  it('quote errors of the source as they are, and name them', async () => {
    const { verbatim, entries } = await ask(world, 'get_quotation', {
      article: 'canhthuy',
      words: 'tinh thần đấu trang tự phê bình',
    });
    assert.match(verbatim ?? '', /đấu trang/);
    assert.deepEqual(entries[0]?.['errors'], [{ written: 'đấu trang', intended: 'đấu tranh' }]);
  });

  it('give a single figure with its citation, several to choose from', async () => {
    const one = await ask(world, 'get_statistic', { query: 'năng suất' });
    assert.equal(one.entries[0]?.['value'], 6.5);
    assert.match(one.verbatim ?? '', /^6,5 tấn\/ha \(/);
    const several = await ask(world, 'get_statistic', { article: 'dong-xa' });
    assert.ok(several.entries.length > 2);
    assert.equal(several.verbatim, null);
    const [{ article, statistic } = {}] = several.entries;
    const chosen = await ask(world, 'get_statistic', { article, statistic, form: 'value' });
    assert.ok(chosen.verbatim !== null);
    const value = await ask(world, 'get_statistic', { statistic });
    assert.ok(value.isError);
  });

  it('follow the citations of the report that is open', async () => {
    const report = {
      languageId: 'latex',
      fileName: 'bao-cao.tex',
      text: '\\usepackage[style=authoryear]{biblatex}\n\\usepackage{csquotes}\n\\parencite{canhthuy}\n',
    };
    const input = { article: 'canhthuy', as: 'citation' };
    const own = await ask({ ...world, report }, 'get_quotation', input);
    assert.equal(own.verbatim, '\\parencite{canhthuy}');
    const other = await ask({ ...world, report }, 'get_quotation', { ...input, format: 'typst' });
    assert.match(other.verbatim ?? '', /^@canhthuy|^#cite/);
  });

  it('give quotations that are verbatim in every markup, wherever they begin and end', async () => {
    const sentences = world.engine.articles.flatMap(({ id, parsed }) =>
      parsed.sentences.map(({ start, end }) => ({ id, start, end })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sentences),
        fc.constantFrom(...DOCUMENT_LANGUAGES),
        async ({ id, start, end }, format) => {
          const passage = `${start}-${end}`;
          const { verbatim } = await ask(world, 'get_quotation', { article: id, passage, format });
          const text = `Xem.\n\n${verbatim}\n`;
          const { entries, own } = await ask(world, 'verify_text', { text, format });
          const wrong = entries.filter((entry) => 'problems' in entry);
          assert.deepEqual(wrong, [], `${format}: ${text}`);
          assert.ok(entries.length > 0, `nothing was verified: ${own} ${format}: ${text}`);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('stop when the question is taken back', async () => {
    const cancelled = { ...world, isCancelled: () => true };
    const inputs = { search_library: { query: 'mùa' }, verify_text: { text: 'Một.' } };
    for (const [name, input] of Object.entries({ ...inputs, get_statistic: { query: 'hộ' } })) {
      await assert.rejects(callTool(name, input, cancelled), ToolCancelled, name);
    }
  });

  it('speak Vietnamese to who does', async () => {
    const { own } = await ask({ ...world, locale: 'vi' }, 'search_library', { query: 'hộ nghèo' });
    assert.match(own, /là tư liệu được trích/);
  });
});
