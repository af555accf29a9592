import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session';

/** One feature of the protocol: what is promised to the client, and who keeps the promise. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  /** Called once, before anything is asked; `session` is there when something is. */
  listen(connection: Connection, session: () => Session): void;
}
