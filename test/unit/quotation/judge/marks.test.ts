import assert from 'node:assert/strict';
import { Lexicon } from '../../../../src/core/quotation/judge/lexicon';
import { findMarks } from '../../../../src/core/quotation/judge/marks';
import { tokenize } from '../../../../src/core/quotation/judge/tokens';

/** The marks of a text, each as "kind words". */
function marks(text: string): string[] {
  const tokens = tokenize(text, new Lexicon());
  return findMarks(tokens).map(({ kind, from, to }) => {
    const start = tokens.starts[from] ?? 0;
    return `${kind} ${text.slice(start, tokens.ends[to - 1])}`;
  });
}

describe('the marks of the one who quotes', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['xã … ta', ['ellipsis …']],
    ['xã ... ta', ['ellipsis ...']],
    ['xã […] ta', ['ellipsis […]']],
    ['xã (…) ta', ['ellipsis (…)']],
    ['xã [..] ta', ['ellipsis [..]']],
    ['xã [. . .] ta', ['ellipsis [. . .]']],
    ['xã [.] ta', ['insertion [.]']],
    ['xã (.) ta', []],
    ['xã [] ta', ['insertion []']],
    ['xã () ta', []],
    ['xã [… rồi] ta', ['insertion [… rồi]']],
    ['xã (… rồi) ta', ['ellipsis …']],
    ['xã [sic] ta', ['sic [sic]']],
    ['xã (sic!) ta', ['sic (sic!)']],
    ['xã [“SIC”] ta', ['sic [“SIC”]']],
    ['xã [Nguyên văn.] ta', ['sic [Nguyên văn.]']],
    ['xã [nguyên] ta', ['insertion [nguyên]']],
    ['xã (nguyên bản) ta', []],
    ['xã [sic sic] ta', ['insertion [sic sic]']],
    ['[x]ã ta', ['letter [x]']],
    ['ở [x]ã ta', ['letter [x]']],
    ['[x] ã ta', ['insertion [x]']],
    ['[xy]ã ta', ['insertion [xy]']],
    ['[5]ã ta', ['insertion [5]']],
    ['[x,]ã ta', ['insertion [x,]']],
    ['[x y]ã ta', ['insertion [x y]']],
    ['[x]5 ta', ['insertion [x]']],
    ['[x], ta', ['insertion [x]']],
    ['[x]', ['insertion [x]']],
    ['xã [của ta] thì', ['insertion [của ta]']],
    ['xã (của ta) thì', []],
    ['xã [của (họ)] thì', ['insertion [của (họ)]']],
    ['xã [của [ta] thì', ['insertion [ta]']],
    ['xã [của ta', []],
    ['xã của] ta', []],
    ['xã (nhấn mạnh thêm)', ['insertion (nhấn mạnh thêm)']],
    ['xã (TG nhấn mạnh).”', ['insertion (TG nhấn mạnh)']],
    ['xã (in đậm do người viết)', ['insertion (in đậm do người viết)']],
    ['xã (Emphasis Mine)', ['insertion (Emphasis Mine)']],
    ['xã (nhấn mạnh thêm) ta', []],
    ['xã (nhấn mạnh thêm rồi)', []],
    ['xã (rất nhấn mạnh)', []],
    ['xã (nhấn mạnh thêm của ta)', []],
    [`xã (nhấn mạnh)${'!'.repeat(61)}`, []],
    [`xã (nhấn mạnh)${'!'.repeat(60)}`, [`insertion (nhấn mạnh)`]],
    ['xã … ta [sic] thì [x]ã […]', ['ellipsis …', 'sic [sic]', 'letter [x]', 'ellipsis […]']],
    [`[${'a '.repeat(60)}]`, [`insertion [${'a '.repeat(60)}]`]],
    [`[${'a '.repeat(61)}]`, []],
    ['', []],
  ];
  for (const [text, expected] of cases) {
    it(`are found in "${text.slice(0, 40)}"`, () => assert.deepEqual(marks(text), expected));
  }
});
