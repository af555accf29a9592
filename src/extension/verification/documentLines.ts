import { shortLine } from '../shortLine';
import type { Gravity } from '../../protocol/gravity';
import { gravityOf } from '../../protocol/gravity';
import type {
  CheckedItem,
  DiffRun,
  FindingView,
  Severity,
  SourceView,
} from '../../protocol/verification';
import type { Localizer } from '../localizer';
import type { DifferenceNode, DocumentNode } from './documentNodes';
import { itemContext } from './itemContext';

/** How a line looks and sounds, before VS Code draws it. */
export interface DocumentLine {
  readonly label: string;
  readonly description: string;
  /** A codicon, and the theme's colour for it. */
  readonly icon: string;
  readonly color: string | null;
  readonly context: string;
  /** What a screen reader says: also what others read from the icon. */
  readonly spoken: string;
}

const icons = {
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  information: ['info', 'problemsInfoIcon.foreground'],
  ok: ['pass', 'testing.iconPassed'],
  none: ['circle-outline', null],
} as const satisfies Readonly<Record<Gravity, readonly [string, string | null]>>;

/**
 * Longest labels, in UTF-16 units: the verdict stands behind the words, and a side bar is narrow.
 * Where all is well the icon says so, and the words may have the room.
 */
const labelLength = { problem: 24, fine: 60 };

function kindName({ kind }: CheckedItem, l10n: Localizer): string {
  switch (kind) {
    case 'quotation':
      return l10n.t('Quotation');
    case 'figure':
      return l10n.t('Figure');
    case 'citation':
      return l10n.t('Citation');
    case 'unmarked':
      return l10n.t('Words of a source');
  }
}

export function severityName(severity: Severity, l10n: Localizer): string {
  switch (severity) {
    case 'error':
      return l10n.t('Error');
    case 'warning':
      return l10n.t('Warning');
    case 'information':
      return l10n.t('Suggestion');
  }
}

/** What cannot be checked or told is asked about; what is neither right nor wrong has a plain sign. */
function iconOf(item: CheckedItem): readonly [string, string | null] {
  const [icon, color] = icons[gravityOf(item)];
  const isOpen = item.verdict === 'uncheckable' || item.verdict === 'ambiguous';
  return [isOpen && item.findings.length > 0 ? 'question' : icon, color];
}

const opensQuotation = /^["“”„«‹‘'`]/;

/** Quotations are told from figures and citations by their marks; a block has none of its own. */
function wordsOf({ kind, text, findings }: CheckedItem): string {
  const words = shortLine(text, findings.length > 0 ? labelLength.problem : labelLength.fine);
  return kind === 'quotation' && !opensQuotation.test(words) ? `“${words}”` : words;
}

/** Sentences one after another, whether they end in a mark of their own or not. */
const sentences = (parts: readonly (string | null)[]): string =>
  joined(parts, '. ').replaceAll(/([.…?!])\. /g, '$1 ');

const joined = (parts: readonly (string | null)[], by: string): string =>
  parts.filter((part) => part !== null && part !== '').join(by);

function itemLine(item: CheckedItem, l10n: Localizer, manyArticles: boolean): DocumentLine {
  const { source, verdictLabel } = item;
  const [icon, color] = iconOf(item);
  const title = source && manyArticles ? shortLine(source.articleTitle, 40) : null;
  const said = item.findings.map(({ message }) => message).join(' ');
  return {
    label: wordsOf(item),
    description: joined([verdictLabel, source?.locator ?? null, title], ' · '),
    icon,
    color,
    context: itemContext(item),
    spoken: sentences([
      `${kindName(item, l10n)}: ${item.text}`,
      verdictLabel,
      source?.locator ?? null,
      said,
    ]),
  };
}

function findingLine({ message, severity }: FindingView, l10n: Localizer): DocumentLine {
  const [icon, color] = icons[severity];
  const spoken = `${severityName(severity, l10n)}: ${message}`;
  return { label: message, description: '', icon, color, context: 'trichDan.finding', spoken };
}

/** Words on one line; blanks alone are shown as such, and no words as the sign for nothing. */
function shownWords(text: string): string {
  if (text === '') {
    return '∅';
  }
  return text.trim() === '' ? '␣' : shortLine(text, 80);
}

const differenceIcons: Readonly<Record<DiffRun['kind'], string>> = {
  same: 'dash',
  added: 'diff-added',
  dropped: 'diff-removed',
  replaced: 'diff-modified',
  moved: 'arrow-swap',
  other: 'diff-modified',
};

function spokenDifference({ kind, report, source }: DiffRun, l10n: Localizer): string {
  switch (kind) {
    case 'added':
      return l10n.t('Added in the report: {0}', report);
    case 'dropped':
      return l10n.t('Left out in the report: {0}', source);
    case 'moved':
      return l10n.t('Moved: {0}', report === '' ? source : report);
    case 'same':
    case 'replaced':
    case 'other':
      return l10n.t('Source: {0}. Report: {1}', source, report);
  }
}

function differenceLine({ run, parent }: DifferenceNode, l10n: Localizer): DocumentLine {
  const spoken = spokenDifference(run, l10n);
  // An error of the source that was mended is grave too, but its sense may be the same.
  const changesSense = run.weighty && parent.item.verdict === 'altered';
  return {
    label: `${shownWords(run.source)} → ${shownWords(run.report)}`,
    description: changesSense ? l10n.t('changes what is said') : '',
    icon: differenceIcons[run.kind],
    color: run.weighty ? 'problemsErrorIcon.foreground' : null,
    context: 'trichDan.difference',
    spoken: changesSense ? `${spoken}. ${l10n.t('changes what is said')}` : spoken,
  };
}

function sourceLine({ articleTitle, locator }: SourceView, l10n: Localizer): DocumentLine {
  const where = joined([articleTitle, locator], ', ');
  return {
    label: l10n.t('Source: {0}', where),
    description: '',
    icon: 'book',
    color: null,
    context: 'trichDan.source',
    spoken: l10n.t('Source: {0}', where),
  };
}

/** What a line of the view says. `manyArticles`: the report quotes from more than one article. */
export function documentLine(
  node: DocumentNode,
  l10n: Localizer,
  manyArticles: boolean,
): DocumentLine {
  switch (node.kind) {
    case 'item':
      return itemLine(node.item, l10n, manyArticles);
    case 'finding':
      return findingLine(node.finding, l10n);
    case 'difference':
      return differenceLine(node, l10n);
    case 'source':
      return sourceLine(node.source, l10n);
  }
}
