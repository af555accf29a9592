import { isInListing } from '../../completion/codeContext';
import { fingerprint } from '../../text/fingerprint';
import type { TextRange } from '../../text/range';
import type { DocumentLanguage } from '../languages';
import { listsUnderHeading } from './plainList';

/*
 * A list that we write stands between two comments of the markup, so that it is found again and
 * nothing else is ever touched. The first one holds a fingerprint of the list: whoever changes the
 * list by hand is asked before it is replaced.
 */

/** A list of ours in a report. */
export interface WrittenList {
  /** What an update replaces: the lines from the first mark to the last, without their last break. */
  readonly outer: TextRange;
  /** Blanks before the first mark, which the lines have in common. */
  readonly indent: string;
  /** The lines between the marks, without that indent. */
  readonly body: string;
  /** Whether they are as we wrote them; null where only their words can tell. */
  readonly intact: boolean | null;
}

const COMMENTS: Readonly<
  Record<DocumentLanguage, readonly [before: string, after: string] | null>
> = {
  markdown: ['<!-- ', ' -->'],
  pandoc: ['<!-- ', ' -->'],
  html: ['<!-- ', ' -->'],
  latex: ['% ', ''],
  typst: ['// ', ''],
  asciidoc: ['// ', ''],
  restructuredtext: ['.. ', ''],
  org: ['# ', ''],
  plaintext: null,
};

/** No report has more lists of ours; each is looked at from the report's start on. */
const MOST_MARKS = 40;

const OPENING = 'trich-dan: bibliography';
const CLOSING = 'trich-dan: end of bibliography';

/** The lines of a list between its marks. */
export function withMarks(lines: readonly string[], language: DocumentLanguage): readonly string[] {
  const comment = COMMENTS[language];
  if (!comment) return lines;
  const [before, after] = comment;
  const opening = `${before}${OPENING} ${sealOf(lines.join('\n'))}${after}`;
  const closing = `${before}${CLOSING}${after}`;
  // Blank lines keep the comments from being taken for a part of the list.
  return [opening, '', ...lines, '', closing];
}

/** The lists of ours in a report, in order. Linear in the text's length. */
export function writtenLists(text: string, language: DocumentLanguage): readonly WrittenList[] {
  const comment = COMMENTS[language];
  if (!comment) return listsUnderHeading(text);
  const marks = [...text.matchAll(markPattern(comment))].slice(0, MOST_MARKS);
  const lists: WrittenList[] = [];
  marks.forEach((mark, index) => {
    const closing = marks[index + 1];
    // An opening that nothing closes is no list: what follows it is somebody's text.
    if (!isOpening(mark) || !closing || isOpening(closing)) return;
    if (isInListing(text, mark.index, language)) return;
    const [indent = ''] = /^[ \t]*/.exec(mark[0]) ?? [];
    const body = withoutIndent(text.slice(mark.index + mark[0].length, closing.index), indent);
    lists.push({
      outer: { start: mark.index, end: closing.index + closing[0].length },
      indent,
      body,
      intact: mark[2] === sealOf(body),
    });
  });
  return lists;
}

function withoutIndent(body: string, indent: string): string {
  if (indent === '') return body;
  return body
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}

const isOpening = (mark: RegExpExecArray): boolean => mark[1] === 'bibliography';

function markPattern([before, after]: readonly [string, string]): RegExp {
  const blank = '[ \\t]*';
  const start = before.trim().replaceAll('.', '\\.');
  const name = 'trich-dan:[ \\t]*(bibliography|end of bibliography)(?:[ \\t]+([0-9a-z]{1,20}))?';
  return new RegExp(
    `^${blank}${start}[ \\t]+${name}${blank}${after.trim()}(?=${blank}\\r?$)`,
    'gm',
  );
}

/** Blanks at the ends of lines, and the kind of line ends, are an editor's affair. */
function sealOf(body: string): string {
  return fingerprint(sameLines(body));
}

/** A list's lines as they are compared: without blanks at their ends and blank lines round them. */
export function sameLines(body: string): string {
  return body
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
