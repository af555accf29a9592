import type { DraftPageState, FromDraftPage, ToDraftPage } from '../protocol/draftPage';
import { isDraftPageState, isToDraftPage } from '../protocol/draftPage';
import type { Guard } from '../protocol/guards';
import { createMessenger } from '../protocol/messenger';
import type { Messenger } from '../protocol/messenger';
import { isReaderState, isToReader } from '../protocol/webview';
import type { FromReader, ReaderState, ToReader } from '../protocol/webview';

/** What VS Code gives a webview's page, once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as a page sees it. */
interface PageHost<Outgoing, State> {
  readonly send: (message: Outgoing) => void;
  readonly savedState: () => State | null;
  readonly saveState: (state: State) => void;
}

export type Host = PageHost<FromReader, ReaderState>;
export type DraftHost = PageHost<FromDraftPage, DraftPageState>;

interface Connection<Incoming, State> {
  readonly accepts: Guard<Incoming>;
  readonly isState: Guard<State>;
  readonly receive: (message: Incoming) => void;
}

/** Connects to the extension and says that the page is ready; messages arrive from then on. */
function connect<Outgoing, Incoming, State>(
  { accepts, isState, receive }: Connection<Incoming, State>,
  ready: Outgoing,
): PageHost<Outgoing, State> {
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
    accepts,
    receive,
  });
  messenger.open();
  messenger.send(ready);
  return {
    send: (message) => messenger.send(message),
    savedState() {
      const state = api.getState();
      return isState(state) ? state : null;
    },
    saveState: (state) => api.setState(state),
  };
}

export function connectHost(receive: (message: ToReader) => void): Host {
  const connection = { accepts: isToReader, isState: isReaderState, receive };
  return connect<FromReader, ToReader, ReaderState>(connection, { type: 'ready' });
}

export function connectDraftHost(receive: (message: ToDraftPage) => void): DraftHost {
  const connection = { accepts: isToDraftPage, isState: isDraftPageState, receive };
  return connect<FromDraftPage, ToDraftPage, DraftPageState>(connection, { type: 'ready' });
}

/** For an article that is only looked at: nothing of it is told or kept. */
export const noHost: Host = {
  send: () => undefined,
  savedState: () => null,
  saveState: () => undefined,
};
