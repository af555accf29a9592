import type { TextDocument } from 'vscode-languageserver-textdocument';
import { documentBibliographies } from '../../core/citation/bibliographies';
import type { EntryPlace } from '../../core/citation/bibliographyFile/problems';
import type { CslItem } from '../../core/citation/cslItem';
import type { Directive } from '../../core/insertion/bibliography/directive';
import { usualBibliography } from '../../core/insertion/bibliography/directive';
import { writtenLists } from '../../core/insertion/bibliography/marks';
import { plainText } from '../../core/insertion/rich/richText';
import type { BibliographyTarget, ListEdit } from '../../core/insertion/bibliography/updateList';
import {
  directiveIn,
  insertDirective,
  updateList,
} from '../../core/insertion/bibliography/updateList';
import { languageFromId } from '../../core/insertion/languages';
import type { CitedSource } from '../../core/quotation/citedSources';
import { citedSources } from '../../core/quotation/citedSources';
import type { TextRange } from '../../core/text/range';
import { overlaps } from '../../core/text/range';
import type { BibliographyOutcome, BibliographyParams } from '../../protocol/bibliography';
import type { NothingCode } from '../../protocol/bibliographyMessages';
import {
  describeAmbiguous,
  describeNoFile,
  describeNothing,
  describeStyleFault,
  describeUnlisted,
} from '../../protocol/bibliographyMessages';
import type { ReportEdit } from '../../protocol/lsp';
import { CitingFailure } from '../../protocol/citingWorker';
import { entriesOf } from '../bibliographyFiles/entries';
import type { Session } from '../session';
import type { ReportStyle } from './documentStyle';
import { styleOfReport } from './documentStyle';
import { formatBy } from './format';
import { citing, itemOf } from './sources';

/** Writes the bibliography of an open report, or what its tool needs for it, as edits. */
export async function provideBibliographyList(
  session: Session,
  params: BibliographyParams,
): Promise<BibliographyOutcome> {
  const nothing = (code: NothingCode): BibliographyOutcome => {
    return { kind: 'nothing', reason: describeNothing(code, session.locale) };
  };
  const report = session.documents.get(params.uri);
  if (!report || session.isArticle(params.uri)) return nothing('not-a-report');
  const { document, version } = report;
  const text = document.getText();
  const style = await styleOfReport(session, {
    uri: params.uri,
    languageId: document.languageId,
    text,
  });
  const language = languageFromId(document.languageId, params.uri);
  const target = { text, language, locale: style.locale, cursor: params.cursor };
  const isSaving = params.cursor === null;
  const directive = directiveIn(target);
  if (directive) {
    if (directive.kind !== 'lacking') return nothing(codeOf(directive));
    if (isSaving) return nothing('tool-has-it');
    const edits = editsOf(document, [insertDirective(target, directive)]);
    return { kind: 'directive', version, edits, notes: fileNotes(target, session) };
  }
  const lists = writtenLists(text, language).map(({ outer }) => outer);
  if (isSaving && lists.length === 0) return nothing('nothing-cited');
  try {
    return await listOutcome(session, { params, document, version, target, style, lists });
  } catch (error) {
    if (!(error instanceof CitingFailure)) throw error;
    return { kind: 'nothing', reason: describeStyleFault(error.fault, session.locale) };
  }
}

function codeOf({ kind }: Exclude<Directive, { kind: 'lacking' }>): NothingCode {
  return kind === 'present' ? 'tool-has-it' : kind;
}

interface Work {
  readonly params: BibliographyParams;
  readonly document: TextDocument;
  readonly version: number;
  readonly target: BibliographyTarget;
  readonly style: ReportStyle;
  /** Where the report's lists of ours are, or what may be one. */
  readonly lists: readonly TextRange[];
}

