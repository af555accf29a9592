// @ts-check
/**
 * What no manifest of a package says, kept by hand in components.json: the code of others inside the
 * prepared files of a package, the data that is no package, which of several licences is taken, the text
 * of a licence that a package leaves out.
 * `npm run release:check` fails where a bundle has what is not there, or the list what is in no bundle.
 */
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Embedded
 * @property {string} within the package whose file it is part of
 * @property {string} name
 * @property {string} [version] where it is known
 * @property {string} license SPDX
 * @property {string} mark stands in that file
 * @property {string} [copyright] what precedes the text of the MIT licence
 * @property {string[]} [texts] files with the text of the licence
 */
/** @typedef {{ name: string, version: string, license: string, source: string, files: string[] }} Data */

/** @type {{ concluded: Record<string, string>, texts: Record<string, string>, embedded: Embedded[], data: Data[], own: string[] }} */
export const components = JSON.parse(readFileSync('src/build/components.json', 'utf8'));

/** The licence under which a package is here. @param {{ name: string, license: string }} found */
export const licenseOf = ({ name, license }) => components.concluded[name] ?? license;

/** @param {string} name of a package */
export const embeddedIn = (name) => components.embedded.filter(({ within }) => within === name);
