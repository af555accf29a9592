import type { ExportFormat } from '../../../src/core/citation/write/formats';
import { writeBibliography } from '../../../src/core/citation/write/formats';
import { escapeHtmlAttribute } from '../../../src/core/insertion/escape/html';
import { payloadGroups, payloads } from './payloads';

/** What a source of each kind of attack is called: all its lines, as one. */
export const hostileTitles: readonly string[] = payloadGroups.map(({ lines }) => lines.join(' '));

/** The key of such a source. @param index of its title */
export const keyOf = (prefix: string, index: number): string =>
  `${prefix}${String(index).padStart(2, '0')}`;

/** A bibliography with a source of each kind, whose every field is one. */
export function hostileSources(prefix: string, format: ExportFormat): string {
  const entries = payloadGroups.map(({ name, lines: [first = '', second = ''] }, index) => ({
    key: keyOf(prefix, index),
    item: {
      type: 'book',
      title: hostileTitles[index] ?? '',
      author: [{ literal: first }, { family: second, given: name }],
      publisher: first,
      'publisher-place': second,
      note: second,
      URL: 'javascript:alert(document.domain)',
      issued: { 'date-parts': [[2024]] },
    },
  }));
  return writeBibliography(entries, format);
}

const attribute = escapeHtmlAttribute;
const [loads = '', ...others] = payloads;

/** A style all of whose words are the corpus: title, terms, affixes, values. */
export const hostileStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info>
    <title>${attribute(payloads.join(' '))}</title>
    <id>javascript:alert(1)</id>
    <rights license="javascript:alert(1)">${attribute(loads)}</rights>
  </info>
  <locale>
    <terms>
      <term name="in">${attribute(loads)}</term>
      <term name="et-al">${attribute(loads)}</term>
    </terms>
  </locale>
  <citation>
    <layout prefix="${attribute(loads)}" suffix="${attribute(loads)}">
      <text variable="title"/>
    </layout>
  </citation>
  <bibliography>
    <layout suffix=".">
      <text term="in" suffix=" "/>
      <text variable="title" prefix="${attribute(`${loads} `)}" suffix="${attribute(` ${loads}`)}"/>
      ${others.map((line) => `<text value="${attribute(line)}" prefix=" " font-weight="bold"/>`).join('\n      ')}
      <text variable="URL" prefix=" &lt;img src=x onerror=alert(1)&gt; "/>
    </layout>
  </bibliography>
</style>
`;

/** What the file of a style is called that cannot be used, to be told where that is said. */
export const brokenStyleName = '$(trash) [bấm](command:workbench.action.quit) <img src=x>.csl';

/** Such a style: what is wrong with it is told by a name that it gives. */
export const brokenStyle = hostileStyle.replace(
  '<text variable="title"/>',
  `<text macro="${attribute('$(trash) [x](command:workbench.action.quit) <img src=x onerror=alert(1)>')}"/>`,
);

/** A report in Markdown whose list of sources the style writes. @param style the path of its file */
export const listedReport = (style: string): string => `---
csl: ${JSON.stringify(style)}
---

Nêu: “Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.” (“Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy”, đoạn 5).
`;

/** A text without all that a style or a format may set otherwise: letters and digits alone. */
export const letters = (text: string): string =>
  text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '');
