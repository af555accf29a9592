import type { ServerCapabilities } from 'vscode-languageserver';
import { codeActions } from './codeActions';
import { codeLens } from './codeLens';
import { completion } from './completion';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentHighlight } from './documentHighlight';
import { documentLinks } from './documentLinks';
import { documentSymbols } from './documentSymbols';
import { encodings } from './encodings';
import type { Feature } from './feature';
import { foldingRanges } from './foldingRanges';
import { hover } from './hover';
import { inlayHints } from './inlayHints';
import { references } from './references';
import { rename } from './rename';
import { workspaceSymbols } from './workspaceSymbols';

/** The features of the protocol that the server has beside its own requests. */
export const features: readonly Feature[] = [
  codeActions,
  codeLens,
  completion,
  definition,
  diagnostics,
  documentHighlight,
  documentLinks,
  documentSymbols,
  encodings,
  foldingRanges,
  hover,
  inlayHints,
  references,
  rename,
  workspaceSymbols,
];

export function featureCapabilities(): ServerCapabilities {
  return Object.assign({}, ...features.map(({ capabilities }) => capabilities));
}
