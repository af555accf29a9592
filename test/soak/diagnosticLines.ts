import * as vscode from 'vscode';
import type { Diagnostic, Range } from 'vscode-languageserver-protocol';

/*
 * Diagnostics as lines of text, the same for those that VS Code shows and those of the protocol.
 */

const OURS = 'Trích Dẫn';

const place = ({ start, end }: Range | vscode.Range): string =>
  `${start.line + 1}:${start.character}–${end.line + 1}:${end.character}`;

interface Line {
  readonly range: Range | vscode.Range;
  readonly severity: number;
  readonly code: string;
  readonly message: string;
  readonly related: readonly string[];
}

const lineOf = ({ range, severity, code, message, related }: Line): string =>
  [`${place(range)} ${severity} ${code} ${message}`, ...related].join(' · ');

const file = (uri: string): string => decodeURIComponent(uri).split('/').slice(-2).join('/');

/** What is shown of a report, sorted. */
export function shownLines(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === OURS)
    .map(({ range, severity, code, message, relatedInformation = [] }) =>
      lineOf({
        range,
        // The protocol counts from one.
        severity: severity + 1,
        code: String(typeof code === 'object' ? code.value : code),
        message,
        related: relatedInformation.map(
          ({ location, message }) =>
            `${file(location.uri.toString())} ${place(location.range)} ${message}`,
        ),
      }),
    )
    .toSorted();
}

/** What ought to be shown of it, sorted. */
export function expectedLines(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .map(({ range, severity = 1, code, message, relatedInformation = [] }) =>
      lineOf({
        range,
        severity,
        code: String(code),
        message: typeof message === 'string' ? message : message.value,
        related: relatedInformation.map(
          ({ location, message }) =>
            `${file(location.uri)} ${place(location.range)} ${typeof message === 'string' ? message : ''}`,
        ),
      }),
    )
    .toSorted();
}
