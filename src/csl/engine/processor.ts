import CSL from 'citeproc';
import type { Cite, Engine } from 'citeproc';
import type { CslItem } from '../../core/citation/cslItem';
import type { DocumentLocale } from '../../core/citation/locator';
import type { BibliographyEntry, RichText } from '../../protocol/citing';
import { localeTags, openLocale } from '../locale';
import type { StyleNode } from '../xml';
import { inVietnameseOrder } from '../vietnamese/wordOrder';
import { wordsOf } from '../richText';
import { withoutUnknown } from '../unknown';
import { asProcessorTakes } from './asProcessorTakes';
import { groupedByAuthor } from './citeOrder';
import { idOfEntry, readRich, richFormat } from './richFormat';

// Its warnings have no reader.
CSL.debug = () => undefined;

// Its Latin alphabet ends before most Vietnamese letters (ơ, ư, U+1EA0–U+1EF9): "Ứng" got no initial.
for (const name of [
  'NAME_INITIAL_REGEXP',
  'ROMANESQUE_REGEXP',
  'ROMANESQUE_NOT_REGEXP',
  'STARTSWITH_ROMANESQUE_REGEXP',
  'ENDSWITH_ROMANESQUE_REGEXP',
  'ALL_ROMANESQUE_REGEXP',
] as const) {
  const { source, flags } = CSL[name];
  const more = '\\u01a0\\u01a1\\u01af\\u01b0\\u0300-\\u036f\\u1e00-\\u1eff';
  // The range with which its Latin letters end, in each of them.
  CSL[name] = new RegExp(source.replaceAll('\\u00c0-\\u017f', `\\u00c0-\\u017f${more}`), flags);
}

/** What it writes in place of something without any printed form. */
const nothingPrinted =
  /^\W*\[(?:CSL STYLE ERROR: reference with no printed form\.|NO_PRINTED_FORM)\]\W*$/;

/**
 * One style with one set of items in the processor. Items go by numbers within, since their own ids
 * may be anything.
 *
 * @throws whatever the processor throws; a style that was checked should not make it
 */
export class Processor {
  readonly #engine: Engine;
  readonly #numbers: ReadonlyMap<string, string>;
  readonly #ids: readonly string[];
  readonly #locale: DocumentLocale;

  /** `order` lists the ids as the list has them; null where the style sorts, or citing does. */
  constructor(
    style: StyleNode,
    locale: DocumentLocale,
    items: readonly CslItem[],
    order: readonly string[] | null,
  ) {
    this.#locale = locale;
    this.#ids = items.map(({ id }) => String(id));
    this.#numbers = new Map(this.#ids.map((id, index) => [id, `item-${index}`]));
    const numbered = new Map(items.map((item, index) => [`item-${index}`, asProcessorTakes(item)]));
    const sys = {
      retrieveLocale: (tag: string) => openLocale(tag) ?? false,
      retrieveItem: (id: string) => ({ ...structuredClone(numbered.get(id)), id }),
    };
    this.#engine = new CSL.Engine(sys, style, localeTags[locale], true);
    const { opt } = this.#engine;
    opt.development_extensions['wrap_url_and_doi'] = true;
    // Locators come with their kind.
    opt.development_extensions['locator_label_parse'] = false;
    this.#engine.setOutputFormat(richFormat);
    const listed = (order ?? this.#ids).map((id) => this.#number(id));
    this.#engine.updateItems(listed, order !== null);
  }

  #number(id: string): string {
    return this.#numbers.get(id) ?? '';
  }

  /** Whether citations are numbers. */
  get isNumeric(): boolean {
    return this.#engine.opt.update_mode === CSL.NUMERIC;
  }

  /** How far back a note is near, in notes. */
  get nearness(): number {
    return Number(this.#engine.citation.opt['near-note-distance'] ?? 5);
  }

  /** A citation; empty where the style prints nothing of what is known. Cites name items by id. */
  cite(cites: readonly Cite[]): RichText {
    const numbered = cites.map((cite) => ({ ...cite, id: this.#number(cite.id) }));
    const grouped = groupedByAuthor(this.#engine, numbered);
    const written = grouped ? this.#asTheyAre(grouped) : this.#engine.makeCitationCluster(numbered);
    return this.#printed(readRich(written).text);
  }

  /** A citation whose cites are not sorted any more. */
  #asTheyAre(cites: readonly Cite[]): string {
    const sort = this.#engine.citation_sort;
    const { tokens } = sort;
    sort.tokens = [];
    try {
      return this.#engine.makeCitationCluster(cites);
    } finally {
      sort.tokens = tokens;
    }
  }

  #printed(text: RichText): RichText {
    if (nothingPrinted.test(wordsOf(text))) return [];
    const told = withoutUnknown(text);
    return this.#locale === 'vi' ? inVietnameseOrder(told) : told;
  }

  /** The entries in their order, and whether their lines after the first hang; null for no list. */
  bibliography(): { entries: readonly BibliographyEntry[]; hangingIndent: boolean } | null {
    if (this.#engine.bibliography.tokens.length === 0) return null;
    const made = this.#engine.makeBibliography();
    if (made === false) return null;
    const [parameters, written] = made;
    const entries = written.map((entry): BibliographyEntry => {
      const { number, text: marked } = idOfEntry(entry);
      const { label, text } = readRich(marked);
      const id = this.#ids[Number(number.slice('item-'.length))] ?? '';
      return {
        id,
        label,
        text: this.#printed(text),
      };
    });
    return { entries, hangingIndent: Boolean(parameters.hangingindent) };
  }
}
