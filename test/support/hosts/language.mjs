// @ts-check
/**
 * A Vietnamese interface. VS Code takes the language of the page from its language packs, and there is
 * none for Vietnamese. An empty pack, written as VS Code itself records an installed one, makes
 * `vscode.env.language` "vi" and the `*.vi.json` files of every extension used; VS Code's own texts,
 * not being in the pack, stay English.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Records an empty language pack in a user data folder. The server must be started with `--locale`.
 * @param {string} userData
 * @param {string} language such as `vi`
 */
export async function addEmptyLanguagePack(userData, language) {
  const translations = path.join(userData, `${language}.i18n.json`);
  await writeFile(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    // Names the folder of what is generated from it.
    hash: `trich-dan-${language}`,
    // VS Code reads the first one's id, and fails to find any extension when there is none.
    extensions: [
      { extensionIdentifier: { id: `trich-dan.language-${language}` }, version: '1.0.0' },
    ],
    translations: { vscode: translations },
    label: language,
  };
  await writeFile(path.join(userData, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

/**
 * The same in a web build, where the page holds the language: to be run before any of its scripts.
 * @param {string} language
 */
export const languageScript = (language) =>
  `globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`;
