import type { DraftPageState, FromDraftPage, ToDraftPage } from '../protocol/draftPage';
import { isDraftPageState, isToDraftPage } from '../protocol/draftPage';
import { isReaderState, isToReader } from '../protocol/webview';
import type { FromReader, ReaderState, ToReader } from '../protocol/webview';
import type { PageHost } from './pageHost';
import { connectPage } from './pageHost';

export type Host = PageHost<FromReader, ReaderState>;
export type DraftHost = PageHost<FromDraftPage, DraftPageState>;

/** Connects a page and says that it is ready. */
export function connectHost(receive: (message: ToReader) => void): Host {
  const connection = { accepts: isToReader, isState: isReaderState, receive };
  const host = connectPage<FromReader, ToReader, ReaderState>(connection);
  host.send({ type: 'ready' });
  return host;
}

export function connectDraftHost(receive: (message: ToDraftPage) => void): DraftHost {
  const connection = { accepts: isToDraftPage, isState: isDraftPageState, receive };
  const host = connectPage<FromDraftPage, ToDraftPage, DraftPageState>(connection);
  host.send({ type: 'ready' });
  return host;
}

/** For an article that is only looked at: nothing of it is told or kept. */
export const noHost: Host = {
  send: () => undefined,
  savedState: () => null,
  saveState: () => undefined,
};
