import type { Conventions } from '../../insertion/conventions';
import type { CitingAbilities, RawItem } from '../types';
import { ALL_ABILITIES, NO_ABILITIES } from '../types';

/** What defines a document's commands for citing; LaTeX's own `\cite` has one option. */
export type CitingPackage = 'biblatex' | 'natbib' | null;

/** How a whole group gives its authors. */
export type AuthorMode = RawItem['author'];

/** natbib's group of citations that each have their own words: `\citetext{\citealp{a}; …}`. */
export const GROUP = 'citetext';

const PLURALS = new Set(
  'cite parencite textcite autocite footcite footcitetext smartcite supercite'.split(' '),
);
const OF_BIBLATEX = /^(?:paren|text|auto|foot|smart|super|full|note|pnote|fnote)cite|^cites$/i;
const OF_NATBIB = /^cite(?:p|t|alp|alt|yearpar|text)$/i;

/** The package as the document's commands tell it, whatever loads it. */
export function packageOf(form: string, { citeCommand, citePackage }: Conventions): CitingPackage {
  const { name } = partsOf(form);
  if (OF_BIBLATEX.test(name)) return 'biblatex';
  if (OF_NATBIB.test(name)) return 'natbib';
  if (citePackage !== null) return citePackage;
  if (citeCommand === 'cite') return null;
  return citeCommand === 'citep' ? 'natbib' : 'biblatex';
}

/** A form is a command's name, its star, and the parentheses of a plural: `autocites(see)(end)`. */
export function partsOf(form: string): { name: string; star: string; common: string } {
  const found = /^([A-Za-z]+)(\*?)([^]*)$/.exec(form);
  return { name: found?.[1] ?? '', star: found?.[2] ?? '', common: found?.[3] ?? '' };
}

export function abilitiesOf(form: string, conventions: Conventions): CitingAbilities {
  return packageOf(form, conventions) === null ? { ...NO_ABILITIES, suffix: true } : ALL_ABILITIES;
}

export function modeOf(form: string, conventions: Conventions): AuthorMode {
  const { name, star } = partsOf(form);
  if (/^(?:textcites?|citet|citealt|footcitetexts?)$/i.test(name)) return 'in-text';
  if (/^citeyear(?:par)?$/i.test(name)) return 'suppressed';
  // natbib's star names all authors; biblatex's names none.
  const isStarred = star === '*' && packageOf(form, conventions) === 'biblatex';
  return isStarred ? 'suppressed' : 'shown';
}

/** The form that gives authors so, as near to the given one as can be. */
export function formInMode(form: string, mode: AuthorMode, conventions: Conventions): string {
  if (modeOf(form, conventions) === mode) return form;
  const { name } = partsOf(form);
  const base = singular(name);
  switch (packageOf(form, conventions)) {
    case 'biblatex': {
      if (mode === 'in-text') return 'textcite';
      const isPlain = /^(?:cite|parencite|autocite)$/i.test(base);
      const plain = isPlain ? base : plainCommand(conventions);
      return mode === 'shown'
        ? plain
        : `${/^(?:cite|parencite)$/i.test(plain) || isPlain ? plain : 'parencite'}*`;
    }
    case 'natbib':
      return mode === 'in-text' ? 'citet' : mode === 'suppressed' ? 'citeyearpar' : 'citep';
    case null:
      return form;
  }
}

function plainCommand({ citeCommand }: Conventions): string {
  return citeCommand === 'citep' ? 'parencite' : citeCommand;
}

export function isPlural(name: string): boolean {
  return name.toLowerCase().endsWith('s') && PLURALS.has(name.toLowerCase().slice(0, -1));
}

export function singular(name: string): string {
  return isPlural(name) ? name.slice(0, -1) : name;
}

/** The command for several sources, or null where there is none. */
export function plural(name: string): string | null {
  if (isPlural(name)) return name;
  return PLURALS.has(name.toLowerCase()) ? `${name}s` : null;
}
