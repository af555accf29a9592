// @ts-check
/** Fonts for the packaged Chromium: a bare machine has none, and text without one ends the browser. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** @param {string} text */
const escapeXml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {string} family @param {string} font */
const prefer = (family, font) =>
  `  <alias binding="strong"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;

/**
 * Writes the configuration of fontconfig for the fonts of an installed browser host.
 * @param {string} folder the host's folder
 * @returns {Promise<string>} for FONTCONFIG_FILE
 */
export async function fontConfiguration(folder) {
  const file = path.join(folder, 'fonts.conf');
  const text = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${escapeXml(path.join(folder, 'node_modules', '@expo-google-fonts'))}</dir>`,
    `  <dir>${escapeXml(path.join(folder, 'chromium', 'fonts', 'fonts'))}</dir>`,
    `  <cachedir>${escapeXml(path.join(folder, 'font-cache'))}</cachedir>`,
    prefer('sans-serif', 'Noto Sans'),
    prefer('system-ui', 'Noto Sans'),
    prefer('serif', 'Noto Serif'),
    prefer('monospace', 'Noto Sans Mono'),
    prefer('Droid Sans Mono', 'Noto Sans Mono'),
    '</fontconfig>',
    '',
  ].join('\n');
  if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    await writeFile(file, text);
  }
  return file;
}
