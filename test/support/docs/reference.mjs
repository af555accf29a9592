// @ts-check
/** docs/reference*.md: every command and every setting, as the manifest has them. */
import { readContributes } from './manifest.mjs';
import { placesOf } from './places.mjs';
import { table } from './table.mjs';
import { words } from './words.mjs';

/** @typedef {import('./manifest.mjs').Contributes} Contributes */
/** @typedef {import('./manifest.mjs').Setting} Setting */
/** @typedef {import('./words.mjs').Language} Language */

/** @type {Readonly<Record<Language, string>>} the file of each language */
export const referenceFiles = { vi: 'docs/reference.vi.md', en: 'docs/reference.md' };

/** "ctrl+alt+q" as keys are labelled. @param {string} key */
const keyLabel = (key) =>
  key
    .split(' ')
    .map((chord) => chord.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()))
    .map((chord) => `\`${chord.replace('Left', '←').replace('Right', '→')}\``)
    .join(' ');

/** @param {string} command @param {Contributes} contributes */
function keysOf(command, { keybindings }) {
  return keybindings
    .filter((one) => one.command === command)
    .map(({ key, mac }) => keyLabel(key) + (mac ? ` (macOS ${keyLabel(mac)})` : ''))
    .join(', ');
}

/** @param {Contributes} contributes @param {Language} language */
function commandLines(contributes, language) {
  const { command, id, key, where } = words[language];
  const rows = contributes.commands.map((one) => [
    one.title,
    `\`${one.command}\``,
    keysOf(one.command, contributes),
    placesOf(one.command, contributes, language).join('; '),
  ]);
  return table([[command, id, key, where], ...rows]);
}

/** A name of a setting in a description becomes a link to it, where it is ours. @param {string} text */
const linked = (text) =>
  text.replace(/`#([\w.]+)#`/g, (_, id) =>
    id.startsWith('trichDan.') ? `[\`${id}\`](#${anchor(id)})` : `\`${id}\``,
  );

/** The anchor that GitHub gives a heading. @param {string} heading */
const anchor = (heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '');

/** @param {Setting} setting @param {Language} language */
function typeOf(setting, language) {
  const { types, list, atLeast, above, atMost } = words[language];
  const limits = [
    ...(setting.minimum === undefined ? [] : [atLeast.replace('{0}', String(setting.minimum))]),
    ...(setting.exclusiveMinimum === undefined
      ? []
      : [above.replace('{0}', String(setting.exclusiveMinimum))]),
    ...(setting.maximum === undefined ? [] : [atMost.replace('{0}', String(setting.maximum))]),
  ];
  return [setting.type === 'array' ? list : types[setting.type], ...limits].join(', ');
}

/** @param {Setting} setting @param {Language} language */
function valueLines(setting, language) {
  if (!setting.enum) {
    return [];
  }
  const said = setting.enumDescriptions ?? setting.enumItemLabels ?? [];
  return [
    `- ${words[language].values}:`,
    ...setting.enum.map((value, at) => `  - \`${value}\`: ${said[at] ?? ''}`),
  ];
}

/** @param {string} id @param {Setting} setting @param {Language} language */
function settingLines(id, setting, language) {
  const { type, default: initial, scope, scopes } = words[language];
  return [
    `#### ${id}`,
    '',
    linked(setting.markdownDescription ?? setting.description ?? ''),
    '',
    `- ${type}: ${typeOf(setting, language)}`,
    `- ${initial}: \`${JSON.stringify(setting.default)}\``,
    `- ${scope}: ${scopes[setting.scope]}`,
    ...valueLines(setting, language),
    '',
  ];
}

/** The page in a language, as it ought to be in its file. @param {Language} language */
export async function reference(language) {
  const contributes = await readContributes(language);
  const { title, other, made, commands, aboutCommands, settings, aboutSettings } = words[language];
  const groups = contributes.configuration.map(({ title, properties }) => [
    [`### ${title}`, ''],
    ...Object.entries(properties).map(([id, setting]) => settingLines(id, setting, language)),
  ]);
  return [
    [`# ${title}`, '', other, '', made, ''],
    [`## ${commands}`, '', aboutCommands, '', ...commandLines(contributes, language), ''],
    [`## ${settings}`, '', aboutSettings, ''],
    ...groups.flat(),
  ]
    .flat()
    .join('\n');
}
