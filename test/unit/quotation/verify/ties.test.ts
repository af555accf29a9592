import assert from 'node:assert/strict';
import type { Engine } from '../../../../src/core/engine';
import { checkText } from '../../../support/verification';
import {
  BOTH,
  EAST,
  EAST_KEY,
  EAST_TITLE,
  villageEngine,
  WEST,
  WEST_KEY,
  WEST_TITLE,
} from '../../../support/villages';

/* Reports are written with the names of the fixtures: {EAST} the words, @east the key. */
function report(template: string): string {
  return template
    .replaceAll('{EAST}', EAST)
    .replaceAll('{WEST}', WEST)
    .replaceAll('{BOTH}', BOTH)
    .replaceAll('{EAST_TITLE}', EAST_TITLE)
    .replaceAll('{WEST_TITLE}', WEST_TITLE)
    .replaceAll('@east', `@${EAST_KEY}`)
    .replaceAll('@west', `@${WEST_KEY}`);
}

const LETTERS: Readonly<Record<string, string>> = {
  [EAST_KEY]: 'east',
  [WEST_KEY]: 'west',
};

describe('the citation of a quotation', () => {
  let engine: Engine;

  before(async () => {
    engine = await villageEngine();
  });

  /** Of each quotation "verdict by key", "verdict by words" or "verdict" where nothing vouches for it. */
  const told = (template: string, file = 'r.qmd'): string[] =>
    checkText(engine, report(template), file).document.quotations.map(({ verdict, citation }) => {
      if (citation === null) return verdict;
      return `${verdict} by ${LETTERS[citation.key ?? ''] ?? citation.key ?? 'words'}`;
    });

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'stands right behind it',
      'Nêu “{EAST}” [@east] và “{WEST}” [@west].',
      ['verbatim by east', 'verbatim by west'],
    ],
    ['stands behind its full stop', 'Nêu “{EAST}”. [@east]', ['verbatim by east']],
    ['stands behind it within brackets', 'Nêu (“{EAST}”, [@east]).', ['verbatim by east']],
    ['stands within it', 'Nêu “{EAST} [@east]”.', ['verbatim by east']],
    ['is one of a group', 'Nêu “{WEST}” [@east; @west].', ['verbatim by west']],
    [
      'is shared by several',
      'Nêu “{EAST}”, “dân rất mừng vui” và “{BOTH}” [@east].',
      ['verbatim by east', 'verbatim by east', 'verbatim by east'],
    ],
    ['is the wrong one', 'Nêu “{WEST}” [@east].', ['absent by east']],
    [
      'is the wrong one for each of several',
      'Nêu “{WEST}” và “{EAST}” [@east].',
      ['absent by east', 'verbatim by east'],
    ],
    ['begins the sentence', '@east viết “{EAST}”.', ['verbatim by east']],
    ['begins the sentence behind another', 'Đã lâu. @east viết “{EAST}”.', ['verbatim by east']],
    [
      'begins each half of a sentence',
      '@east viết “{EAST}”, còn @west viết “{WEST}”.',
      ['verbatim by east', 'verbatim by west'],
    ],
    [
      'stands before two and another behind',
      'Theo @east, “{EAST}” và “{WEST}” [@west].',
      ['verbatim by east', 'verbatim by west'],
    ],
    [
      'introduces another quotation',
      '“{EAST}” là lời hay. @west viết “{WEST}”.',
      ['verbatim', 'verbatim by west'],
    ],
    [
      'introduces another right behind',
      'Nêu “{EAST}”. @west viết “{WEST}”.',
      ['verbatim', 'verbatim by west'],
    ],
    ['is a group before it', 'Lời [@west; @east] là “{WEST}”, đúng vậy.', ['verbatim by west']],
    [
      'stands later in the sentence',
      'Lời “{EAST}” mà bài ấy nêu [@east] rất hay.',
      ['verbatim by east'],
    ],
    ['stands in another sentence', 'Xem @east. Có lời “{EAST}” ở đó.', ['verbatim']],
    [
      'stands in a note',
      'Nêu “{EAST}”[^a].\n\nCâu khác.\n\n[^a]: @east, đoạn 1.',
      ['verbatim by east'],
    ],
    [
      'stands in a note defined before',
      '[^a]: @east, đoạn 1.\n\nNêu “{EAST}”[^a].',
      ['verbatim by east'],
    ],
    [
      'stands in a note behind the stop',
      'Nêu “{EAST}”.[^a] Câu sau.\n\n[^a]: Xem @west.',
      ['absent by west'],
    ],
    [
      'stands in a note of its sentence',
      'Nêu “{EAST}” như vậy[^a].\n\n[^a]: Xem @west.',
      ['absent by west'],
    ],
    ['stands in a note that is not there', 'Nêu “{EAST}”[^b].\n\n[^a]: @east.', ['verbatim']],
    [
      'is the one of two notes that it calls',
      'Nêu “{EAST}”[^a] và “{WEST}”[^b].\n\n[^a]: @east.\n\n[^b]: @west.',
      ['verbatim by east', 'verbatim by west'],
    ],
    ['names a title', 'Bài “{WEST_TITLE}” viết “{EAST}”.', ['absent by words']],
    ['names a title behind it', 'Nêu “{EAST}” (*{EAST_TITLE}*, đoạn 1).', ['verbatim by words']],
    [
      'is a title that opens the next sentence',
      'Nêu “{EAST}”. {WEST_TITLE} viết “{WEST}”.',
      ['verbatim', 'verbatim by words'],
    ],
    [
      'is a title in marks that opens the next sentence',
      'Nêu “{EAST}”. “{WEST_TITLE}” viết “{WEST}”.',
      ['verbatim', 'verbatim by words'],
    ],
    [
      'has a locator and a title before',
      'Bài “{WEST_TITLE}” viết: “{BOTH}” (đoạn 1).',
      ['verbatim by words'],
    ],
  ];
  for (const [what, template, expected] of cases) {
    it(what, () => {
      assert.deepEqual(told(template), expected);
    });
  }

  for (const [file, key] of [
    ['r.tex', `\\textcite{${WEST_KEY}}`],
    ['r.typ', `@${WEST_KEY}`],
    ['r.adoc', `cite:[${WEST_KEY}]`],
    ['r.rst', `:cite:t:\`${WEST_KEY}\``],
    ['r.org', `[cite/t:@${WEST_KEY}]`],
  ] as const) {
    it(`begins a sentence in ${file}`, () => {
      const head = file === 'r.tex' ? '\\documentclass{article}\\begin{document}\n\n' : '';
      const text = `${head}“{EAST}” là lời hay. ${key} viết “{WEST}”.\n`;
      assert.deepEqual(told(text, file), ['verbatim', 'verbatim by west']);
    });
  }

  it('with a locator alone is of the article that the sentence names', () => {
    const one = checkText(
      engine,
      report('Bài “{WEST_TITLE}” viết: “{BOTH}” (đoạn 1).'),
      'r.md',
    ).document;
    assert.equal(one.quotations[0]?.articleId, 'tay');
    assert.deepEqual(
      one.citations.map(({ status }) => status),
      ['ok', 'ok'],
    );
    const absent = report('Bài “{WEST_TITLE}” viết: “cả làng đã dời lên núi từ lâu lắm” (đoạn 1).');
    assert.equal(checkText(engine, absent, 'r.md').document.quotations[0]?.verdict, 'absent');
    const wrong = report('Bài “{WEST_TITLE}” viết: “{BOTH}” (đoạn 2).');
    assert.deepEqual(checkText(engine, wrong, 'r.md').findings, ['wrong-locator']);
  });

  it('of a sentence is that of its figures', () => {
    const figures = (template: string): string[] =>
      checkText(engine, report(template), 'r.qmd').document.figures.map(
        ({ text, verdict }) => `${text} ${verdict}`,
      );
    assert.deepEqual(figures('@west nêu đê mất 14 tháng.'), ['14 tháng wrong']);
    assert.deepEqual(figures('Có 99 hộ. @west nêu đê mất 14 tháng.'), ['14 tháng wrong']);
    assert.deepEqual(figures('Đê mất 14 tháng. [@west] Xã có 99 hộ.'), ['14 tháng wrong']);
    assert.deepEqual(figures('Đê mất 14 tháng. Cuốn 53 nóc nhà [@west].'), ['53 nóc nhà wrong']);
    assert.deepEqual(figures('Đê mất 14 tháng.[^a]\n\n[^a]: @west.'), ['14 tháng wrong']);
    assert.deepEqual(figures('Đê mất 14 tháng. Câu sau[^a].\n\n[^a]: @west.'), []);
    assert.deepEqual(figures('Đê mất 14 tháng. {WEST_TITLE} nêu cuốn 35 nóc nhà.'), [
      '35 nóc nhà right',
    ]);
  });
});

