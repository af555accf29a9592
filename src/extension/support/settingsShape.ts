import type { Settings } from '../../protocol/settings';
import { defaultSettings } from '../../protocol/settings';

/** What a setting may hold that its user wrote: only its shape is told. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `${value.length} entries`;
  return value === '' ? 'empty' : 'set';
}

const isPath = (path: string): boolean => /^(?:[/\\~]|[A-Za-z]:|\.\.)/.test(path);

function librariesShape(libraries: readonly string[]): string {
  const outside = libraries.filter(isPath).length;
  return `${libraries.length - outside} in the workspace, ${outside} by their whole path`;
}

/** Settings whose values are words of a list of ours, numbers or switches: told as they are. */
const OPEN: ReadonlySet<string> = new Set<keyof Settings>([
  'embeddedArticle',
  'maxFileSize',
  'library.groupBy',
  'quotation.sic',
  'quotation.blockLines',
  'quotation.citation',
  'citation.language',
  'citation.place',
  'citation.style',
  'bibliography.updateOnSave',
  'bibliography.unused',
  'verify.enabled',
  'verify.unmarkedWords',
  'verify.inlayHints',
  'verify.codeLens',
  'assistants.mcpServer',
]);

/** The settings that are not as they come, without anything that somebody named. */
export function settingsShape(settings: Settings): readonly string[] {
  return Object.entries(settings).flatMap(([name, value]: [string, unknown]) => {
    const usual: unknown = Reflect.get(defaultSettings, name);
    if (JSON.stringify(value) === JSON.stringify(usual)) return [];
    if (name === 'libraries') return [`${name}: ${librariesShape(settings.libraries)}`];
    return [`${name}: ${OPEN.has(name) ? JSON.stringify(value) : shapeOf(value)}`];
  });
}
