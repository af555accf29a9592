import type { ServerCapabilities } from 'vscode-languageserver';
import { codeActions } from './codeActions';
import { diagnostics } from './diagnostics';
import type { Feature } from './feature';
import { hover } from './hover';

/** The features of the protocol that the server has beside its own requests. */
export const features: readonly Feature[] = [codeActions, diagnostics, hover];

export function featureCapabilities(): ServerCapabilities {
  return Object.assign({}, ...features.map(({ capabilities }) => capabilities));
}
