import type { Connection, InitializeParams } from 'vscode-languageserver';
import { isRecord } from '../protocol/guards';
import type { Settings, WrongSetting } from '../protocol/settings';
import { readSettings, settingsSection, wrongSettings } from '../protocol/settings';

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
  /** Wrong values that were told of. */
  readonly #complained = new Set<string>();

  /**
   * @param complain is given each wrong value once, and what is used instead
   * @param options what the client gave at the start; null of our extension, which gives no settings
   */
  constructor(
    readonly connection: Connection,
    { capabilities }: InitializeParams,
    options: unknown,
    readonly complain: (wrong: WrongSetting, used: Settings) => void,
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
    const begun = this.#read(this.#atStart);
    const known = this.#read(this.#told, begun);
    if (!this.#canAsk) return known;
    const section: unknown = await this.connection.workspace.getConfiguration({
      ...(scopeUri === null ? {} : { scopeUri }),
      section: settingsSection,
    });
    return this.#read(section, known);
  }

  #read(section: unknown, otherwise?: Settings): Settings {
    const settings = readSettings(section, otherwise);
    for (const wrong of wrongSettings(section)) {
      const key = JSON.stringify([wrong.name, wrong.value]);
      if (this.#complained.has(key)) continue;
      this.#complained.add(key);
      this.complain(wrong, settings);
    }
    return settings;
  }
}

function sectionOf(value: unknown): unknown {
  return isRecord(value) && settingsSection in value ? value[settingsSection] : value;
}