describe('the citation of a block quotation', () => {
  let engine: Engine;

  before(async () => {
    engine = await villageEngine();
  });

  const told = (template: string, file = 'r.qmd'): string[] =>
    checkText(engine, report(template), file).document.quotations.map(
      ({ verdict, citation }) =>
        `${verdict}${citation ? ` by ${LETTERS[citation.key ?? ''] ?? 'words'}` : ''}`,
    );

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['stands in it', '> {EAST} [@east]', ['verbatim by east']],
    ['stands in a line of its own', '> {EAST}\n>\n> [@east]', ['verbatim by east']],
    ['stands behind it', '> {EAST}\n\n[@east, đoạn 1]', ['verbatim by east']],
    [
      'stands behind it in parentheses',
      '> {EAST}\n\n({EAST_TITLE}, đoạn 1)',
      ['verbatim by words'],
    ],
    ['introduces it', 'Như @east viết:\n\n> {EAST}', ['verbatim by east']],
    ['introduces it wrongly', 'Như @west viết:\n\n> {EAST}', ['absent by west']],
    [
      'is the last of those that introduce it',
      'Khác @west, @east viết:\n\n> {EAST}',
      ['verbatim by east'],
    ],
    ['does not introduce it', 'Như @west viết.\n\n> {EAST}', ['verbatim']],
    ['does not say whose it is', '> {EAST}\n\nNhư @west viết.', ['verbatim']],
    [
      'is that of each paragraph',
      '> {EAST} [@east]\n>\n> {WEST} [@west]',
      ['verbatim by east', 'verbatim by west'],
    ],
    [
      'is that of all paragraphs',
      '> Một là, {BOTH}.\n>\n> Hai là, cán bộ luôn đi đầu. [@west]',
      ['altered by west'],
    ],
    ['ends the first paragraph only', '> {EAST} [@east]\n>\n> {WEST}', ['altered by east']],
    ['ends with a signature', '> {EAST}\n>\n> — người kể', ['verbatim']],
    ['is a note', '> {EAST}[^a]\n\n[^a]: @east', ['verbatim by east']],
  ];
  for (const [what, template, expected] of cases) {
    it(what, () => {
      assert.deepEqual(told(template), expected);
    });
  }
});
