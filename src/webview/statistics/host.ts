import { createMessenger } from '../../protocol/messenger';
import type { Messenger } from '../../protocol/messenger';
import type { FromTable, TableState, ToTable } from '../../protocol/statistics';
import { isTableState, isToTable } from '../../protocol/statistics';

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** The extension, as the table's page sees it. */
export interface TableHost {
  readonly send: (message: FromTable) => void;
  readonly savedState: () => TableState | null;
  readonly saveState: (state: TableState) => void;
}

/** Connects to the extension; `receive` is called for every message from then on. */
export function connectTableHost(receive: (message: ToTable) => void): TableHost {
  const api = acquireVsCodeApi();
  const messenger: Messenger<FromTable> = createMessenger<FromTable, ToTable>({
    channel: {
      post: (message) => api.postMessage(message),
      listen(listener) {
        const onMessage = (event: MessageEvent): void => listener(event.data);
        window.addEventListener('message', onMessage);
        return () => window.removeEventListener('message', onMessage);
      },
    },
    accepts: isToTable,
    receive,
  });
  messenger.open();
  return {
    send: (message) => messenger.send(message),
    savedState() {
      const state = api.getState();
      return isTableState(state) ? state : null;
    },
    saveState: (state) => api.setState(state),
  };
}
