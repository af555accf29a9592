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

/** The extension, as the page sees it. */
export interface Host {
  readonly send: (message: FromReader) => void;
  readonly savedState: () => ReaderState | null;
  readonly saveState: (state: ReaderState) => void;
}

/** Connects to the extension and says that the page is ready; messages arrive from then on. */
export function connectHost(receive: (message: ToReader, host: Host) => void): Host {
  const api = acquireVsCodeApi();
  const messenger: Messenger<FromReader> = createMessenger<FromReader, ToReader>({
    channel: {
      post: (message) => api.postMessage(message),
      listen(listener) {
        const onMessage = (event: MessageEvent): void => listener(event.data);
        window.addEventListener('message', onMessage);
        return () => window.removeEventListener('message', onMessage);
      },
    },
    accepts: isToReader,
    receive: (message) => receive(message, host),
  });
  const host: Host = {
    send: (message) => messenger.send(message),
    savedState() {
      const state = api.getState();
      return isReaderState(state) ? state : null;
    },
    saveState: (state) => api.setState(state),
  };
  messenger.open();
  host.send({ type: 'ready' });
  return host;
}
