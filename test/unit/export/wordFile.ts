import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { plainFormatter } from '../../../src/core/citation/plainFormatter';
import type { FormatCitations } from '../../../src/core/citation/cluster';
import type { CslItem } from '../../../src/core/citation/cslItem';
import { answerExport } from '../../../src/export/answer';
import type {
  DocumentFormId,
  ExportAnswer,
  ExportImage,
  ExportNote,
} from '../../../src/protocol/exporting';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** The article that the reports of the tests cite by `canhthuy`. */
export const article: CslItem = {
  type: 'article',
  title: 'Kinh nghiệm xây dựng nông thôn mới',
  author: [{ literal: 'Ban biên tập' }],
};

export const plain: FormatCitations = plainFormatter(
  (key) => (key === 'canhthuy' ? article : null),
  'vi',
);

export interface Written {
  readonly word: WordFile;
  readonly notes: readonly ExportNote[];
}

export interface Options {
  readonly form?: DocumentFormId;
  readonly format?: FormatCitations;
  readonly images?: readonly ExportImage[];
}

function answered<Type extends ExportAnswer['type']>(
  answer: ExportAnswer | null,
  type: Type,
): Extract<ExportAnswer, { type: Type }> {
  assert.equal(answer?.type, type, JSON.stringify(answer));
  return answer as Extract<ExportAnswer, { type: Type }>;
}

export async function outlineOf(text: string) {
  return answered(await answerExport({ type: 'read', id: 1, text }), 'outline').outline;
}

/** A report as it is exported, the file opened and found sound. */
export async function written(text: string, options: Options = {}): Promise<Written> {
  const { form = 'nghi-dinh-30', format = plain, images = [] } = options;
  const citations = await format((await outlineOf(text)).citations);
  const request = { type: 'write', id: 2, text, form, locale: 'vi', citations, images };
  const { bytes, notes } = answered(await answerExport(request), 'written').written;
  const word = new WordFile(bytes);
  word.check();
  return { word, notes };
}

function parsed(xml: string): Element {
  const parser = new SaxesParser({ xmlns: false });
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.write(xml).close();
  return root;
}

/** All elements of a name below one, in order. */
export function all(element: Element, name: string): Element[] {
  const found: Element[] = [];
  const walk = (one: Element): void => {
    for (const child of one.children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      walk(child);
    }
  };
  walk(element);
  return found;
}

/** The first element of a path of names below one. */
export function at(element: Element, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>(
    (within, name) => (within ? all(within, name)[0] : undefined),
    element,
  );
}

export function value(element: Element | undefined, attribute = 'w:val'): string | undefined {
  return element?.attributes[attribute];
}

/** The words of a paragraph or of anything, as they are shown. */
export function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 'w:t' ? child : '';
      return child.name === 'w:tab' && element.name === 'w:r' ? '\t' : textOf(child);
    })
    .join('');
}

/** A Word file taken apart; every part has been parsed strictly. */
export class WordFile {
  readonly parts: ReadonlyMap<string, Element>;
  readonly files: Readonly<Record<string, Uint8Array>>;

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
    const isXml = (name: string) => /\.(?:xml|rels)$/.test(name);
    this.parts = new Map(
      Object.entries(this.files)
        .filter(([name]) => isXml(name))
        .map(([name, content]) => [name, parsed(strFromU8(content))]),
    );
  }

  part(name: string): Element {
    const part = this.parts.get(name);
    assert.ok(part, name);
    return part;
  }

  get document(): Element {
    return this.part('word/document.xml');
  }

  get paragraphs(): Element[] {
    return all(this.document, 'w:p');
  }

  /** The words of the paragraphs that have any. */
  get lines(): string[] {
    return this.paragraphs.map(textOf).filter((text) => text !== '');
  }

  paragraph(begins: string): Element {
    const found = this.paragraphs.find((paragraph) => textOf(paragraph).startsWith(begins));
    assert.ok(found, `${begins} among ${this.lines.join(' | ')}`);
    return found;
  }

  style(id: string): Element {
    const found = all(this.part('word/styles.xml'), 'w:style').find(
      ({ attributes }) => attributes['w:styleId'] === id,
    );
    assert.ok(found, `style ${id}`);
    return found;
  }

  get footnotes(): string[] {
    return all(this.part('word/footnotes.xml'), 'w:footnote')
      .filter(({ attributes }) => Number(attributes['w:id']) > 0)
      .map((note) => textOf(note).trim());
  }

  /** What Word needs to open the file: what is referred to is there, and nothing stands where it may not. */
  check(): void {
    const { document } = this;
    const known = (part: string, element: string, attribute: string) =>
      new Set(all(this.part(part), element).map(({ attributes }) => attributes[attribute]));
    const used = (element: string, attribute = 'w:val') =>
      all(document, element).map(({ attributes }) => attributes[attribute]);
    const styles = known('word/styles.xml', 'w:style', 'w:styleId');
    for (const id of [...used('w:pStyle'), ...used('w:rStyle')]) assert.ok(styles.has(id), `${id}`);
    const lists = known('word/numbering.xml', 'w:num', 'w:numId');
    for (const id of used('w:numId')) assert.ok(lists.has(id), `list ${id}`);
    for (const part of ['document', 'footnotes']) {
      const links = known(`word/_rels/${part}.xml.rels`, 'Relationship', 'Id');
      const within = this.part(`word/${part}.xml`);
      const ids = [
        ...all(within, 'w:hyperlink').map((link) => value(link, 'r:id')),
        ...all(within, 'a:blip').map((image) => value(image, 'r:embed')),
      ];
      // Those of a table of contents lead to a place in the text.
      for (const id of ids) assert.ok(id === undefined || links.has(id), `link ${id} in ${part}`);
      const nested = all(within, 'w:hyperlink').some((link) => all(link, 'w:hyperlink').length > 0);
      assert.ok(!nested, 'a link within a link');
      assert.equal(all(within, 'undefined').length, 0);
    }
    const notes = all(this.part('word/footnotes.xml'), 'w:footnote');
    const noteIds = notes.map(({ attributes }) => attributes['w:id']);
    assert.equal(new Set(noteIds).size, noteIds.length, 'footnotes of one id');
    const marks = used('w:footnoteReference', 'w:id');
    assert.equal(new Set(marks).size, marks.length, 'marks of one footnote');
    for (const id of marks) assert.ok(noteIds.includes(id), `footnote ${id}`);
    for (const note of notes) assert.ok(all(note, 'w:p').length > 0, 'an empty footnote');
    for (const cell of all(document, 'w:tc')) {
      const last = cell.children.findLast((child) => typeof child !== 'string');
      assert.equal(
        typeof last === 'string' ? '' : last?.name,
        'w:p',
        'a cell ends with a paragraph',
      );
    }
    for (const table of all(document, 'w:tbl')) {
      const columns = all(table, 'w:gridCol');
      assert.ok(columns.length > 0 && columns.length <= 63, `${columns.length} columns`);
      assert.ok(
        columns.every((column) => Number(value(column, 'w:w')) > 0),
        'columns without width',
      );
    }
    const body = at(document, 'w:body');
    const children = body?.children.filter((child) => typeof child !== 'string') ?? [];
    children.forEach((child, index) => {
      const next = children[index + 1];
      assert.ok(child.name !== 'w:tbl' || next?.name !== 'w:tbl', 'two tables that touch');
    });
    assert.deepEqual(
      children.slice(-2).map(({ name }) => name),
      ['w:p', 'w:sectPr'],
    );
  }
}
