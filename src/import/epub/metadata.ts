import type { CslItem } from '../../core/citation/csl';
import { cslOf, dateParts, languageTag, oneLine } from '../text/csl';
import type { XmlElement } from '../xml/xml';
import { childElements, xmlText } from '../xml/xml';

/** What a book says of itself; its publisher wrote it, so it is taken at its word. */
export function epubMetadata(metadata: XmlElement | undefined): CslItem | null {
  const all = childElements(metadata);
  const named = (name: string) => all.filter((element) => element.name === name);
  const words = (name: string) => oneLine(xmlText(named(name)[0]));
  const people = named('dc:creator').map((element) => ({
    role: roleOf(element, all),
    literal: oneLine(xmlText(element)),
  }));
  const withRole = (role: string) =>
    people.flatMap(({ role: found, literal }) =>
      found === role && literal !== null ? [{ literal }] : [],
    );
  // Programs put the day they made the file; a publisher knows when the book came out.
  const issued = words('dc:publisher') === null ? null : dateParts(words('dc:date'));
  const isbn = named('dc:identifier')
    .map((element) => /(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX]$/i.exec(xmlText(element).trim())?.[0])
    .find((number) => number !== undefined);
  return cslOf('book', {
    title: words('dc:title'),
    author: withRole('aut'),
    editor: withRole('edt'),
    translator: withRole('trl'),
    publisher: words('dc:publisher'),
    issued: issued && { 'date-parts': [issued] },
    ISBN: isbn,
    language: languageTag(words('dc:language')),
  });
}

/** A MARC relator: an attribute in EPUB 2, an element that refines in EPUB 3; else the author. */
function roleOf(person: XmlElement, all: readonly XmlElement[]): string {
  const id = person.attributes.get('id');
  const refining = all.find(
    ({ attributes }) =>
      id !== undefined &&
      attributes.get('refines') === `#${id}` &&
      attributes.get('property') === 'role',
  );
  return person.attributes.get('opf:role') ?? oneLine(xmlText(refining)) ?? 'aut';
}
