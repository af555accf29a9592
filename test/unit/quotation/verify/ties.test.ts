import assert from 'node:assert/strict';
import type { Engine } from '../../../../src/core/engine';
import { checkText } from '../../../support/verification';
import {
  EAST,
  EAST_KEY,
  VILLAGE_LETTERS,
  villageEngine,
  villageReport,
  WEST_KEY,
} from '../../../support/villages';

describe('the citation of a quotation', () => {
  let engine: Engine;

  before(async () => {
    engine = await villageEngine();
  });

  /** Of each quotation "verdict by key", "verdict by words" or "verdict" where nothing vouches for it. */
  const told = (template: string, file = 'r.qmd'): string[] =>
    checkText(engine, villageReport(template), file).document.quotations.map(
      ({ verdict, citation }) => {
        if (citation === null) return verdict;
        return `${verdict} by ${VILLAGE_LETTERS[citation.key ?? ''] ?? citation.key ?? 'words'}`;
      },
    );

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
    [
      'is a note beside it rather than a key in its sentence',
      '@west kể “{EAST}”[^a] rồi.\n\n[^a]: @east.',
      ['verbatim by east'],
    ],
    ['is a note within it', '@west kể “{EAST}[^a]” rồi.\n\n[^a]: @east.', ['verbatim by east']],
    ['is no note before it', 'Kể[^a] “{EAST}” rồi.\n\n[^a]: @west.', ['verbatim']],
    [
      'is no note of another sentence',
      'Kể “{EAST}” rồi. Câu sau[^a].\n\n[^a]: @west.',
      ['verbatim'],
    ],
    [
      'is elsewhere in the paragraph, the words being changed',
      'Xem @east. Có lời “làng Đông xây cầu cũ qua sông nhỏ” ở đó.',
      ['altered'],
    ],
    [
      'is elsewhere in the paragraph, few words being changed',
      'Xem @east. Có lời “làng Đông xây cầu cũ” ở đó.',
      [],
    ],
    [
      'is beside it and not in its sentence',
      'Theo @west thì “{WEST}” [@east].',
      ['absent by east'],
    ],
    [
      'is an unknown one beside it and not the one in its sentence',
      'Theo @west thì “{EAST}” [@khongco].',
      ['verbatim by khongco'],
    ],
    ['is the second right behind it', 'Nêu “{WEST}” ({EAST_TITLE}) [@west].', ['verbatim by west']],
    ['stands on either side of it', '@west viết “{EAST}” như lời @east.', ['verbatim by east']],
    ['is the nearer one before it', 'Khác @west, @east kể “{WEST}” rồi.', ['absent by east']],
    ['is the nearer one behind it', 'Lời “{WEST}” như @east kể, khác @west.', ['absent by east']],
    [
      'is the nearer one behind it, in words',
      'Lời “{EAST}” mà {WEST_TITLE} nêu, khác @east.',
      ['absent by words'],
    ],
    [
      'begins each half of a sentence, the wrong one',
      '@west viết “{EAST}”, còn @east viết “{WEST}”.',
      ['absent by west', 'absent by east'],
    ],
    [
      'stands right behind the stop of its sentence',
      'Lời “{EAST}” rất hay.[@west]',
      ['absent by west'],
    ],
    ['stands behind the stop of its sentence', 'Lời “{EAST}” rất hay. [@west]', ['absent by west']],
    [
      'stands behind the stop of its sentence, in words',
      'Lời “{EAST}” rất hay. ({WEST_TITLE}, đoạn 1)',
      ['absent by words'],
    ],
    [
      'ends several without a stop',
      '“{EAST}” và “{WEST}” [@east]',
      ['verbatim by east', 'absent by east'],
    ],
    [
      'opens the sentence behind its own',
      'Lời “{EAST}” rất hay. @west viết “{WEST}”.',
      ['verbatim', 'verbatim by west'],
    ],
    [
      'stands in a note that ends its sentence without a stop',
      'Nêu “{EAST}” như vậy [^a]\n\n[^a]: Xem @west.',
      ['absent by west'],
    ],
    [
      'stands in a note behind the stop of its sentence',
      'Nêu “{EAST}” như vậy.[^a]\n\n[^a]: Xem @west.',
      ['absent by west'],
    ],
    [
      'stands in brackets behind its full stop',
      'Nêu “{EAST}”. ({WEST_TITLE}, đoạn 1)',
      ['absent by words'],
    ],
    [
      'names an author behind its full stop',
      'Nêu “{EAST}”. (Ban biên tập, đoạn 1)',
      ['absent by words'],
    ],
    [
      'is that of a quotation before it',
      'Ông bảo “câu này @west nêu ra, @west kể nữa”. “{EAST}” là lời @east.',
      ['absent by west', 'verbatim by east'],
    ],
    [
      'in a note is a title behind it',
      'Nêu[^a].\n\n[^a]: “{EAST}”. {EAST_TITLE}, đoạn 1.',
      ['verbatim by words'],
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

  for (const [file, note] of [
    ['r.tex', `\\footnote{Xem \\textcite{${WEST_KEY}}.}`],
    ['r.typ', `#footnote[Xem @${WEST_KEY}.]`],
    ['r.adoc', `footnote:[Xem cite:[${WEST_KEY}].]`],
    ['r.qmd', `^[Xem @${WEST_KEY}.]`],
  ] as const) {
    it(`stands in a note written in its place in ${file}`, () => {
      assert.deepEqual(told(`Nêu “{EAST}”${note} như vậy.\n`, file), ['absent by west']);
    });
  }

  it('with a locator alone is of the article that the sentence names', () => {
    const one = checkText(
      engine,
      villageReport('Bài “{WEST_TITLE}” viết: “{BOTH}” (đoạn 1).'),
      'r.md',
    ).document;
    assert.equal(one.quotations[0]?.articleId, 'tay');
    assert.deepEqual(
      one.citations.map(({ status }) => status),
      ['ok', 'ok'],
    );
    const absent = villageReport(
      'Bài “{WEST_TITLE}” viết: “cả làng đã dời lên núi từ lâu lắm” (đoạn 1).',
    );
    assert.equal(checkText(engine, absent, 'r.md').document.quotations[0]?.verdict, 'absent');
    const later = checkText(
      engine,
      villageReport('Lời “{BOTH}” (đoạn 1) là của @west.'),
      'r.qmd',
    ).document;
    assert.equal(later.quotations[0]?.articleId, 'tay');
    const wrong = villageReport('Bài “{WEST_TITLE}” viết: “{BOTH}” (đoạn 2).');
    assert.deepEqual(checkText(engine, wrong, 'r.md').findings, ['wrong-locator']);
  });

  it('with a locator alone may stand later in the sentence, or behind its stop', () => {
    const findings = (template: string) =>
      checkText(engine, villageReport(template), 'r.md').findings;
    assert.deepEqual(findings('“{EAST}” là lời hay (đoạn 2).'), ['wrong-locator']);
    assert.deepEqual(findings('“{EAST}” là lời hay (đoạn 1).'), []);
    assert.deepEqual(findings('Nêu “{EAST}”. (Đoạn 2)'), ['wrong-locator']);
  });

  it('is asked of a figure that a sentence claims', () => {
    const findings = (template: string) =>
      checkText(engine, villageReport(template), 'r.qmd').findings;
    assert.deepEqual(findings('Có 99 hộ [@west].'), ['figure-uncheckable']);
    assert.deepEqual(findings('Nêu “{WEST}” và 99 hộ [@west].'), []);
    assert.deepEqual(findings('Nêu “{WEST}” [@west]. Có 99 hộ [@west].'), ['figure-uncheckable']);
    assert.deepEqual(findings('Có chín mươi chín hộ [@west].'), []);
    assert.deepEqual(findings('Câu[^a].\n\n[^a]: Đê mất 14 tháng, theo @west.'), ['figure-wrong']);
    assert.deepEqual(findings('> Đê mất 14 tháng [@west]').includes('figure-wrong'), false);
  });

  it('is that of the figures in a quotation', () => {
    const figures = (template: string) =>
      checkText(engine, villageReport(template), 'r.qmd').document.figures.map(
        ({ text, verdict, quoted }) => [text, verdict, quoted],
      );
    assert.deepEqual(figures('“{WEST}, mất 12 tháng trời” [@west]'), [['12 tháng', 'right', true]]);
    assert.deepEqual(figures('“{WEST}, mất 14 tháng trời” [@west]'), [['14 tháng', 'wrong', true]]);
    assert.deepEqual(figures('“{WEST}” [@west]'), []);
    assert.deepEqual(figures('“cả 77 người đã dời đi từ lâu lắm rồi” [@west]'), []);
  });

  it('of a sentence is that of its figures', () => {
    const figures = (template: string): string[] =>
      checkText(engine, villageReport(template), 'r.qmd').document.figures.map(
        ({ text, verdict }) => `${text} ${verdict}`,
      );
    assert.deepEqual(figures('@west nêu đê mất 14 tháng.'), ['14 tháng wrong']);
    assert.deepEqual(figures('Có 99 hộ. @west nêu đê mất 14 tháng.'), ['14 tháng wrong']);
    assert.deepEqual(figures('Đê mất 14 tháng. [@west] Xã có 99 hộ.'), ['14 tháng wrong']);
    assert.deepEqual(figures('Đê mất 14 tháng. Cuốn 53 nóc nhà [@west].'), ['53 nóc nhà wrong']);
    assert.deepEqual(figures('Đê mất 14 tháng.[^a]\n\n[^a]: @west.'), ['14 tháng wrong']);
    assert.deepEqual(figures('@canhthuy nêu 271 đảng viên. @west nêu đê mất 14 tháng.'), [
      '271 đảng viên right',
      '14 tháng wrong',
    ]);
    assert.deepEqual(figures('Đê mất 14 tháng [@west]. Cuốn 53 nóc nhà [@west].'), [
      '14 tháng wrong',
      '53 nóc nhà wrong',
    ]);
    assert.deepEqual(figures('Đê [@west, đoạn 1] mất 14 tháng.'), ['14 tháng wrong']);
    assert.deepEqual(figures('Đê mất 14 tháng. Câu sau[^a].\n\n[^a]: @west.'), []);
    assert.deepEqual(figures('Câu trước[^a]. Đê mất 14 tháng.\n\n[^a]: @west.'), []);
    assert.deepEqual(figures('Đê mất 14 tháng. [^a] Câu sau.\n\n[^a]: @west.'), ['14 tháng wrong']);
    assert.deepEqual(figures('Đê mất 14 tháng. Cuốn 35 nóc nhà ({WEST_TITLE}).'), [
      '35 nóc nhà right',
    ]);
    assert.deepEqual(figures('Nêu “{WEST}” và đê mất 14 tháng.'), ['14 tháng wrong']);
    assert.deepEqual(figures('Nêu “{WEST}”. Đê mất 14 tháng.'), []);
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
    checkText(engine, villageReport(template), file).document.quotations.map(
      ({ verdict, citation }) =>
        `${verdict}${citation ? ` by ${VILLAGE_LETTERS[citation.key ?? ''] ?? 'words'}` : ''}`,
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
    [
      'is a note and not its introduction',
      'Như @west viết:\n\n> {EAST}[^a]\n\n[^a]: @east',
      ['verbatim by east'],
    ],
    [
      'is in it and not in its introduction',
      'Như @west viết:\n\n> {EAST} [@east]',
      ['verbatim by east'],
    ],
    ['is in it and not behind it', '> {EAST} [@west]\n\n[@east, đoạn 1]', ['absent by west']],
    ['is a note and not behind it', '> {EAST}[^a]\n\n[@east]\n\n[^a]: @west', ['absent by west']],
    [
      'is the last of those that introduce it, the wrong one',
      'Khác @east, @west viết:\n\n> {EAST}',
      ['absent by west'],
    ],
    ['is behind it among other words', '> {WEST}\n\n({EAST_TITLE}) rồi (nữa)', ['verbatim']],
    ['is behind it in parentheses with a stop', '> {EAST}\n\n([@west]).', ['absent by west']],
    ['is behind it with more words', '> {EAST}\n\n(Xem thêm [@west])', ['verbatim']],
    ['is a note', '> {EAST}[^a]\n\n[^a]: @east', ['verbatim by east']],
  ];
  for (const [what, template, expected] of cases) {
    it(what, () => {
      assert.deepEqual(told(template), expected);
    });
  }

  for (const [file, text] of [
    ['r.adoc', '[quote, người kể, "{EAST_TITLE}, đoạn 1"]\n____\n{EAST}\n____\n'],
    ['r.typ', '#quote(block: true, attribution: [{EAST_TITLE}, đoạn 1])[{EAST}]\n'],
    ['r.html', '<blockquote>{EAST}</blockquote>\n<p>— {EAST_TITLE}, đoạn 1</p>\n'],
  ] as const) {
    it(`is its attribution in ${file}`, () => {
      assert.deepEqual(told(text, file), ['verbatim by words']);
      const { citations } = checkText(engine, villageReport(text), file).document;
      assert.deepEqual(
        citations.map(({ locator, status }) => [locator, status]),
        [['đoạn 1', 'ok']],
      );
    });
  }

  for (const [file, text] of [
    ['r.adoc', '[quote]\n____\n{EAST} cite:[@east], đoạn 1.\n____\n'],
    ['r.rst', 'Đoạn văn.\n\n    {EAST} [@east]_, đoạn 1.\n'],
  ] as const) {
    it(`ends before a key and the place behind it in ${file}`, () => {
      const written = text.replace('@east', EAST_KEY);
      assert.deepEqual(told(written, file), ['verbatim by east']);
      const { citations, quotations } = checkText(engine, villageReport(written), file).document;
      assert.deepEqual(
        citations.map(({ locator, status }) => [locator, status]),
        [['đoạn 1', 'ok']],
      );
      assert.equal(quotations[0]?.text.trim(), EAST);
    });
  }

  it('may be a locator alone as its attribution', () => {
    const text = '#quote(block: true, attribution: [đoạn 2])[{EAST}]\n';
    assert.deepEqual(told(text, 'r.typ'), ['verbatim by words']);
    assert.deepEqual(checkText(engine, villageReport(text), 'r.typ').findings, ['wrong-locator']);
  });
});
