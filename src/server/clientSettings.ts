import type { Connection, InitializeParams } from 'vscode-languageserver';
import { isRecord } from '../protocol/guards';
import type { Settings } from '../protocol/settings';
import { readSettings, settingsSection } from '../protocol/settings';

/**
 * The settings of a client, by whichever way it has them: asked for (`workspace/configuration`), told
 * when they change, or given at the start, as `{ "trichDan": … }` or as what that holds. What one way
 * does not say, the next does; what nobody says has its default.
 */
export class ClientSettings {
  readonly #canAsk: boolean;
  readonly #atStart: unknown;
  #told: unknown = null;
  readonly #asked = new Map<string | null, Promise<Settings>>();

  /** @param options what the client gave at the start; null of our extension, which gives no settings */
  constructor(
    readonly connection: Connection,
    { capabilities }: InitializeParams,
    options: unknown,
  ) {
    this.#canAsk = capabilities.workspace?.configuration === true;
    this.#atStart = sectionOf(options);
  }

  /** The settings that apply to a report, or to the window. */
  of(scopeUri: string | null): Promise<Settings> {
    let settings = this.#asked.get(scopeUri);
    if (!settings) {
      settings = this.#ask(scopeUri);
      this.#asked.set(scopeUri, settings);
      // A failed question is asked again.
      settings.catch(() => this.#asked.delete(scopeUri));
    }
    return settings;
  }

  /** They changed; `told` is what the client says they are, where it says so. */
  changed(told: unknown): void {
    this.#asked.clear();
    if (isRecord(told)) this.#told = sectionOf(told);
  }

  forget(scopeUri: string): void {
    this.#asked.delete(scopeUri);
  }

  async #ask(scopeUri: string | null): Promise<Settings> {
    const known = readSettings(this.#told, readSettings(this.#atStart));
    if (!this.#canAsk) return known;
    const section: unknown = await this.connection.workspace.getConfiguration({
      ...(scopeUri === null ? {} : { scopeUri }),
      section: settingsSection,
    });
    return readSettings(section, known);
  }
}

function sectionOf(value: unknown): unknown {
  return isRecord(value) && settingsSection in value ? value[settingsSection] : value;
}
