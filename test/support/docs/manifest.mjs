// @ts-check
/** What the reference reads of package.json, in the words of one language. */
import { readFile } from 'node:fs/promises';

/** @typedef {{ command: string, title: string }} Command */
/** @typedef {{ command?: string, submenu?: string, when?: string, group?: string }} MenuItem */
/** @typedef {{ command: string, key: string, mac?: string }} Keybinding */
/**
 * @typedef {object} Setting
 * @property {'string' | 'boolean' | 'number' | 'integer' | 'array'} type
 * @property {unknown} default
 * @property {'window' | 'resource' | 'language-overridable'} scope
 * @property {string} [description]
 * @property {string} [markdownDescription]
 * @property {string[]} [enum]
 * @property {string[]} [enumDescriptions]
 * @property {string[]} [enumItemLabels]
 * @property {number} [minimum]
 * @property {number} [exclusiveMinimum]
 * @property {number} [maximum]
 */
/**
 * @typedef {object} Contributes
 * @property {Command[]} commands
 * @property {Record<string, MenuItem[]>} menus
 * @property {Keybinding[]} keybindings
 * @property {Record<string, { id: string, name: string }[]>} views
 * @property {{ title: string, properties: Record<string, Setting> }[]} configuration groups, in order
 */

/**
 * The manifest as VS Code shows it in a language.
 * @param {'vi' | 'en'} language
 * @returns {Promise<Contributes>}
 * @throws {Error} for a string that the language lacks
 */
export async function readContributes(language) {
  const strings = JSON.parse(
    await readFile(language === 'vi' ? 'package.nls.vi.json' : 'package.nls.json', 'utf8'),
  );
  const { contributes } = JSON.parse(await readFile('package.json', 'utf8'), (_, value) => {
    const name = typeof value === 'string' ? /^%([^%]+)%$/.exec(value)?.[1] : undefined;
    if (name === undefined) {
      return value;
    }
    if (typeof strings[name] !== 'string') {
      throw new Error(`${name} has no words in ${language}`);
    }
    return strings[name];
  });
  return contributes;
}
