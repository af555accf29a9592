import type { DocumentLanguage } from '../insertion/languages';
import { documentBibliographies } from './bibliographies';
import type { CslItem } from './cslItem';
import { inlineEntries } from './declared/inlineEntries';
import type { ReadBeside } from './ownKeys';
import { isBeside } from './ownKeys';
import { readReferences } from './read/readReferences';

/**
 * The sources a report brings itself, by their keys: those of the bibliographies it names, and those
 * in its front matter, which come first. What cannot be read brings nothing.
 */
export async function ownItems(
  text: string,
  language: DocumentLanguage,
  read: ReadBeside,
): Promise<ReadonlyMap<string, CslItem>> {
  const found = new Map<string, CslItem>();
  const add = (item: CslItem): void => {
    const key = String(item.id ?? '');
    if (key !== '' && !found.has(key)) found.set(key, item);
  };
  for (const { key, item } of inlineEntries(text, language)) if (item) add({ ...item, id: key });
  for (const file of documentBibliographies(text, language).files) {
    const content = isBeside(file) ? await read(file) : null;
    if (content !== null) readReferences(content).items.forEach(add);
  }
  return found;
}
