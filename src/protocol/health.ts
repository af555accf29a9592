import type { LibraryProblemCode } from '../core/library/problems';
import { isRecord } from './guards';
import type { Request } from './lsp';

/** How a server is: numbers and codes alone, nothing of what anybody wrote or named. */
export interface ServerHealth {
  readonly articles: number;
  /** How many articles a search goes through by now. */
  readonly searchable: number;
  /** How often each problem of the library is told. */
  readonly problems: Readonly<Partial<Record<LibraryProblemCode, number>>>;
  /** Documents that are open for the server. */
  readonly documents: number;
  /** Resident memory in bytes; null where the host does not say. */
  readonly memory: number | null;
}

export const healthRequest: Request<Record<string, never>, ServerHealth> = {
  method: 'trichDan/health',
  accepts: (value): value is Record<string, never> => isRecord(value),
};
