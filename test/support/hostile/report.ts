import { payloads } from './payloads';

/** A sentence of an article that is all marks. */
export const hostileSentence =
  'Người ta kể <img src=x onerror=alert(1)> rằng cả mười hai hộ [bấm](command:workbench.action.quit) đã thoát nghèo bền vững $(trash) từ lâu.';

const hostileWords = '<svg onload=alert(1)> [bấm](command:workbench.action.quit) $(trash) {{7*7}}';

/** An article with a record that tries what each field can. */
export const hostileArticle = {
  text: `Chuyện kể ở xã thù địch\n\nMột là, dân tin. ${hostileSentence}\n`,
  record: {
    id: 'thudich',
    citekey: 'thudich',
    // As a name, not as what the object is made from.
    ['__proto__']: { polluted: true },
    constructor: { prototype: { polluted: true } },
    csl: {
      type: 'article-newspaper',
      title: hostileWords,
      author: [{ family: '<b>Kẻ', given: 'thù</b> `x` **y**' }, { literal: hostileWords }],
      'container-title': `Báo "${hostileWords}"`,
      URL: 'javascript:alert(document.domain)',
      DOI: '10.1/"><script>alert(1)</script>',
      note: hostileWords,
      issued: { 'date-parts': [[2024]] },
    },
    sic: [{ exact: 'bền vững', prefix: '', suffix: '', intended: `<img src=x> ${hostileWords}` }],
  },
} as const;

/** A bibliography of a report, with an entry as hostile. */
export const hostileBibliography = `@article{kethu,
  title = {{${hostileWords.replaceAll(/[{}$]/g, '')}}},
  author = {{<b onclick=alert(1)>Cơ quan</b> [x](command:workbench.action.quit)}},
  journal = {Tạp chí <script>alert(1)</script>},
  year = {2023},
  url = {javascript:alert(1)},
}
@article{__proto__, title = {Nguyên mẫu}, author = {An, Nguyễn}, year = {2022}}
@article{constructor, title = {Hàm tạo}, author = {An, Nguyễn}, year = {2021}}
`;

/** Words as Markdown shows them, whatever marks they hold. */
const escaped = (text: string): string => text.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`);

/** A report that quotes and cites them, wrongly: what is found is told in every view. */
export const hostileReport = `---
title: '<script>alert(1)</script> \${7*7}'
bibliography: thu-dich.bib
---

# Báo cáo <img src=x onerror=alert(1)>

“${escaped(hostileSentence.replace('mười hai', 'mười ba'))}” [@thudich, <b onclick=alert(1)>đoạn 9</b>]

[@kethu] nói khác, [@__proto__] và [@constructor] cũng vậy; <script>alert(1)</script> [@<img>].

Có 99 hộ nghèo [@thudich].
`;

/** What an assistant may have written: each line of the corpus as words of the embedded article. */
export const hostileDraft = payloads
  .map((line) => `“${escaped(line.trim())}” [@canhthuy]`)
  .concat(hostileReport)
  .join('\n\n');
