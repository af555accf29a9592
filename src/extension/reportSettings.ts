import type { ConfigurationScope, Uri } from 'vscode';
import { Uri as Uris, workspace } from 'vscode';
import type { ConfigurationParams } from 'vscode-languageclient';

/** An open report brings its language with it, so that `"[latex]": { … }` settings apply to it. */
function scopeOf(uri: Uri): ConfigurationScope {
  return (
    workspace.textDocuments.find((document) => document.uri.toString() === uri.toString()) ?? uri
  );
}

/**
 * Answers the server's `workspace/configuration`. The client's own answer looks settings up by URI
 * alone, and so never finds those of a language.
 */
export function reportSettings({ items }: ConfigurationParams): unknown[] {
  return items.map(({ scopeUri, section }) =>
    workspace.getConfiguration(
      section,
      scopeUri === undefined ? undefined : scopeOf(Uris.parse(scopeUri)),
    ),
  );
}
