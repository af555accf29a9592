import type { Escape } from '../escape/escape';
import { isBlank, isWordCharacter } from '../escape/escape';
import { escapeMarkdown, escapePandoc } from '../escape/markdown';
import type { Dressed, Wardrobe } from './richText';
import { html } from './html';

/**
 * Whether a run of `*` round the words opens and closes (CommonMark 0.31, 6.2): beside a sign on
 * its inner side there must be a blank or a sign on its outer side. Next to another `*` it would
 * become one run with it.
 */
function flanks({ words, previous, next }: Dressed): boolean {
  const isSign = (char: string) => char !== '' && !isBlank(char) && !isWordCharacter(char);
  const isFree = (char: string) => isBlank(char) || isSign(char);
  const opens = !isSign(words.charAt(0)) || isFree(previous);
  const closes = !isSign(words.slice(-1)) || isFree(next);
  const isAlone =
    previous !== '*' && next !== '*' && !words.startsWith('*') && !words.endsWith('*');
  return opens && closes && isAlone;
}

const SIGNS: Readonly<Record<string, string>> = { italic: '*', bold: '**' };

function markdownWith(escape: Escape, isPandoc: boolean): Wardrobe {
  return {
    escape,
    mark(mark, dressed) {
      const sign = SIGNS[mark];
      if (sign !== undefined && flanks(dressed)) return sign + dressed.words + sign;
      if (isPandoc && mark === 'small-caps') return `[${dressed.words}]{.smallcaps}`;
      if (isPandoc && mark === 'underline') return `[${dressed.words}]{.underline}`;
      // Previews show no other small capitals than those of a style sheet, which they forbid.
      return mark === 'small-caps' ? dressed.words : html.mark(mark, dressed);
    },
    link({ words }, address, plain) {
      if (plain === address && /^[a-z]+:[^\s<>]+$/i.test(address)) return `<${address}>`;
      return `[${words}](<${address.replace(/[<>\\]/g, encodeURIComponent)}>)`;
    },
    nests: true,
  };
}

export const markdown = markdownWith(escapeMarkdown, false);
export const pandoc = markdownWith(escapePandoc, true);
