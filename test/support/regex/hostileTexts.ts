/** UTF-16 units of each text. */
const LENGTH = 16_000;

/** Signs that some markup, number or sentence is told by; letters, marks, halves of characters. */
const SIGNS = '.…-–_*`#=:,;"“”«()[]{}<>|\\/$%@&!~^09aAIế \t\n\r\u00a0\u0301\u200b\u2028\ud800';

/** Beginnings that nothing ends, ends without beginning, and words that patterns know; `¦` parts them. */
const RUNS = [
  '\r\n¦ \n¦\n\n¦. ¦? ¦> ¦- ¦1. ¦(1) ¦a) ¦\n> ¦\n- ¦\n1. ¦\n\n- ¦, ,¦ ,¦ -¦- \t¦---\n',
  'Một là, ¦thứ hai ¦ngày ¦tháng ¦năm ¦số ¦số: ¦đoạn ¦tr. ¦và ¦không ¦Đ/c ¦1,¦1.¦1/¦% ',
  'http://¦www.a.¦a.¦a-¦a ¦@a¦[@a¦[@a; ¦@{¦“a” ¦"a ¦😀¦nocite:\n\t¦a:\n¦a: b\n¦- a: ¦TY  - ',
  '<b>¦</b>¦<!--¦-->¦<a x="¦<a b ¦<![CDATA[¦&amp;¦&#¦<<¦<<a>>¦[[¦]]¦](¦](<¦[a]: b "¦![¦{#¦:::',
  '\\cite{¦\\cite[¦\\begin{quote}¦\\end{quote}¦\\enquote{¦\\usepackage[¦$$¦\\[¦@article{a, ¦= {¦x = "',
  '#quote[¦#cite(¦#cite(<a>, supplement: [¦<a>¦++¦==¦||¦|a¦::¦.. ¦.. [a] ¦`a`¦``¦:a:`¦*a*¦**¦__¦~~~',
  '```¦[^1]¦[^1]: ¦[^1]:\n¦^[¦{{¦}}¦#+begin_quote\n¦[cite:¦[cite/n:¦cite:[¦footnote:[¦a:[',
].flatMap((runs) => runs.split('¦'));

/** Each run and witness at its length; witnesses also with spaces, as most readers make tabs. */
export function hostileTexts(witnesses: readonly string[]): readonly string[] {
  const runs = [...Array.from(SIGNS), ...RUNS];
  const texts = runs.map((run) => run.repeat(Math.ceil(LENGTH / run.length)));
  return [
    ...new Set([...texts, ...witnesses, ...witnesses.map((text) => text.replaceAll('\t', ' '))]),
  ];
}