async function listOutcome(
  session: Session,
  { params, document, version, target, style, lists }: Work,
): Promise<BibliographyOutcome> {
  const own = await entriesOf(session, document, document.getText());
  const { items, listed, unknown, ambiguous } = citedItems(session, params.uri, lists, own);
  const nothing = (code: NothingCode): BibliographyOutcome => {
    return { kind: 'nothing', reason: describeNothing(code, session.locale) };
  };
  if (items.length === 0 && lists.length === 0) return nothing('nothing-cited');
  const citations = items.map(({ id }) => citing(String(id)));
  const formatted = await formatBy(session, style, { items, citations });
  if (formatted.bibliography === null) return nothing('no-list');
  const sections = formatted.bibliography.sections.map(({ heading, entries }) => ({
    heading,
    entries: entries.map(({ id, label, text }) => ({ id, label, text })),
  }));
  const ours =
    target.language === 'plaintext' ? await ownLines(session, style, items, listed) : null;
  const update = updateList(target, sections, {
    force: params.force,
    isOurs: (line) => ours?.has(withoutLabel(line)) === true,
  });
  if (update.kind === 'changed-by-hand') return { kind: 'changed-by-hand' };
  if (update.kind === 'unchanged') return nothing('up-to-date');
  return {
    kind: 'list',
    version,
    edits: editsOf(document, update.edits),
    entries: sections.reduce((sum, { entries }) => sum + entries.length, 0),
    notes: [
      ...(unknown.length === 0 ? [] : [describeUnlisted(unknown, session.locale)]),
      ...(ambiguous === 0 ? [] : [describeAmbiguous(ambiguous, session.locale)]),
    ],
  };
}

interface CitedItems {
  /** In the order in which they are first cited. */
  readonly items: readonly CslItem[];
  /** Those that lists name, which are no citations. */
  readonly listed: readonly CslItem[];
  readonly unknown: readonly string[];
  readonly ambiguous: number;
}

/** What the report cites outside its lists, and what stands in them. */
function citedItems(
  session: Session,
  uri: string,
  lists: readonly TextRange[],
  own: ReadonlyMap<string, EntryPlace>,
): CitedItems {
  const { engine, documents } = session;
  const found = documents.get(uri)?.verified(engine);
  const elsewhere = session.elsewhere(uri);
  const settings = { unmarkedWords: 0, ignored: [], otherKeys: null, elsewhere };
  const verified = found?.verify(settings) ?? [];
  const { sources, ambiguous } = citedSources(verified, lists);
  const inLists = verified.filter(({ item, unitStart }) => {
    const { start, end } = item.written;
    return lists.some((list) => overlaps(list, { start: start + unitStart, end: end + unitStart }));
  });
  const itemsIn = (found: readonly CitedSource[]): CslItem[] =>
    found.flatMap((source) => {
      if ('key' in source) return ownItem(source.key, own) ?? [];
      const article = engine.article(source.articleId);
      return article ? [itemOf(session.citedIn(uri, article))] : [];
    });
  return {
    items: itemsIn(sources),
    listed: itemsIn(citedSources(inLists, []).sources),
    unknown: sources.flatMap((source) =>
      'key' in source && ownItem(source.key, own) === null ? [source.key] : [],
    ),
    ambiguous,
  };
}

/** The entry of the report's own files, as the processor of styles takes it. */
function ownItem(key: string, own: ReadonlyMap<string, EntryPlace>): CslItem | null {
  const item = own.get(key)?.entry.item ?? null;
  return item && { ...item, id: key };
}

/** The lines that a list in plain text may have and still be ours, without their labels. */
async function ownLines(
  session: Session,
  style: ReportStyle,
  items: readonly CslItem[],
  listed: readonly CslItem[],
): Promise<ReadonlySet<string>> {
  const all = new Map([...items, ...listed].map((item) => [item.id, item]));
  const { bibliography } = await formatBy(session, style, {
    items: [...all.values()],
    citations: [],
  });
  const lines = new Set<string>();
  for (const { heading, entries } of bibliography?.sections ?? []) {
    if (heading !== null) lines.add(heading);
    for (const { text } of entries) lines.add(plainText(text).trim());
  }
  return lines;
}

function withoutLabel(line: string): string {
  return line.trim().replace(/^(?:\[\d{1,6}\]|\(\d{1,6}\)|\d{1,6}\.) /, '');
}

/** How the report would name the file that its tool needs, where it names none. */
function fileNotes({ text, language }: BibliographyTarget, session: Session): readonly string[] {
  const { files, keys } = documentBibliographies(text, language);
  if (files.length > 0 || keys.length > 0) return [];
  const naming = {
    pandoc: `bibliography: ${usualBibliography}`,
    markdown: `bibliography: ${usualBibliography}`,
    latex: `\\addbibresource{${usualBibliography}}`,
    org: `#+bibliography: ${usualBibliography}`,
    asciidoc: `:bibtex-file: ${usualBibliography}`,
    restructuredtext: 'bibtex_bibfiles',
  }[language as string];
  return [describeNoFile(naming ?? usualBibliography, session.locale)];
}

function editsOf(document: TextDocument, edits: readonly ListEdit[]): readonly ReportEdit[] {
  return edits.map(({ range, text }) => ({
    range: { start: document.positionAt(range.start), end: document.positionAt(range.end) },
    newText: text,
  }));
}
