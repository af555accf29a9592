import type { Guard } from './guards';
import { isOffset, isString, nullable, shape } from './guards';
import type { Request } from './lsp';
import type { VerificationCounts } from './verification';

/*
 * What assistants ask through the extension: the tools of src/assist, over the engine of the server.
 */

/** The tools, by the names that models and MCP clients know. */
export const toolNames = [
  'search_library',
  'get_quotation',
  'get_statistic',
  'verify_text',
] as const;

/** What the names of the tools begin with in VS Code, where all extensions share one list. */
export const toolPrefix = 'trichDan_';

/** The report being written, as far as the server needs to be told of it. */
export interface CurrentReport {
  readonly uri: string;
  readonly languageId: string;
}

const isCurrentReport = shape<CurrentReport>({ uri: isString, languageId: isString });

const isAnything: Guard<unknown> = (_value): _value is unknown => true;

export interface ToolCall {
  /** Without the prefix. */
  readonly tool: string;
  /** As the model sent it: the tool checks it, and says what is wrong. */
  readonly input: unknown;
  readonly report: CurrentReport | null;
  /** How long the answer may be, in UTF-16 units. */
  readonly most: number;
}

export interface ToolAnswer {
  readonly isError: boolean;
  readonly text: string;
}

export const toolRequest: Request<ToolCall, ToolAnswer> = {
  method: 'trichDan/tool',
  accepts: shape<ToolCall>({
    tool: isString,
    input: isAnything,
    report: nullable(isCurrentReport),
    most: isOffset,
  }),
};

/** Words that are in no document yet: on the clipboard, say. */
export interface DraftText {
  readonly text: string;
  /** Where they are meant to go: its markup, settings and bibliographies are theirs, too. */
  readonly report: CurrentReport | null;
}

export interface DraftPage {
  readonly counts: VerificationCounts;
  /** The page of what was found, as of a report. */
  readonly html: string;
}

export const draftPageRequest: Request<DraftText, DraftPage> = {
  method: 'trichDan/draftPage',
  accepts: shape<DraftText>({ text: isString, report: nullable(isCurrentReport) }),
};
