import { cslFields } from './cslJson';
import type { BibliographyEntry } from './entry';
import { yamlText } from './yamlText';

/** CSL-YAML as Pandoc and Quarto read it: the items under `references`, their text Markdown. */
export function writeCslYaml(entries: readonly BibliographyEntry[]): string {
  return yamlText({ references: entries.map(cslYamlFields) });
}

/** Variables that are no text; of dates nothing is markup. */
const PLAIN = new Set(
  (
    'id type URL DOI language ISBN ISSN PMID PMCID ' +
    'issued accessed event-date original-date submitted available-date'
  ).split(' '),
);

/** An item whose texts are escaped, as Pandoc reads Markdown in them. */
export function cslYamlFields(entry: BibliographyEntry): Readonly<Record<string, unknown>> {
  const fields = Object.entries(cslFields(entry));
  return Object.fromEntries(
    fields.map(([name, value]) => [name, PLAIN.has(name) ? value : escaped(value)]),
  );
}

function escaped(value: unknown): unknown {
  if (typeof value === 'string') return escapeMarkdown(value);
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, escaped(inner)]));
}

/** What Pandoc would take for markup; an underscore within a word and a single hyphen are none. */
const MARKUP =
  /[\\*`$[\]@^~<>]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|-(?=-)|\.(?=\.\.)|&(?=#?[A-Za-z0-9]{1,40};)/gu;

function escapeMarkdown(text: string): string {
  return text.replace(MARKUP, (sign) => `\\${sign}`);
}
