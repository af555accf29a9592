import { foldForSearch } from '../../core/text/fold';
import type { OfficeFields } from './officeFields';
import { officeFields } from './officeFields';
import { plainText } from './plainText';
import type { Block, Report } from './types';

/** A report as a document of an office: what stands in its form, and its text below. */
export interface OfficeDocument {
  readonly fields: OfficeFields;
  /** "Báo cáo"; null of a document without one. */
  readonly type: string | null;
  /** A letter ("công văn"), which bears no name of its type. */
  readonly isLetter: boolean;
  readonly summary: string | null;
  /** Its headings begin with level 1; the one that was the title is not among them. */
  readonly blocks: readonly Block[];
}

/**
 * The types that a title may begin with, to be set above the rest of it. Those that as well begin
 * the name of something ("Chương trình", "Dự án") are taken only where the front matter says so.
 */
const TYPES = [
  'Báo cáo',
  'Biên bản',
  'Chỉ thị',
  'Kế hoạch',
  'Nghị quyết',
  'Quyết định',
  'Thông báo',
  'Tờ trình',
];

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** A title without the type it begins with; null where that is all of it. */
function withoutType(title: string, type: string): string | null {
  const folded = title.normalize('NFC');
  if (!folded.toLocaleLowerCase('vi').startsWith(type.toLocaleLowerCase('vi'))) return title;
  const rest = folded.slice(type.length);
  if (/^[\p{L}\p{N}]/u.test(rest)) return title;
  const words = rest.replace(/^[\s:.–-]+/u, '');
  return words === '' ? null : capitalised(words);
}

function typeIn(title: string): string | null {
  return TYPES.find((type) => withoutType(title, type) !== title) ?? null;
}

/** The heading that is the whole report's title: the first block, and the only one of its level. */
function titleOf(blocks: readonly Block[]): Extract<Block, { kind: 'heading' }> | null {
  const [first] = blocks;
  if (first?.kind !== 'heading') return null;
  const isTitle = blocks.every(
    (block, index) => index === 0 || block.kind !== 'heading' || block.level > first.level,
  );
  return isTitle ? first : null;
}

function raised(block: Block, levels: number): Block {
  return block.kind === 'heading' ? { ...block, level: block.level - levels } : block;
}

/** Reads a report as a document of an office. Nothing that it does not say is made up. */
export function officeDocument(report: Report): OfficeDocument {
  const fields = officeFields(report.fields);
  const heading = fields.summary === null ? titleOf(report.blocks) : null;
  // A first heading that is more than a line of words is one of the text.
  const headed = heading === null ? '' : plainText(heading.content);
  const title = fields.summary ?? (headed === '' ? null : headed);
  const body = headed === '' ? report.blocks : report.blocks.slice(1);
  const isLetter = fields.type !== null && foldForSearch(fields.type).trim() === 'cong van';
  const type = fields.type ?? (title === null ? null : typeIn(title));
  const levels = body.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const above = levels.reduce((least, level) => Math.min(least, level), 7) - 1;
  return {
    fields,
    type: isLetter ? null : type,
    isLetter,
    summary: title === null || type === null ? title : withoutType(title, type),
    blocks: body.map((block) => raised(block, above)),
  };
}
