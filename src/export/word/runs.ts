import type { IRunOptions, ParagraphChild } from 'docx';
import { ExternalHyperlink, FootnoteReferenceRun, ImageRun, TextRun } from 'docx';
import type { FormattedCitations, FormattedRun } from '../../core/citation/cluster';
import type { Inline, Marks } from '../report/types';
import type { LoadedImage } from './images';
import { pixels } from './units';
import { xmlText } from './xmlText';

/** What the words of a report are written with. */
export interface RunWorld {
  readonly citations: FormattedCitations;
  image(path: string): LoadedImage | null;
  /** A footnote of its own for a citation of the text, and the id of it. */
  citationNote(runs: readonly FormattedRun[]): number;
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

function marksOf(run: FormattedRun): Marks {
  return {
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italic: true } : {}),
    ...(run.smallCaps ? { smallCaps: true } : {}),
    ...(run.script ? { script: run.script } : {}),
  };
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
  return address === null ? children : [new ExternalHyperlink({ link: address, children })];
}

/** The words of a formatted citation or entry, in the look of what they stand in. */
export function formattedRuns(runs: readonly FormattedRun[], within: Marks = {}): ParagraphChild[] {
  return runs.flatMap((run) => {
    const children = [textRun(run.text, { ...within, ...marksOf(run) })];
    return run.link === undefined ? children : linked(run.link, children);
  });
}

/** The words of a paragraph. */
export function inlineRuns(content: readonly Inline[], world: RunWorld): ParagraphChild[] {
  return content.flatMap((inline): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return [textRun(inline.text, inline.marks)];
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

function citationRuns(index: number, marks: Marks, world: RunWorld): ParagraphChild[] {
  const runs = world.citations.citations[index] ?? [];
  if (world.citations.placement === 'text') return formattedRuns(runs, marks);
  return [new FootnoteReferenceRun(world.citationNote(runs))];
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
