import type { ShippedStyleName } from './citing';
import { shippedStyleNames } from './citing';
import { arrayOf, isBoolean, isOffset, isRecord, isString, oneOf } from './guards';
import type { Guard } from './guards';

/** The settings under `trichDan.`, with their types. A unit test holds package.json to the defaults. */
export interface Settings {
  /** Library folders: relative to each workspace folder, or absolute. */
  readonly libraries: readonly string[];
  /** Whether the article that comes with the extension is shown. */
  readonly embeddedArticle: boolean;
  /** The largest article file read, in megabytes (10^6 bytes). */
  readonly maxFileSize: number;
  /** By what the library view groups its articles. */
  readonly 'library.groupBy': 'none' | 'folder' | 'year' | 'author' | 'key';
  /** Whether a listed error of the source is followed by [sic] in what is inserted. */
  readonly 'quotation.sic': boolean;
  /** A quotation of this many lines or more (80 characters a line) becomes a block. */
  readonly 'quotation.blockLines': number;
  /** Whether a quotation or statistic brings its citation with it. */
  readonly 'quotation.citation': boolean;
  /** The language of locators and of words round a citation. */
  readonly 'citation.language': 'vi' | 'en';
  /** Where a Markdown report that cites in words has them: as it has them already, or as is said. */
  readonly 'citation.place': 'auto' | 'text' | 'footnotes';
  /** The style of citations in reports that name none. */
  readonly 'citation.style': ShippedStyleName;
  /** A `.csl` file that goes before it: absolute, or relative to a workspace folder; may be empty. */
  readonly 'citation.styleFile': string;
  /** Whether a list that we wrote is brought up to date when its report is saved. */
  readonly 'bibliography.updateOnSave': boolean;
  /** Whether entries of bibliography files that no report cites are shown faded. */
  readonly 'bibliography.unused': boolean;
  /** Whether reports are checked against the library while they are written. */
  readonly 'verify.enabled': boolean;
  /** So many words running of a source, unmarked and uncited, are pointed out; 0 for none. */
  readonly 'verify.unmarkedWords': number;
  /** Words in quotation marks that are no quotations of the library. */
  readonly 'verify.ignored': readonly string[];
  /** Whether the verdict of each quotation and figure is shown behind it in the report. */
  readonly 'verify.inlayHints': boolean;
  /** Whether the passages of an article show how many reports use them. */
  readonly 'verify.codeLens': boolean;
  /** Whether VS Code is offered the MCP server, in place of the tools of the extension. */
  readonly 'assistants.mcpServer': boolean;
}

export const settingsSection = 'trichDan';

export const defaultSettings: Settings = {
  libraries: ['trich-dan'],
  embeddedArticle: true,
  maxFileSize: 20,
  'library.groupBy': 'none',
  'quotation.sic': false,
  'quotation.blockLines': 4,
  'quotation.citation': true,
  'citation.language': 'vi',
  'citation.place': 'auto',
  'citation.style': 'vn-author-date',
  'citation.styleFile': '',
  'bibliography.updateOnSave': false,
  'bibliography.unused': true,
  'verify.enabled': true,
  'verify.unmarkedWords': 8,
  'verify.ignored': [],
  'verify.inlayHints': false,
  'verify.codeLens': true,
  'assistants.mcpServer': false,
};

/** The largest limit of `maxFileSize`, in megabytes: more is no string in any engine. */
const MOST_MEGABYTES = 500;

const isPositive: Guard<number> = (value): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0;

const isFileSize: Guard<number> = (value): value is number =>
  isPositive(value) && value <= MOST_MEGABYTES;

/** What a setting has to be, for who is told that it is not; a list has the values there are. */
export type Expected =
  'boolean' | 'text' | 'texts' | 'count' | 'positive' | 'megabytes' | readonly string[];

interface Kind<T> {
  readonly expected: Expected;
  readonly accepts: Guard<T>;
}

const choice = <const T extends string>(...values: readonly T[]): Kind<T> => ({
  expected: values,
  accepts: oneOf(...values),
});

const boolean: Kind<boolean> = { expected: 'boolean', accepts: isBoolean };
const text: Kind<string> = { expected: 'text', accepts: isString };
const texts: Kind<readonly string[]> = { expected: 'texts', accepts: arrayOf(isString) };
const positive: Kind<number> = { expected: 'positive', accepts: isPositive };
const megabytes: Kind<number> = { expected: 'megabytes', accepts: isFileSize };
const count: Kind<number> = { expected: 'count', accepts: isOffset };

const kinds: { readonly [K in keyof Settings]: Kind<Settings[K]> } = {
  libraries: texts,
  embeddedArticle: boolean,
  maxFileSize: megabytes,
  'library.groupBy': choice('none', 'folder', 'year', 'author', 'key'),
  'quotation.sic': boolean,
  'quotation.blockLines': positive,
  'quotation.citation': boolean,
  'citation.language': choice('vi', 'en'),
  'citation.place': choice('auto', 'text', 'footnotes'),
  'citation.style': choice(...shippedStyleNames),
  'citation.styleFile': text,
  'bibliography.updateOnSave': boolean,
  'bibliography.unused': boolean,
  'verify.enabled': boolean,
  'verify.unmarkedWords': count,
  'verify.ignored': texts,
  'verify.inlayHints': boolean,
  'verify.codeLens': boolean,
  'assistants.mcpServer': boolean,
};

/** Reads `a.b` out of nested objects, as the configuration section arrives over LSP. */
function lookUp(section: unknown, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), section);
}

/** The settings in an untrusted configuration section; what is missing or of a wrong type is as `otherwise`. */
export function readSettings(section: unknown, otherwise: Settings = defaultSettings): Settings {
  const read = <K extends keyof Settings>(name: K): Settings[K] => {
    const value = lookUp(section, name);
    const { accepts }: Kind<Settings[K]> = kinds[name];
    return accepts(value) ? value : otherwise[name];
  };
  return {
    libraries: read('libraries'),
    embeddedArticle: read('embeddedArticle'),
    maxFileSize: read('maxFileSize'),
    'library.groupBy': read('library.groupBy'),
    'quotation.sic': read('quotation.sic'),
    'quotation.blockLines': read('quotation.blockLines'),
    'quotation.citation': read('quotation.citation'),
    'citation.language': read('citation.language'),
    'citation.place': read('citation.place'),
    'citation.style': read('citation.style'),
    'citation.styleFile': read('citation.styleFile'),
    'bibliography.updateOnSave': read('bibliography.updateOnSave'),
    'bibliography.unused': read('bibliography.unused'),
    'verify.enabled': read('verify.enabled'),
    'verify.unmarkedWords': read('verify.unmarkedWords'),
    'verify.ignored': read('verify.ignored'),
    'verify.inlayHints': read('verify.inlayHints'),
    'verify.codeLens': read('verify.codeLens'),
    'assistants.mcpServer': read('assistants.mcpServer'),
  };
}

/** A setting that is there and is nothing of what it takes. */
export interface WrongSetting {
  readonly name: keyof Settings;
  readonly value: unknown;
  readonly expected: Expected;
}

const isName = (name: string): name is keyof Settings => Object.hasOwn(kinds, name);

/** What of an untrusted section `readSettings` passes over; null is said of what is not set. */
export function wrongSettings(section: unknown): readonly WrongSetting[] {
  return Object.keys(kinds)
    .filter(isName)
    .flatMap((name) => {
      const value = lookUp(section, name) ?? null;
      const { accepts, expected } = kinds[name];
      return value === null || accepts(value) ? [] : [{ name, value, expected }];
    });
}
