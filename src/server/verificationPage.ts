// Safe between tags and in attributes alike.
import { escapeHtmlAttribute as escapeHtml } from '../core/insertion/escape/html';
import { FIGURE_VERDICTS, QUOTATION_VERDICTS } from '../core/quotation/types';
import type { Locale } from '../protocol/messages';
import type { CheckedItem, Verification } from '../protocol/verification';
import { entryHtml, toneOf, verdictHtml } from './verificationPageEntry';
import { verificationPageStyle, verificationPageStyleHash } from './verificationPageStyle';
import type { PageWords } from './verificationPageWords';
import { verificationPageWords } from './verificationPageWords';

export interface VerificationPageMeta {
  /** The page's heading. */
  readonly title: string;
  /** The report's file name. */
  readonly reportName: string;
  readonly locale: Locale;
  /** When it was verified, in words; null to leave it out. */
  readonly generated: string | null;
  /** Names a line of the report, 1-based, where it has none that people count. */
  readonly line?: (line: number) => string;
}

const kindOrder: readonly CheckedItem['kind'][] = ['quotation', 'figure', 'citation', 'unmarked'];
const verdictOrder: readonly string[] = [
  ...FIGURE_VERDICTS.filter((verdict) => verdict !== 'uncheckable'),
  ...QUOTATION_VERDICTS,
  'ok',
  'wrong-locator',
  'ambiguous',
  'unknown',
  'unattributed',
];

interface Row {
  readonly item: CheckedItem;
  count: number;
}

/** How often each verdict was given, kind by kind, from the best to the worst. */
function rowsOf(items: readonly CheckedItem[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const item of items) {
    const key = `${item.kind} ${item.verdict} ${item.verdictLabel}`;
    const row = rows.get(key) ?? { item, count: 0 };
    row.count += 1;
    rows.set(key, row);
  }
  const rank = ({ item }: Row) =>
    kindOrder.indexOf(item.kind) * 100 + verdictOrder.indexOf(item.verdict);
  return [...rows.values()].toSorted((a, b) => rank(a) - rank(b));
}

function rowHtml({ item, count }: Row, of: number | null, words: PageWords): string {
  const tone = toneOf(item);
  const kind =
    of === null ? '' : `<th scope="rowgroup" rowspan="${of}">${words.kinds[item.kind]}</th>`;
  const verdict = `<td>${verdictHtml(item.verdictLabel, tone)}</td>`;
  return `<tr class="${tone}">${kind}${verdict}<td class="count">${count}</td></tr>`;
}

/** The verdicts of one kind: the kind stands once, beside the first. */
function groupHtml(rows: readonly Row[], words: PageWords): string {
  const html = rows.map((row, index) => rowHtml(row, index === 0 ? rows.length : null, words));
  return `<tbody>${html.join('')}</tbody>`;
}

function summaryHtml(items: readonly CheckedItem[], words: PageWords): string {
  const rows = rowsOf(items);
  const groups = kindOrder.map((kind) => rows.filter(({ item }) => item.kind === kind));
  return [
    `<h2 id="summary">${words.summary}</h2>`,
    `<table aria-labelledby="summary"><thead><tr>`,
    `<th scope="col">${words.kind}</th><th scope="col">${words.verdict}</th>`,
    `<th scope="col" class="count">${words.count}</th></tr></thead>`,
    ...groups.filter(({ length }) => length > 0).map((group) => groupHtml(group, words)),
    `</table>`,
  ].join('');
}

function entriesHtml(items: readonly CheckedItem[], words: PageWords): string {
  const [added, dropped] = words.legend;
  const differs = items.some(
    (item) => item.kind === 'quotation' && item.diff?.some(({ kind }) => kind !== 'same') === true,
  );
  return [
    `<h2>${words.all}</h2>`,
    differs ? `<p class="legend"><ins>${added}</ins> · <del>${dropped}</del></p>` : '',
    `<ol class="entries">`,
    ...items.map((item, index) => `${entryHtml(item, index + 1, words)}\n`),
    `</ol>`,
  ].join('\n');
}

/**
 * The verification report as an HTML document that stands alone: no script, nothing fetched, all
 * words of reports and articles escaped. It may be shown in VS Code, saved and printed.
 */
export function renderVerificationPage(
  { items }: Verification,
  { title, reportName, locale, generated, line }: VerificationPageMeta,
): string {
  const words = { ...verificationPageWords[locale], ...(line && { line }) };
  const policy = `default-src 'none'; style-src 'sha256-${verificationPageStyleHash}'; base-uri 'none'; form-action 'none'`;
  const facts = [reportName, ...(generated === null ? [] : [words.generated(generated)])];
  const content =
    items.length === 0
      ? `<p>${words.empty}</p>`
      : `${summaryHtml(items, words)}\n${entriesHtml(items, words)}`;
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${verificationPageStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="soft">${escapeHtml(facts.join(' · '))}</p>
${content}
</main>
</body>
</html>
`;
}
