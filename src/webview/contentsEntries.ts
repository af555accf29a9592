import type { Lesson, ParsedArticle, Section } from '../core/article/types';
import type { TextRange } from '../core/text/range';

/** A line of the table of contents. */
export interface ContentsEntry extends TextRange {
  readonly kind: 'title' | 'part' | 'lesson';
  readonly title: string;
  /** A lesson's number. */
  readonly number: number | null;
  /** 0 for the article itself, 1 for its outermost parts. */
  readonly level: number;
}

/** The article's title (as it is read), its titled parts and its lessons, in document order. */
export function contentsEntries(parsed: ParsedArticle, title: string): ContentsEntry[] {
  const lessons = new Map<string, Lesson>(parsed.lessons.map((each) => [each.sectionId, each]));
  const entries = parsed.sections
    .filter((section) => lessons.has(section.id) || section.title !== null)
    .map((section) => entryOf(section, lessons.get(section.id) ?? null))
    .sort((a, b) => a.start - b.start || a.level - b.level);
  const top = Math.min(...entries.map((entry) => entry.level));
  const shown = entries.map((entry) => ({ ...entry, level: entry.level - top + 1 }));
  return parsed.title && entries.length > 0
    ? [
        {
          kind: 'title',
          title,
          number: null,
          level: 0,
          start: parsed.title.start,
          end: entries[0]?.start ?? parsed.title.end,
        },
        ...shown,
      ]
    : shown;
}

function entryOf(section: Section, lesson: Lesson | null): ContentsEntry {
  const { start, end, level, title } = section;
  return {
    kind: lesson ? 'lesson' : 'part',
    title: capitalized(title ?? lesson?.marker.text ?? ''),
    number: lesson?.number ?? null,
    level,
    start,
    end,
  };
}

/** Index of the innermost entry an offset lies in, or -1. */
export function currentEntry(entries: readonly ContentsEntry[], offset: number): number {
  return entries.findLastIndex(({ start, end }) => start <= offset && offset < end);
}

/** A lesson's title is cut out of its sentence; at the head of a line it begins as lines do. */
function capitalized(title: string): string {
  const first = title.charAt(0);
  return first.toLocaleUpperCase('vi') + title.slice(first.length);
}
