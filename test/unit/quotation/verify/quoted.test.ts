import assert from 'node:assert/strict';
import { flowsOf } from '../../../../src/core/quotation/report/flows';
import type { Flow } from '../../../../src/core/quotation/report/flows';
import type { ProseRole } from '../../../../src/core/quotation/report/markup';
import { ShownTextBuilder } from '../../../../src/core/quotation/report/shownText';
import type { Quoted } from '../../../../src/core/quotation/verify/quoted';
import { quotedIn, quotedWords } from '../../../../src/core/quotation/verify/quoted';
import type { Reference } from '../../../../src/core/quotation/verify/references';

function flow(role: ProseRole, ...paragraphs: readonly string[]): Flow {
  const proses = paragraphs.map((text, index) => {
    const builder = new ShownTextBuilder();
    builder.keep(text, 0, text.length);
    const prose = { role, shown: builder.build(), citations: [], notes: [], label: null };
    return { prose, shift: index * 1000 };
  });
  const [first] = flowsOf(proses);
  assert.ok(first);
  return first;
}

/** A citation of a title, or of a key where no words are given, at the place of the words. */
function reference(text: string, words: string, title: string | null = null): Reference {
  const start = text.indexOf(words);
  const shown = { start, end: start + words.length };
  const at = title === null ? -1 : text.indexOf(title);
  return {
    shown,
    whole: shown,
    mark: null,
    articleIds: ['a'],
    locator: null,
    title: title === null ? null : { start: at, end: at + title.length },
    narrative: false,
  };
}

/** Each quotation as its words; those within it in brackets. */
function told(of: Flow, quoted: readonly Quoted[]): string[] {
  return quoted.map((one) => {
    const inner = told(of, one.within);
    const words = of.shown.text.slice(one.start, one.end);
    return inner.length > 0 ? `${words} [${inner.join(' | ')}]` : words;
  });
}

const inText = (text: string, references: readonly Reference[] = []): string[] => {
  const of = flow('text', text);
  return told(of, quotedIn(of, references));
};
const inBlock = (text: string, ...references: readonly Reference[]): string[] => {
  const of = flow('quotation', text);
  return told(of, quotedIn(of, references));
};

describe('what a text quotes', () => {
  it('is its marked words, each with those within', () => {
    assert.deepEqual(inText('a “b” c'), ['b']);
    assert.deepEqual(inText('“a ‘b’ «c “d”»” “e”'), ['a ‘b’ «c “d”» [b | c “d” [d]]', 'e']);
    assert.deepEqual(inText('a'), []);
    assert.deepEqual(inText('“a”“b”'), ['a', 'b']);
  });

  it('is not the title of a citation', () => {
    const text = 'Bài “Tên bài” nêu “a b”';
    assert.deepEqual(inText(text, [reference(text, 'Tên bài', 'Tên bài')]), ['a b']);
    assert.deepEqual(inText(text, [reference(text, '“Tên bài”')]), ['a b']);
    const longer = 'Bài “Tên bài và rất nhiều chữ khác” nêu “a b”';
    assert.equal(inText(longer, [reference(longer, 'Tên bài', 'Tên bài')]).length, 2);
  });

  it('is each paragraph apart where one quotation runs over several', () => {
    const of = flow('text', 'a “b', 'c “d” e', 'f” g');
    const [one] = quotedIn(of, []);
    assert.equal(one?.start, 3);
    assert.deepEqual(told(of, one?.apart ?? []), ['d']);
    const titled = flow('text', 'a “nhiều chữ', 'khác “Tên bài” “c” nữa” g');
    const title = reference(titled.shown.text, 'Tên bài', 'Tên bài');
    const [only] = quotedIn(titled, [title]);
    assert.deepEqual(told(titled, only?.apart ?? []), ['c']);
    const single = flow('text', 'a “b', 'c “d” e” “f”');
    const all = quotedIn(single, []);
    assert.deepEqual(
      all.map(({ apart }) => apart === null),
      [false, true],
    );
  });
});

