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
  return items.map(({ scopeUri, section }) => {
    const scope = scopeUri === undefined ? undefined : scopeOf(Uris.parse(scopeUri));
    // A configuration has methods, which cannot be posted to a worker: only its values go.
    const values: unknown = JSON.parse(JSON.stringify(workspace.getConfiguration(section, scope)));
    return values;
  });
}
