import { escapeOrg } from '../escape/org';
import { ANGLE, DOUBLE, SINGLE } from '../marks';
import type { Markup } from './markup';
import { APART, appended, citationInWords, locatorInWords, parted } from './markup';

export const org: Markup = {
  escape: escapeOrg,
  marks: () => [DOUBLE, SINGLE, ANGLE],
  citation(cited) {
    if (cited.conventions.citations !== 'org-cite') return citationInWords(cited, escapeOrg);
    const locator = locatorInWords(cited, escapeOrg);
    return locator === '' ? `[cite:@${cited.citekey}]` : `[cite:@${cited.citekey} ${locator}]`;
  },
  block: ({ paragraphs, cited }) => [
    '#+begin_quote',
    ...parted(appended(paragraphs, cited === null ? '' : org.citation(cited))),
    '#+end_quote',
  ],
  placement: APART,
};
