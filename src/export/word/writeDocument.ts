import { Document, Header, Packer, PageNumber, Paragraph, TableOfContents, TextRun } from 'docx';
import type { FormattedCitations } from '../../core/citation/cluster';
import { foldForSearch } from '../../core/text/fold';
import type { ExportNote } from '../../protocol/exporting';
import type { OfficeDocument } from '../report/officeDocument';
import { officeDocument } from '../report/officeDocument';
import { plainText } from '../report/plainText';
import type { Block, Report } from '../report/types';
import { bibliography } from './bibliography';
import type { BlockWorld } from './blocks';
import { BlockWriter } from './blocks';
import type { DocumentForm } from './documentForms';
import { citationCode } from './fields';
import type { LoadedImage } from './images';
import { letterhead, textWidth, titleLines } from './letterhead';
import { DOTS, words } from './letters';
import { Notes } from './notes';
import { numbering } from './numbering';
import { addressees, signature } from './signature';
import { styles } from './styles';
import { twips } from './units';
import { xmlText } from './xmlText';

export interface WordInput {
  readonly report: Report;
  readonly form: DocumentForm;
  /** The language of the report. */
  readonly locale: 'vi' | 'en';
  readonly citations: FormattedCitations;
  /** By their paths; what is not there is shown by its words. */
  readonly images: ReadonlyMap<string, LoadedImage>;
}

export interface WrittenWord {
  readonly bytes: Uint8Array;
  readonly notes: readonly ExportNote[];
}

/** Writes a report as a Word file in the form of an office. */
export async function writeDocument(input: WordInput): Promise<WrittenWord> {
  const { report, form, locale } = input;
  const office = officeDocument(report);
  const found: ExportNote[] = [];
  const blank = (field: string): string => {
    found.push({ code: 'left-blank', detail: field });
    return DOTS;
  };
  const notes = new Notes(report.notes.length);
  const world = worldOf(input, office, notes, found);
  const text = new BlockWriter(world).write(withReferences(office.blocks, input.citations));
  const children = [
    lowest(),
    letterhead(form, office, blank),
    ...titleLines(form, office, blank),
    ...addressees(form, office),
    ...(office.fields.contents ? contents(locale) : []),
    ...text,
    // Two tables that touch are one to Word.
    new Paragraph({ spacing: { after: 120 }, keepNext: true }),
    signature(form, office, blank),
    // Word ends a document with a paragraph: as low as it can be, lest it take a page of its own.
    lowest(),
  ];
  const page = form.page.value;
  const document = new Document({
    title: xmlText(office.summary ?? office.type ?? '').slice(0, 255),
    creator: xmlText(office.fields.issuer ?? '').slice(0, 255),
    lastModifiedBy: 'Trích Dẫn',
    styles: styles(form, locale),
    numbering: numbering(form),
    features: { updateFields: office.fields.contents },
    footnotes: notes.written(report.notes, world),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
              header: twips(page.header),
              footer: twips(page.header),
            },
          },
        },
        headers: {
          default: pageNumber(form),
          first: new Header({ children: [new Paragraph({})] }),
        },
        children,
      },
    ],
  });
  return { bytes: new Uint8Array(await Packer.toArrayBuffer(document)), notes: found };
}

/** A paragraph that takes no room: some readers of Word files move a table that comes first. */
function lowest(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, run: { size: 2 } });
}

function pageNumber({ pageNumber: { value } }: DocumentForm): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: value.size * 2 });
  return new Header({ children: [new Paragraph({ alignment: 'center', children: [number] })] });
}

function contents(locale: 'vi' | 'en'): (Paragraph | TableOfContents)[] {
  const title = locale === 'vi' ? 'MỤC LỤC' : 'CONTENTS';
  return [
    new Paragraph({ alignment: 'center', children: words(title, { size: 14, bold: true }) }),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: '1-3',
      // Chapters and articles are in styles of their own.
      useAppliedParagraphOutlineLevel: true,
    }),
    new Paragraph({}),
  ];
}

function worldOf(
  { report, form, locale, citations, images }: WordInput,
  { fields, blocks }: OfficeDocument,
  notes: Notes,
  found: ExportNote[],
): BlockWorld {
  const { page } = form;
  const sources = new Map(citations.sources.map(({ key, item }) => [key, item]));
  return {
    citations,
    widest: textWidth(form),
    // A caption below has room on the same page.
    highest: page.value.height - page.value.top - page.value.bottom - 40,
    numberedSections: fields.numberedSections,
    image: (path) => images.get(path) ?? null,
    noteId: (index) => notes.idOf(index),
    isNote: false,
    citationNote: (words) => notes.add(words),
    citationCode: (index, shown) => {
      const cluster = report.citations[index];
      return cluster === undefined ? null : citationCode(cluster, shown, index, sources);
    },
    references: () =>
      bibliography(citations, referencesTitle(fields.referencesTitle, blocks, locale)),
    tooWide: (columns) => found.push({ code: 'table-too-wide', detail: String(columns) }),
  };
}

/** The bibliography has a place in the text, or comes last; without a citation there is none. */
function withReferences(blocks: readonly Block[], { bibliography }: FormattedCitations): Block[] {
  const at = blocks.findIndex(({ kind }) => kind === 'references');
  const others = blocks.filter(({ kind }, index) => kind !== 'references' || index === at);
  if (bibliography.sections.length === 0) return others.filter(({ kind }) => kind !== 'references');
  return at >= 0 ? others : [...others, { kind: 'references' }];
}

/** The heading of the bibliography; null where the report has one right above it. */
function referencesTitle(
  title: string | null,
  blocks: readonly Block[],
  locale: 'vi' | 'en',
): string | null {
  const at = blocks.findIndex(({ kind }) => kind === 'references');
  const above = blocks[at < 0 ? blocks.length - 1 : at - 1];
  const isHeaded =
    above?.kind === 'heading' &&
    /tai lieu|tham khao|references|bibliography/.test(foldForSearch(plainText(above.content)));
  if (isHeaded) return null;
  return title ?? (locale === 'vi' ? 'Tài liệu tham khảo' : 'References');
}
