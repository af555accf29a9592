import { env, l10n } from 'vscode';
import type { StyledReference } from '../protocol/bibliography';
import { styledReferencesRequest } from '../protocol/bibliography';
import type { ShippedStyleName } from '../protocol/citing';
import type { LibraryServer } from './libraryServer';

/** An article in every style; none where the processor of styles does not run. */
export async function articleReferences(
  server: LibraryServer,
  articleId: string,
): Promise<readonly StyledReference[]> {
  try {
    return await server.ask(styledReferencesRequest, { articleId });
  } catch (error) {
    server.log.warn(`styles: ${String(error)}`);
    return [];
  }
}

/** Copies an article as one style cites it; what to say of it. */
export async function copyReference(
  server: LibraryServer,
  articleId: string,
  style: ShippedStyleName,
): Promise<string> {
  const references = await articleReferences(server, articleId);
  const found = references.find((reference) => reference.style === style);
  if (!found) return l10n.t('The styles could not be loaded.');
  await env.clipboard.writeText(found.text.map(({ text }) => text).join(''));
  return l10n.t('Copied: {0}.', found.label);
}
