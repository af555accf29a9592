import type { Judgement } from './judge.mjs';
import { witness } from './explained.mjs';

/** A text of about so many UTF-16 units. */
export type Hostile = (length: number) => string;

/** Signs that some markup, number or sentence is told by; letters, marks, halves of characters. */
const SIGNS = '.…-–_*`#=:,;"“”«()[]{}<>|\\/$%@&!~^09aAIế \t\n\r\u00a0\u0301\u200b\u2028\ud800';

/** Beginnings that nothing ends, ends without beginning, and words that patterns know; `¦` parts them. */
const RUNS = [
  '\r\n¦ \n¦\n\n¦. ¦? ¦> ¦- ¦1. ¦(1) ¦a) ¦\n> ¦\n- ¦\n1. ¦\n\n- ¦, ,¦ ,¦ -¦- \t¦---\n',
  'Một là, ¦thứ hai ¦ngày ¦tháng ¦năm ¦số ¦số: ¦đoạn ¦tr. ¦và ¦không ¦Đ/c ¦1,¦1.¦1/¦% ',
  'http://¦“năm ấy” ¦3% ¦www.a.¦a.¦a-¦a ¦@a¦[@a¦[@a; ¦@{¦“a” ¦"a ¦😀¦nocite:\n\t¦a:\n¦a: b\n¦- a: ¦TY  - ',
  '“a” [@a] ¦“a” @a ¦“a” (đoạn 5) ¦theo @a, “b” ',
  '<b>¦</b>¦<!--¦-->¦<a x="¦<a b ¦<![CDATA[¦&amp;¦&#¦<<¦<<a>>¦[[¦]]¦](¦](<¦[a]: b "¦![¦{#¦:::',
  '\\cite{¦\\cite[¦\\begin{quote}¦\\end{quote}¦\\enquote{¦\\usepackage[¦$$¦\\[¦@article{a, ¦= {¦x = "',
  '#quote[¦#cite(¦#cite(<a>, supplement: [¦<a>¦++¦==¦||¦|a¦::¦.. ¦.. [a] ¦`a`¦``¦:a:`¦*a*¦**¦__¦~~~',
  '```¦[^1]¦[^1]: ¦[^1]:\n¦^[¦{{¦}}¦#+begin_quote\n¦[cite:¦[cite/n:¦cite:[¦footnote:[¦a:[',
].flatMap((runs) => runs.split('¦'));

/** Each run, and each witness of a slow pattern; that also with spaces, as most readers make tabs. */
export function hostileTexts(judgements: readonly Judgement[]): readonly Hostile[] {
  const runs = [...Array.from(SIGNS), ...RUNS];
  return [
    ...runs.map(
      (run): Hostile =>
        (length) =>
          run.repeat(Math.ceil(length / run.length)),
    ),
    ...judgements.flatMap((judgement): readonly Hostile[] => {
      const text: Hostile = (length) => witness(judgement, length);
      return text(1).includes('\t')
        ? [text, (length) => text(length).replaceAll('\t', ' ')]
        : [text];
    }),
  ];
}
