import { escapeRestructuredText } from '../escape/restructuredtext';
import { ANGLE, DOUBLE, SINGLE } from '../marks';
import type { Cited, Markup } from './markup';
import { citationInWords, locatorInWords, parted, referenceInWords } from './markup';

const INDENT = '    ';

export const restructuredText: Markup = {
  escape: escapeRestructuredText,
  marks: () => [DOUBLE, SINGLE, ANGLE],
  citation: (cited) =>
    cited.conventions.citations === 'sphinx-bibtex'
      ? role(cited)
      : citationInWords(cited, escapeRestructuredText),
  block({ paragraphs, cited }) {
    const source =
      cited === null
        ? ''
        : cited.conventions.citations === 'sphinx-bibtex'
          ? role(cited)
          : referenceInWords(cited, escapeRestructuredText);
    const attribution = source === '' ? [] : [`-- ${source}`];
    return parted([...paragraphs, ...attribution]).map((line) =>
      line === '' ? line : INDENT + line,
    );
  },
  // An empty comment holds the place of the text an item must begin with.
  placement: { apart: true, joint: { line: '', emptyItem: '..' } },
};

function role(cited: Cited): string {
  // Braces hold the text that follows the key (sphinxcontrib-bibtex 2.6).
  const locator = locatorInWords(cited, (text) => text.replace(/[`{}\\]/g, ''));
  return `:cite:p:\`${cited.citekey}${locator === '' ? '' : `{${locator}}`}\``;
}
