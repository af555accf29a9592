import type { IRunOptions, ParagraphChild } from 'docx';
import { ExternalHyperlink, FootnoteReferenceRun, ImageRun, TextRun } from 'docx';
import type { FormattedCitations, FormattedRun, TextMark } from '../../core/citation/cluster';
import type { Inline, Marks } from '../report/types';
import { fieldEnds } from './fields';
import type { LoadedImage } from './images';
import { pixels } from './units';
import { xmlText } from './xmlText';

/** What the words of a report are written with. */
export interface RunWorld {
  readonly citations: FormattedCitations;
  image(path: string): LoadedImage | null;
  /** Whether the words are those of a footnote. */
  readonly isNote: boolean;
  /** The id of a footnote of its own with these words; null where there may be none. */
  citationNote(words: readonly ParagraphChild[]): number | null;
  /** The code of a citation's field; null where it is to be words alone. */
  citationCode(index: number, shown: string): string | null;
  /** The id of the footnote at an index of the report's. */
  noteId(index: number): number;
  /** In millimetres. */
  readonly widest: number;
  readonly highest: number;
}

/** Word takes no longer address. */
const LONGEST_ADDRESS = 2000;

function optionsOf(marks: Marks): IRunOptions {
  return {
    ...(marks.bold ? { bold: true } : {}),
    ...(marks.italic ? { italics: true } : {}),
    ...(marks.underline ? { underline: {} } : {}),
    ...(marks.strike ? { strike: true } : {}),
    ...(marks.smallCaps ? { smallCaps: true } : {}),
    ...(marks.code ? { font: 'Courier New' } : {}),
    ...(marks.script === 'super' ? { superScript: true } : {}),
    ...(marks.script === 'sub' ? { subScript: true } : {}),
  };
}

const MARKS: Readonly<Record<TextMark, Marks>> = {
  bold: { bold: true },
  italic: { italic: true },
  'small-caps': { smallCaps: true },
  underline: { underline: true },
  superscript: { script: 'super' },
  subscript: { script: 'sub' },
};

/** Together with the look of what the words stand in: italics within italics are upright. */
function marksOf(run: FormattedRun, within: Marks): Marks {
  const marks = run.marks.reduce<Marks>((all, mark) => Object.assign(all, MARKS[mark]), {});
  const { italic, ...others } = { ...within, ...marks };
  return within.italic && marks.italic ? others : { ...others, ...(italic ? { italic } : {}) };
}

function textRun(text: string, marks: Marks): TextRun {
  return new TextRun({ text: xmlText(text), ...optionsOf(marks) });
}

/** An address that Word may open; what else a report calls a link stays words. */
function addressOf(link: string): string | null {
  const address = xmlText(link).trim();
  return /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(address) && address.length <= LONGEST_ADDRESS
    ? address
    : null;
}

function linked(link: string, children: ParagraphChild[]): ParagraphChild[] {
  const address = addressOf(link);
  if (address === null) return children;
  // A link within a link is none of its own: Word knows no such thing.
  const flat = children.flatMap((child) =>
    child instanceof ExternalHyperlink ? child.options.children : [child],
  );
  return [new ExternalHyperlink({ link: address, children: flat })];
}

/** The words of a formatted citation or entry, in the look of what they stand in. */
export function formattedRuns(runs: readonly FormattedRun[], within: Marks = {}): ParagraphChild[] {
  return runs.flatMap((run) => {
    const children = [textRun(run.text, marksOf(run, within))];
    return run.link === undefined ? children : linked(run.link, children);
  });
}

/** The words of a paragraph. */
export function inlineRuns(content: readonly Inline[], world: RunWorld): ParagraphChild[] {
  return content.flatMap((inline, index): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text': {
        // A footnote's mark follows its word at once, whatever was typed before the citation.
        const isMarked = isMarkAlone(content[index + 1], world);
        return [textRun(isMarked ? inline.text.trimEnd() : inline.text, inline.marks)];
      }
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'note':
        return [new FootnoteReferenceRun(world.noteId(inline.id))];
      case 'citation':
        return citationRuns(inline.index, inline.marks, world);
      case 'image':
        return [imageRun(inline, world)];
      case 'link':
        return linked(inline.address, inlineRuns(inline.content, world));
    }
  });
}

/** Whether a citation shows nothing in the text but the mark of its footnote. */
function isMarkAlone(inline: Inline | undefined, world: RunWorld): boolean {
  if (inline?.kind !== 'citation' || world.isNote) return false;
  const { text, note = null } = world.citations.citations[inline.index] ?? {};
  return note !== null && text?.length === 0;
}

function citationRuns(index: number, marks: Marks, world: RunWorld): ParagraphChild[] {
  const { text = [], note = null } = world.citations.citations[index] ?? {};
  if (note === null) return citationField(text, index, marks, world);
  const shown = formattedRuns(text, marks);
  // Within a footnote there is no other: what belongs in one stands where it is.
  const id = world.citationNote([
    ...citationField(note, index, {}, world),
    ...formattedRuns(endOf(note)),
  ]);
  return id === null
    ? [...shown, ...citationField(note, index, marks, world)]
    : [...shown, new FootnoteReferenceRun(id)];
}

/** A footnote ends with a full stop, whatever the style thinks of it. */
function endOf(note: readonly FormattedRun[]): FormattedRun[] {
  return /[.!?…]$/u.test(note.at(-1)?.text ?? '') ? [] : [{ text: '.', marks: [] }];
}

/** The words of a citation as a field that knows its sources. */
function citationField(
  runs: readonly FormattedRun[],
  index: number,
  marks: Marks,
  world: RunWorld,
): ParagraphChild[] {
  const words = formattedRuns(runs, marks);
  const code = words.length === 0 ? null : world.citationCode(index, textOfRuns(runs));
  if (code === null) return words;
  const [before, behind] = fieldEnds(code);
  return [...before, ...words, ...behind];
}

function textOfRuns(runs: readonly FormattedRun[]): string {
  return runs.map(({ text }) => text).join('');
}

function imageRun(
  { path, alt, width }: Extract<Inline, { kind: 'image' }>,
  world: RunWorld,
): ParagraphChild {
  const image = world.image(path);
  if (image === null) return textRun(alt === '' ? `[${path.slice(0, 200)}]` : `[${alt}]`, {});
  const wanted = width === null ? image.width : width * pixels(world.widest);
  const shown = Math.min(
    wanted,
    pixels(world.widest),
    (pixels(world.highest) * image.width) / image.height,
  );
  const name = xmlText(alt).slice(0, 500);
  return new ImageRun({
    type: image.type,
    data: image.bytes,
    transformation: {
      width: Math.max(1, Math.round(shown)),
      height: Math.max(1, Math.round((shown * image.height) / image.width)),
    },
    altText: { name, description: name, title: name },
  });
}
