import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ownKeys } from '../core/citation/ownKeys';
import { languageFromId } from '../core/insertion/languages';
import type { Session } from './session';

// Present in Node and in workers; no `lib` has it without the DOM.
declare class URL {
  constructor(path: string, base: string);
  readonly href: string;
}

/** The citekeys a report may use besides the library's; null where any key may be meant. */
export function ownKeysOf(
  session: Session,
  document: TextDocument,
  text: string,
): Promise<readonly string[] | null> {
  const language = languageFromId(document.languageId, document.uri);
  return ownKeys(text, language, async (path) => {
    const uri = resolved(document.uri, path);
    return uri === null ? null : session.bibliography(uri);
  });
}

/** A path beside the report as a URI; null where the report's place has no paths. */
export function resolved(uri: string, path: string): string | null {
  try {
    return new URL(path.split('/').map(encodeURIComponent).join('/'), uri).href;
  } catch {
    // An untitled document, or half a surrogate pair in the path.
    return null;
  }
}
