import { createRequire } from 'node:module';
import path from 'node:path';
import type { SuiteCase, SuiteCitation, SuiteCite } from './caseFile';
import { shownHtml } from './markup';

interface Engine {
  readonly opt: { readonly development_extensions: Record<string, boolean> };
  updateItems(ids: readonly string[]): unknown;
  makeCitationCluster(cites: readonly SuiteCite[]): string;
  makeBibliography(): readonly [unknown, readonly string[]] | false;
  /** A citation put into a document; all that this changed, each with its number, text and id. */
  processCitationCluster(
    citation: unknown,
    before: SuiteCitation['before'],
    after: SuiteCitation['after'],
  ): readonly [unknown, readonly (readonly [number, string, string])[]];
}

interface BareProcessor {
  readonly Engine: new (sys: unknown, style: string, language?: string, force?: boolean) => Engine;
  debug: (text: string) => void;
}

/*
 * A case as the processor alone does it, as it is published: not the copy whose alphabet our own code
 * has made longer. What it prints is what our layers are held against.
 */
const CSL = freshProcessor();
CSL.debug = () => undefined;

/** A copy of its own: what another suite of the same process has loaded may be changed already. */
function freshProcessor(): BareProcessor {
  const load = createRequire(path.resolve('package.json'));
  const id = load.resolve('citeproc');
  const held = load.cache[id];
  delete load.cache[id];
  const fresh: unknown = load(id);
  if (held === undefined) delete load.cache[id];
  else load.cache[id] = held;
  return fresh as BareProcessor;
}

/** The locale of a tag as XML, or null where there is none. */
export type LocaleXml = (tag: string) => string | null;

/** The lines a case prints: its citations, or its entries. */
export function bareLines(given: SuiteCase, locale: LocaleXml, language?: string): string[] {
  const items = new Map(given.items.map((item) => [String(item.id), item]));
  const sys = {
    retrieveLocale: (tag: string) => locale(tag) ?? false,
    retrieveItem: (id: string) => structuredClone(items.get(id)),
  };
  const engine = new CSL.Engine(sys, given.style, language, language !== undefined);
  engine.opt.development_extensions['wrap_url_and_doi'] = false;
  const lines = cited(engine, given, [...items.keys()]);
  if (given.mode === 'citation') return lines.map(shownHtml);
  const made = engine.makeBibliography();
  return made === false ? [] : made[1].map(shownHtml);
}

function cited(engine: Engine, given: SuiteCase, ids: readonly string[]): string[] {
  if (given.citations) return inDocument(engine, given.citations);
  engine.updateItems(ids);
  const cites = given.cites ?? [ids.map((id): SuiteCite => ({ id }))];
  return given.mode === 'citation' ? cites.map((each) => engine.makeCitationCluster(each)) : [];
}

/** Citations put in one after the other; what each is at the end, in the order of the document. */
function inDocument(engine: Engine, citations: readonly SuiteCitation[]): string[] {
  const printed = new Map<string, string>();
  for (const { citationId, cites, properties, before, after } of citations) {
    const citation = { citationID: citationId, citationItems: structuredClone(cites), properties };
    const [, changed] = engine.processCitationCluster(citation, before, after);
    for (const [, text, id] of changed) printed.set(id, text);
  }
  return inOrder(citations).map(({ citationId }) => printed.get(citationId) ?? '');
}

/** The citations that are there at the end, each as it was put in last. */
export function inOrder(citations: readonly SuiteCitation[]): SuiteCitation[] {
  const last = citations.at(-1);
  if (!last) return [];
  const byId = new Map(citations.map((citation) => [citation.citationId, citation]));
  const around = (list: SuiteCitation['before']) =>
    list.flatMap(([id, note]) => {
      const citation = byId.get(id);
      return citation ? [{ ...citation, note }] : [];
    });
  return [...around(last.before), last, ...around(last.after)];
}

/** The lines that the suite demands, in the same form. */
export function demandedLines(given: SuiteCase, result: string): string[] {
  if (given.mode === 'citation') {
    return result.split('\n').map((line) => shownHtml(line.replace(/^(?:\.\.|>>)\[\d+\] /, '')));
  }
  return result
    .replace(/^<div class="csl-bib-body">\s*/, '')
    .replace(/\s*<\/div>$/, '')
    .split(/(?=<div class="csl-entry">)/)
    .map(shownHtml)
    .filter((line) => line !== '');
}
