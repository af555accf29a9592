import type { ServerHealth } from '../../protocol/health';
import type { Settings } from '../../protocol/settings';
import { settingsShape } from './settingsShape';

/** What whoever helps a user is told: nothing of it is written by the user. */
export interface DiagnosticsFacts {
  readonly version: string;
  readonly vscode: string;
  /** `linux x64`, say; `web` where the extension runs in a browser. */
  readonly platform: string;
  /** `wsl`, `ssh-remote`…; null on the desktop. */
  readonly remote: string | null;
  readonly language: string;
  readonly trusted: boolean;
  readonly settings: Settings;
  readonly server: { readonly state: string; readonly restarts: number };
  /** Null where the server does not answer. */
  readonly health: ServerHealth | null;
  /** The languages of the open reports. */
  readonly reports: readonly string[];
  /** The codes of all that is found. */
  readonly findings: readonly string[];
  /** Bytes of this extension host; null where it does not say. */
  readonly memory: number | null;
  /** Redacted. */
  readonly log: readonly string[];
}

const megabytes = (bytes: number | null): string =>
  bytes === null ? 'unknown' : `${Math.round(bytes / 1e6)} MB`;

function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const told = sorted.map(([word, count]) => `${count} ${word}`);
  return told.length === 0 ? 'none' : told.join(', ');
}

function healthLines(health: ServerHealth | null): readonly string[] {
  if (!health) return ['- Library: the server does not answer'];
  const { articles, searchable, problems, documents, memory } = health;
  const told = Object.entries(problems).map(([code, count]) => `${count} ${code}`);
  return [
    `- Library: ${articles} articles, ${searchable} of them searchable`,
    `- Problems of the library: ${told.length === 0 ? 'none' : told.join(', ')}`,
    `- Documents open for the server: ${documents}`,
    `- Memory of the server: ${megabytes(memory)}`,
  ];
}

/** The diagnostics as text for a report of a problem, in the language of those who read it: English. */
export function diagnosticsText(facts: DiagnosticsFacts): string {
  const { server, log } = facts;
  const changed = settingsShape(facts.settings);
  return [
    '### Trích Dẫn: diagnostics',
    '',
    `- Version: ${facts.version}`,
    `- VS Code: ${facts.vscode}, ${facts.language}${facts.trusted ? '' : ', Restricted Mode'}`,
    `- Host: ${facts.platform}${facts.remote === null ? '' : `, remote (${facts.remote})`}`,
    `- Server: ${server.state}, started again ${server.restarts} times`,
    ...healthLines(facts.health),
    `- Memory of the extension host: ${megabytes(facts.memory)}`,
    `- Open reports: ${counted(facts.reports)}`,
    `- Findings: ${counted(facts.findings)}`,
    `- Settings that were changed: ${changed.length === 0 ? 'none' : changed.join('; ')}`,
    '',
    'Log, without paths, titles and texts (+ how many characters were left out):',
    '',
    ...(log.length === 0 ? ['    (empty)'] : log.map((line) => `    ${line}`)),
    '',
  ].join('\n');
}
