import type { Session } from './session';

/**
 * Has a view of the client asked for again whenever the library or the settings change. `refresh`
 * sends the request; a client that does not know it asks by itself with the next edit.
 */
export class Refreshing {
  readonly #sessions = new WeakSet<Session>();

  constructor(readonly refresh: (session: Session) => Promise<unknown>) {}

  /** From the first question on: what was never shown needs no refreshing. */
  watch(session: Session): void {
    if (this.#sessions.has(session)) return;
    this.#sessions.add(session);
    session.onDidChange(() => this.run(session));
  }

  run(session: Session): void {
    this.refresh(session).catch(() => {
      // Unknown to this client.
    });
  }
}
