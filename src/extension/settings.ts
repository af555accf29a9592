import type { ConfigurationScope } from 'vscode';
import { workspace } from 'vscode';
import type { Settings } from '../protocol/settings';
import { readSettings, settingsSection } from '../protocol/settings';

/** The settings that apply to a document, a folder, or the window; a wrong value is as none. */
export function settingsFor(scope: ConfigurationScope | null = null): Settings {
  return readSettings(workspace.getConfiguration(settingsSection, scope));
}
