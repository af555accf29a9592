import type { DocumentLocale } from '../../core/citation/locator';
import { documentStyle } from '../../core/citation/documentStyle';
import { bibliographyText, isBeside } from '../../core/citation/ownKeys';
import { languageFromId } from '../../core/insertion/languages';
import type { StyleSource } from '../../protocol/citing';
import { localeOfLanguage, shippedStyleOf } from '../../protocol/styleNames';
import { resolved } from '../bibliographies';
import type { Session } from '../session';

/** The style a report is cited by, and the language its citations are worded in. */
export interface ReportStyle {
  readonly style: StyleSource;
  readonly locale: DocumentLocale;
  /** Finds other styles beside this one: what a dependent style stands for. */
  parent(fileName: string): Promise<string | null>;
}

/** No style of the public ones comes near it, in bytes. */
const MOST_BYTES = 2_000_000;

/**
 * The style that a report names, else that of the settings: a file of theirs, or one that is shipped.
 * What cannot be read counts as not named, unless its name is that of a style we have.
 */
export async function styleOfReport(
  session: Session,
  report: { readonly uri: string; readonly languageId: string; readonly text: string },
): Promise<ReportStyle> {
  const { uri, languageId, text } = report;
  const settings = await session.settings(uri);
  const own = documentStyle(text, languageFromId(languageId, uri));
  const locale =
    (own.language === null ? null : localeOfLanguage(own.language)) ??
    settings['citation.language'];
  const named = own.style === null ? null : await fileBeside(session, uri, own.style, locale);
  if (named) return named;
  const known = own.style === null ? null : shippedStyleOf(own.style);
  if (known) return shipped(known, locale);
  const file = settings['citation.styleFile'].trim();
  const ofSettings = file === '' ? null : await fileOfSettings(session, uri, file, locale);
  return ofSettings ?? shipped(settings['citation.style'], locale);
}

function shipped(
  name: Extract<StyleSource, { type: 'shipped' }>['name'],
  locale: DocumentLocale,
): ReportStyle {
  return { style: { type: 'shipped', name }, locale, parent: () => Promise.resolve(null) };
}

/** A style file that a report names by a path relative to itself. */
async function fileBeside(
  session: Session,
  uri: string,
  path: string,
  locale: DocumentLocale,
): Promise<ReportStyle | null> {
  if (!/\.csl$/i.test(path) || !isBeside(path)) return null;
  const address = resolved(uri, path);
  return address === null ? null : styleFile(session, address, locale);
}

/** A style file of the settings: absolute, or relative to the report's folder of the workspace. */
async function fileOfSettings(
  session: Session,
  report: string,
  path: string,
  locale: DocumentLocale,
): Promise<ReportStyle | null> {
  for (const address of await session.filesOfSetting(path, report)) {
    const found = await styleFile(session, address, locale);
    if (found) return found;
  }
  return null;
}

async function styleFile(
  session: Session,
  address: string,
  locale: DocumentLocale,
): Promise<ReportStyle | null> {
  const xml = await styleText(session, address);
  if (xml === null) return null;
  const slash = address.lastIndexOf('/');
  const folder = address.slice(0, slash + 1);
  return {
    style: { type: 'file', name: decoded(address.slice(slash + 1)), xml },
    locale,
    parent: (fileName) =>
      // The name is the last part of an address: no other folder, no other host.
      /^[\w.-]+\.csl$/.test(fileName)
        ? styleText(session, folder + encodeURIComponent(fileName))
        : Promise.resolve(null),
  };
}

async function styleText(session: Session, address: string): Promise<string | null> {
  try {
    return bibliographyText(await session.readFile(address, MOST_BYTES), MOST_BYTES);
  } catch {
    // A file that is not there names no style.
    return null;
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
