import type { ParagraphChild } from 'docx';
import { TextRun, XmlComponent } from 'docx';
import type { CitationCluster, CitedItem, CitedSource } from '../../core/citation/cluster';
import type { LocatorKind } from '../../core/citation/locator';
import { parseLocator } from '../../core/citation/locator';
import { xmlText } from './xmlText';

/*
 * Citations and the bibliography are fields, as reference managers write them: Zotero goes on with
 * them in Word, and whoever reads the file tells which source the words stand for. The words
 * themselves are shown as they are, by every reader.
 * (https://github.com/citation-style-language/schema: csl-citation.json)
 */

/** Longer codes are nobody's citation: abstracts are left out, and the rest is as long as a page. */
const LONGEST_CODE = 100_000;

const SCHEMA =
  'https://github.com/citation-style-language/schema/raw/master/schemas/input/csl-citation.json';

type Attributes = Readonly<Record<string, string>>;

class FieldElement extends XmlComponent {
  constructor(name: string, attributes: Attributes, text?: string) {
    super(name);
    this.root.push({ _attr: attributes });
    if (text !== undefined) this.root.push(text);
  }
}

class FieldRun extends TextRun {
  constructor(element: FieldElement) {
    super({});
    this.root.push(element);
  }
}

const mark = (type: 'begin' | 'separate' | 'end') =>
  new FieldRun(new FieldElement('w:fldChar', { 'w:fldCharType': type }));

/** What stands before the words of a field, and behind them. */
export function fieldEnds(code: string): [before: ParagraphChild[], behind: ParagraphChild[]] {
  const instruction = new FieldElement('w:instrText', { 'xml:space': 'preserve' }, xmlText(code));
  return [[mark('begin'), new FieldRun(instruction), mark('separate')], [mark('end')]];
}

/** The code of the bibliography's field. */
export const BIBLIOGRAPHY_CODE =
  ' ADDIN ZOTERO_BIBL {"uncited":[],"omitted":[],"custom":[]} CSL_BIBLIOGRAPHY ';

/** The code of a citation; null where a source is unknown, for then the words are all there is. */
export function citationCode(
  { items }: CitationCluster,
  shown: string,
  index: number,
  sources: ReadonlyMap<string, CitedSource['item']>,
): string | null {
  if (items.length === 0 || items.some(({ key }) => !sources.has(key))) return null;
  const citation = {
    citationID: `td${index + 1}`,
    properties: { formattedCitation: shown, plainCitation: shown, noteIndex: 0 },
    citationItems: items.map((item) => citationItem(item, sources.get(item.key))),
    schema: SCHEMA,
  };
  const code = ` ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify(citation)} `;
  return code.length <= LONGEST_CODE ? code : null;
}

/** What CSL calls the kinds of places it knows; for others the words themselves are the locator. */
const LABELS: Partial<Record<LocatorKind, string>> = {
  page: 'page',
  paragraph: 'paragraph',
  section: 'section',
};

function citationItem(item: CitedItem, source: CitedSource['item'] | undefined) {
  const locator = item.locator === null ? null : parseLocator(item.locator);
  const label = locator === null ? undefined : LABELS[locator.kind];
  const { abstract: _, ...data } = source ?? { type: 'document' };
  return {
    id: item.key,
    itemData: { ...data, id: item.key, 'citation-key': item.key },
    ...(item.locator === null
      ? {}
      : label === undefined || locator === null
        ? { locator: item.locator }
        : { locator: locator.value, label }),
    ...(item.prefix === '' ? {} : { prefix: `${item.prefix} ` }),
    ...(item.suffix === '' ? {} : { suffix: ` ${item.suffix}` }),
    ...(item.author === 'suppressed' ? { 'suppress-author': true } : {}),
  };
}
