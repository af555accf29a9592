// @ts-check
/** Where a command is found: the menus of the manifest, in words. */
import { words } from './words.mjs';

/** @typedef {import('./manifest.mjs').Contributes} Contributes */
/** @typedef {import('./manifest.mjs').MenuItem} MenuItem */
/** @typedef {import('./words.mjs').Language} Language */

/** @param {string} template @param {string} value */
const fill = (template, value) => template.replace('{0}', value);

/** The view or page that an item's condition names. @param {MenuItem} item @param {RegExp} pattern */
const named = ({ when = '' }, pattern) => pattern.exec(when)?.[1] ?? '';

/**
 * @param {string} menu @param {MenuItem} item
 * @param {Contributes} contributes @param {Language} language
 * @returns {string} empty for what is no place of its own
 */
function placeOf(menu, item, { views }, language) {
  const { places, pages } = words[language];
  const [group = ''] = (item.group ?? '').split('@');
  const view = () => {
    const id = named(item, /\bview == ([\w.]+)/);
    return Object.values(views)
      .flat()
      .find((one) => one.id === id)?.name;
  };
  const page = () => pages[/** @type {keyof typeof pages} */ (named(item, /\w+Id == ([\w.]+)/))];
  switch (menu) {
    case 'view/title':
      return fill(places[group === 'navigation' ? menu : 'view/title…'], view() ?? '');
    case 'view/item/context':
      return fill(places[group === 'inline' ? 'inline' : menu], view() ?? '');
    case 'webview/context':
    case 'editor/title':
      return fill(places[menu], page());
    case 'explorer/context':
    case 'trichDan.insert':
      return places[menu];
    case 'commandPalette':
      return item.when === 'false' ? words[language].notInPalette : '';
    default:
      throw new Error(`The reference has no words for the menu ${menu}`);
  }
}

/**
 * Every place of a command, once.
 * @param {string} command @param {Contributes} contributes @param {Language} language
 */
export function placesOf(command, contributes, language) {
  const places = Object.entries(contributes.menus).flatMap(([menu, items]) =>
    items
      .filter((item) => item.command === command)
      .map((item) => placeOf(menu, item, contributes, language)),
  );
  return [...new Set(places)].filter((place) => place !== '');
}
