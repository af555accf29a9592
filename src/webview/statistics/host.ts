import type { FromTable, TableState, ToTable } from '../../protocol/statistics';
import { isTableState, isToTable } from '../../protocol/statistics';
import type { PageHost } from '../pageHost';
import { connectPage } from '../pageHost';

/** The extension, as the table's page sees it. */
export type TableHost = PageHost<FromTable, TableState>;

/** Connects to the extension; `receive` is called for every message from then on. */
export function connectTableHost(receive: (message: ToTable) => void): TableHost {
  const connection = { accepts: isToTable, isState: isTableState, receive };
  return connectPage<FromTable, ToTable, TableState>(connection);
}
