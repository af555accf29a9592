import { arrayOf, isString, optional, shape } from './guards';
import type { Guard } from './guards';
import type { RememberedQuotation } from './lsp';
import { isRemembered } from './lsp';

/** What the client hands over when the server starts. */
export interface InitializationOptions {
  /** The folder of the embedded library. */
  readonly contentFolder: string;
  /** The user's language, e.g. `vi`, `en`. */
  readonly locale: string;
  /** Address of the page that explains the verdicts, one heading a code. */
  readonly docs?: string | undefined;
  /** The URI of a folder of ours, perhaps not there yet, for what can be made again. */
  readonly storage?: string | undefined;
  /** The URI of the library that is the user's own, in every workspace; perhaps not there yet. */
  readonly ownLibrary?: string | undefined;
  /** Address of the script of the worker that reads other formats, for servers that are workers. */
  readonly importWorker?: string | undefined;
  /** Address of the script of the worker that formats citations, likewise. */
  readonly styleWorker?: string | undefined;
  /** What the server remembered in earlier sessions. */
  readonly remembered?: readonly RememberedQuotation[] | undefined;
}

export const isInitializationOptions: Guard<InitializationOptions> = shape<InitializationOptions>({
  contentFolder: isString,
  locale: isString,
  docs: optional(isString),
  storage: optional(isString),
  ownLibrary: optional(isString),
  importWorker: optional(isString),
  styleWorker: optional(isString),
  remembered: optional(arrayOf(isRemembered)),
});
