import type { LogLevel, LogOutputChannel, ViewColumn } from 'vscode';
import { window } from 'vscode';
import { redactedMessage } from './support/redactedLog';

/** So many entries are remembered for `copyDiagnostics`. */
const MOST_ENTRIES = 60;

/** The one log of the extension and its server; it remembers its last entries without their words. */
export class Log implements LogOutputChannel {
  readonly #channel: LogOutputChannel;
  readonly #entries: string[] = [];

  constructor(channel: LogOutputChannel) {
    this.#channel = channel;
  }

  /** The last entries, redacted. */
  get entries(): readonly string[] {
    return this.#entries;
  }

  get name(): string {
    return this.#channel.name;
  }

  get logLevel(): LogLevel {
    return this.#channel.logLevel;
  }

  get onDidChangeLogLevel() {
    return this.#channel.onDidChangeLogLevel;
  }

  trace(message: string, ...details: unknown[]): void {
    this.#channel.trace(message, ...details);
  }

  debug(message: string, ...details: unknown[]): void {
    this.#channel.debug(message, ...details);
  }

  info(message: string, ...details: unknown[]): void {
    this.#remember('info', message);
    this.#channel.info(message, ...details);
  }

  warn(message: string, ...details: unknown[]): void {
    this.#remember('warning', message);
    this.#channel.warn(message, ...details);
  }

  error(error: string | Error, ...details: unknown[]): void {
    this.#remember('error', error instanceof Error ? (error.stack ?? String(error)) : error);
    this.#channel.error(error, ...details);
  }

  append(value: string): void {
    this.#remember('output', value);
    this.#channel.append(value);
  }

  appendLine(value: string): void {
    this.#remember('output', value);
    this.#channel.appendLine(value);
  }

  replace(value: string): void {
    this.#channel.replace(value);
  }

  clear(): void {
    this.#channel.clear();
  }

  show(columnOrPreserveFocus?: ViewColumn | boolean, preserveFocus?: boolean): void {
    const keepsFocus =
      typeof columnOrPreserveFocus === 'boolean' ? columnOrPreserveFocus : preserveFocus;
    this.#channel.show(keepsFocus);
  }

  hide(): void {
    this.#channel.hide();
  }

  dispose(): void {
    this.#channel.dispose();
  }

  #remember(level: string, message: string): void {
    const time = new Date().toISOString().slice(11, 19);
    this.#entries.push(`${time} ${level}: ${redactedMessage(message)}`);
    if (this.#entries.length > MOST_ENTRIES) this.#entries.shift();
  }
}

export function createLog(): Log {
  return new Log(window.createOutputChannel('Trích Dẫn', { log: true }));
}
