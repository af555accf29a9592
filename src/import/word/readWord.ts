import type { TextRange } from '../../core/text/range';
import type { WordParagraph, WordReport } from '../../core/quotation/word/wordReport';
import { DocxStyles } from '../docx/styles';
import { Notes } from '../notes';
import type { ImportedWord } from '../../protocol/importing';
import type { ImportLimits, ImportNote } from '../types';
import type { XmlElement } from '../xml/xml';
import { descendants, parseXml, streamXml, streamXmlText, xmlText } from '../xml/xml';
import { blockQuotations } from './blockQuotations';
import type { TagTitles } from './citationFields';
import { sourcesOfCode } from './citationFields';
import type { WordPackage } from './package';
import { openPackage } from './package';
import type { ParagraphDraft } from './paragraphDraft';
import type { Span } from './places';
import type { WordContext } from './runReader';
import { WordStory } from './story';

/** A Word document with where its words are written. */
export interface PlacedWord {
  readonly report: WordReport;
  /** In order, in the offsets of `textOfWord`. */
  readonly spans: readonly Span[];
  /** What each comment is about, by its id: in those offsets, too. */
  readonly comments: ReadonlyMap<string, TextRange>;
  readonly notes: readonly ImportNote[];
}

/** Reads a report from a file. @throws {ImportError} for what is no Word document, or is broken. */
export function openWord(bytes: Uint8Array, limits: ImportLimits): ImportedWord {
  const { report, notes } = readWord(openPackage(bytes, limits));
  return { report, notes };
}

/**
 * Reads a report. @param main the text of its main part, where it is another than the package's
 * @throws {ImportError} for broken parts, and those that nest too deep
 */
export function readWord(word: WordPackage, main = word.main): PlacedWord {
  const notes = new Notes();
  const styles = word.part('styles');
  let titles: TagTitles | null = null;
  const context: WordContext = {
    styles: new DocxStyles(styles && parseXml(styles)),
    notes,
    sourcesOf: (code) => sourcesOfCode(code, () => (titles ??= titlesIn(word))),
  };
  const body = new WordStory(context, null);
  streamXmlText(
    main,
    (_, parent) => parent === 'w:body',
    (element) => body.add(element),
  );
  body.end();
  return placed(body.paragraphs, word, context);
}

/** The titles of sources that Word keeps, in whichever part of custom XML they are. */
function titlesIn({ relations, zip }: WordPackage): TagTitles {
  const titles = new Map<string, string>();
  for (const { type, target } of relations) {
    const bytes = type.endsWith('/customXml') ? zip.read(target) : null;
    if (bytes === null) continue;
    const root = parseXml(bytes);
    if (root.name !== 'Sources') continue;
    for (const source of descendants(root, 'Source')) {
      const said = (name: string) => descendants(source, name).map(xmlText)[0]?.trim() ?? '';
      if (said('Tag') !== '' && said('Title') !== '') titles.set(said('Tag'), said('Title'));
    }
  }
  return titles;
}

interface Numbered {
  readonly draft: ParagraphDraft;
  readonly label: string | null;
  readonly calls: readonly { readonly at: number; readonly label: string }[];
}

function placed(
  body: readonly ParagraphDraft[],
  word: WordPackage,
  context: WordContext,
): PlacedWord {
  const isQuotation = blockQuotations(body, context.styles);
  const all = withNotes(body, word, context);
  const paragraphs: WordParagraph[] = [];
  const spans: Span[] = [];
  const comments = new Map<string, TextRange>();
  let start = 0;
  for (const { draft, label, calls } of all) {
    for (const { id, kind, at } of draft.comments) {
      const known = comments.get(id);
      if (kind === 'start') comments.set(id, { start: start + at, end: start + at });
      else if (known) comments.set(id, { start: known.start, end: start + at });
    }
    const { text, citations } = draft;
    if (text.trim() === '') continue;
    const kind = label === null ? (isQuotation(draft) ? 'quotation' : 'text') : 'note';
    paragraphs.push({ kind, text, label, notes: calls, citations });
    for (const span of draft.spans) {
      spans.push({ start: start + span.start, end: start + span.end, anchor: span.anchor });
    }
    start += text.length + 1;
  }
  return { report: { paragraphs }, spans, comments, notes: context.notes.list() };
}

/** The paragraphs of the body, and of the notes they call, each once, in the order they are called. */
function withNotes(
  body: readonly ParagraphDraft[],
  word: WordPackage,
  context: WordContext,
): Numbered[] {
  const parts = {
    footnote: new NotePart(word, 'footnote', context),
    endnote: new NotePart(word, 'endnote', context),
  };
  const numbered = body.map((draft): Numbered => {
    const calls = draft.calls.flatMap((call) => {
      const label = parts[call.kind].label(call);
      return label === null ? [] : [{ at: call.at, label }];
    });
    return { draft, label: null, calls };
  });
  return [...numbered, ...parts.footnote.paragraphs, ...parts.endnote.paragraphs];
}

class NotePart {
  readonly paragraphs: Numbered[] = [];
  readonly #elements: ReadonlyMap<string, XmlElement>;
  readonly #labels = new Map<string, string>();

  constructor(
    word: WordPackage,
    readonly kind: 'footnote' | 'endnote',
    readonly context: WordContext,
  ) {
    const elements = new Map<string, XmlElement>();
    const bytes = word.part(`${kind}s`);
    if (bytes !== null) {
      streamXml(
        bytes,
        (name) => name === `w:${kind}`,
        (element) => elements.set(element.attributes.get('w:id') ?? '', element),
      );
    }
    this.#elements = elements;
  }

  /** What a note is called; null of one that is not there. Reads it when it is called first. */
  label({ id, run }: ParagraphDraft['calls'][number]): string | null {
    const element = this.#elements.get(id);
    const known = this.#labels.get(id);
    if (!element || known !== undefined) return known ?? null;
    const label = `${this.kind} ${this.#labels.size + 1}`;
    this.#labels.set(id, label);
    for (const draft of WordStory.read(element, this.context, run)) {
      this.paragraphs.push({ draft, label, calls: [] });
    }
    return label;
  }
}