describe('the words of a quotation', () => {
  it('are without the marks that its paragraphs repeat', () => {
    const of = flow('text', 'a “b', '“c', '“d” e');
    const [one] = quotedIn(of, []);
    assert.ok(one);
    const words = quotedWords(of, one);
    assert.equal(words.text, 'b\n\nc\n\nd');
    assert.deepEqual(words.toWritten({ start: 3, end: 4 }), { start: 1001, end: 1002 });
  });

  it('are with the marks of what begins a paragraph within another quotation', () => {
    const of = flow('text', 'a “b «c', '“d” e» f”');
    const [one] = quotedIn(of, []);
    assert.ok(one);
    assert.equal(quotedWords(of, one).text, 'b «c\n\n“d” e» f');
  });

  it('are with the marks of what it quotes itself', () => {
    const of = flow('text', 'a “b “c” d”');
    const [one] = quotedIn(of, []);
    assert.ok(one);
    assert.equal(quotedWords(of, one).text, 'b “c” d');
  });
});

describe('a block quotation', () => {
  it('is all of it, without blanks and without marks round it', () => {
    assert.deepEqual(inBlock('\n a b \n'), ['a b']);
    assert.deepEqual(inBlock('“a b”'), ['a b']);
    assert.deepEqual(inBlock('“a” b'), ['“a” b [a]']);
    assert.deepEqual(inBlock('a “b” c'), ['a “b” c [b]']);
    assert.deepEqual(inBlock('“a” và “b”'), ['“a” và “b” [a | b]']);
    assert.deepEqual(inBlock('“a ‘b’ c”'), ['a ‘b’ c [b]']);
  });

  it('ends before its citation', () => {
    const text = 'a b (Tên bài, đoạn 1).';
    assert.deepEqual(inBlock(text, reference(text, '(Tên bài, đoạn 1)')), ['a b']);
    const within = 'a (Tên bài) b';
    assert.deepEqual(inBlock(within, reference(within, '(Tên bài)')), ['a (Tên bài) b']);
    const two = 'a b (Một) (Hai)';
    assert.deepEqual(inBlock(two, reference(two, '(Một)'), reference(two, '(Hai)')), ['a b']);
    const of = flow('quotation', text);
    const [block] = quotedIn(of, [reference(text, '(Tên bài, đoạn 1)')]);
    assert.deepEqual(block?.outer, { start: 0, end: text.length });
    assert.equal(block?.block, true);
  });

  it('ends before its signature', () => {
    for (const dash of ['—', '–', '―', '--']) {
      assert.deepEqual(inBlock(`a b\n\n${dash} Tên`), ['a b'], dash);
      assert.deepEqual(inBlock(`a b\n  ${dash} Tên`), ['a b'], dash);
    }
    assert.deepEqual(inBlock('a b\n- Tên'), ['a b\n- Tên']);
    assert.deepEqual(inBlock('— a b'), ['— a b']);
    assert.deepEqual(inBlock('a b\nT– c'), ['a b\nT– c']);
    assert.deepEqual(inBlock(`a b\n— ${'x'.repeat(158)}`), ['a b']);
    assert.equal(inBlock(`a b\n— ${'x'.repeat(159)}`)[0]?.length, 165);
  });

  it('is several where several paragraphs cite, the last one too', () => {
    const text = 'a b (Một)\n\nc d\n\ne f (Hai).';
    const both = [reference(text, '(Một)'), reference(text, '(Hai)')] as const;
    assert.deepEqual(inBlock(text, ...both), ['a b', 'c d\n\ne f']);
    assert.deepEqual(inBlock(text, both[0]), ['a b (Một)\n\nc d\n\ne f (Hai).']);
    assert.deepEqual(inBlock(text, both[1]), ['a b (Một)\n\nc d\n\ne f']);
    const open = 'a b (Một)\n\nc (Hai) d';
    assert.equal(inBlock(open, reference(open, '(Một)'), reference(open, '(Hai)')).length, 1);
    const uncited = 'a b (Một)\n\nc d (Hai)\n\ne f';
    assert.deepEqual(inBlock(uncited, reference(uncited, '(Một)'), reference(uncited, '(Hai)')), [
      uncited,
    ]);
    const inner = 'a “x” b (Một)\n\nc “y” d (Hai)';
    assert.deepEqual(inBlock(inner, reference(inner, '(Một)'), reference(inner, '(Hai)')), [
      'a “x” b [x]',
      'c “y” d [y]',
    ]);
    const marked = '“a b” (Một)\n\n“c d” (Hai)';
    assert.deepEqual(inBlock(marked, reference(marked, '(Một)'), reference(marked, '(Hai)')), [
      'a b',
      'c d',
    ]);
  });
});
