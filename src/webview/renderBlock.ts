import type { Block } from '../core/article/blocks';
import type { Segment } from '../core/article/segments';
import type { Lesson, Section } from '../core/article/types';
import type { TextRange } from '../core/text/range';
import { button, element } from './dom';
import { plain } from './passage';
import { renderInline } from './renderInline';
import type { InlineSink } from './renderInline';
import { fill } from './strings';

export interface BlockSink extends InlineSink {
  segments(range: TextRange): readonly Segment[];
  section(id: string): Section | null;
}

/** Builds one block with what stands in the margin beside it. */
export function renderBlock(block: Block, sink: BlockSink): HTMLElement {
  const body = element(tagOf(block), { class: 'words' });
  renderInline(body, sink.segments(block), sink);
  const lesson = block.lessons.find(({ start }) => start - block.start < 8);
  const holder = element('div', {
    class: ['block', block.kind, block.section?.kind ?? '', lesson ? 'opens-lesson' : '']
      .filter(Boolean)
      .join(' '),
  });
  if (lesson) {
    holder.append(lessonNumber(lesson, block, sink));
  }
  holder.append(body);
  if (block.kind === 'paragraph') {
    holder.append(paragraphNumber(block.number, block, sink));
  }
  return holder;
}

function tagOf(block: Block): 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' {
  switch (block.kind) {
    case 'title':
      return 'h1';
    case 'heading':
      return headingTag(block.level);
    case 'paragraph':
    case 'byline':
    case 'loose':
      return 'p';
  }
}

function headingTag(level: number): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  return (['h2', 'h3', 'h4', 'h5'] as const)[level - 1] ?? 'h6';
}

/**
 * The lesson's numeral in the margin. Screen readers get it as a heading, so that they can go from
 * lesson to lesson, unless the lesson stands under a heading of its own.
 */
function lessonNumber(lesson: Lesson, block: Block, sink: BlockSink): HTMLElement {
  const section = sink.section(lesson.sectionId);
  const name = fill(sink.strings.lesson, lesson.number);
  const press = button({
    class: 'lesson-number',
    text: String(lesson.number),
    label: section?.title ? `${name}: ${section.title}` : name,
    attributes: { 'aria-haspopup': 'true' },
  });
  sink.passage(press, { kind: 'lesson', range: plain(lesson), lesson });
  const tag = block.kind === 'heading' ? 'div' : headingTag(section?.level ?? 1);
  return element(tag, { class: 'lesson-mark', children: [press] });
}

/** The locator beside a paragraph; not a stop of the Tab key, or a long article would have thousands. */
function paragraphNumber(number: number, block: Block, sink: BlockSink): HTMLElement {
  const press = button({
    class: 'paragraph-number',
    text: String(number),
    label: fill(sink.strings.paragraph, number),
    attributes: { tabindex: '-1', 'aria-haspopup': 'true' },
  });
  sink.passage(press, { kind: 'paragraph', range: plain(block) });
  return press;
}
