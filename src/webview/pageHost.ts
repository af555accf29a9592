import type { Guard } from '../protocol/guards';
import { createMessenger } from '../protocol/messenger';
import type { Messenger } from '../protocol/messenger';

/** What VS Code gives a webview's page, once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as a page sees it. */
export interface PageHost<Outgoing, State> {
  readonly send: (message: Outgoing) => void;
  readonly savedState: () => State | null;
  readonly saveState: (state: State) => void;
}

interface Connection<Incoming, State> {
  readonly accepts: Guard<Incoming>;
  readonly isState: Guard<State>;
  readonly receive: (message: Incoming) => void;
}

/** Connects to the extension; `receive` is called for every message from then on. */
export function connectPage<Outgoing, Incoming, State>({
  accepts,
  isState,
  receive,
}: Connection<Incoming, State>): PageHost<Outgoing, State> {
  const api = acquireVsCodeApi();
  const messenger: Messenger<Outgoing> = createMessenger<Outgoing, Incoming>({
    channel: {
      post: (message) => api.postMessage(message),
      listen(listener) {
        const onMessage = (event: MessageEvent): void => listener(event.data);
        window.addEventListener('message', onMessage);
        return () => window.removeEventListener('message', onMessage);
      },
    },
    // The extension is the trusted side, and an article has no length that it may not have.
    bounds: null,
    accepts,
    receive,
  });
  messenger.open();
  return {
    send: (message) => messenger.send(message),
    savedState() {
      const state = api.getState();
      return isState(state) ? state : null;
    },
    saveState: (state) => api.setState(state),
  };
}
