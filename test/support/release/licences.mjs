// @ts-check
/** Licences under which code may be in what we publish under the MIT licence. */

/** Permissive: they ask for their notice, which dist/third-party-notices.txt has, and for no more. */
export const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
]);

/** Each by itself, with why it may be: more is asked for than a notice. */
export const EXCEPTIONS = new Map([
  // Weak copyleft by file: it is a bundle's part unchanged, its source is named in the notices.
  ['citeproc', 'CPAL-1.0'],
  // Data that is handed on unchanged or marked as changed, under its own licence, with its authors.
  ['citation-style-language-styles', 'CC-BY-SA-3.0'],
  ['citation-style-language-locales', 'CC-BY-SA-3.0'],
]);

/** What the text of a licence says, by which a wrong declaration is noticed. */
export const PHRASES = new Map([
  ['Apache-2.0', /Apache License,?\s+Version 2\.0/],
  ['BlueOak-1.0.0', /Blue Oak Model License/],
  ['BSD-2-Clause', /Redistributions in binary form must reproduce/],
  ['BSD-3-Clause', /Redistributions in binary form must reproduce/],
  ['CPAL-1.0', /Common Public Attribution License/],
  ['ISC', /Permission to use, copy, modify, and\/or distribute this software/],
  ['MIT', /Permission is hereby granted, free of charge/],
]);

/** @param {string} name @param {string} license SPDX */
export const isAllowed = (name, license) =>
  EXCEPTIONS.get(name) === license ||
  license
    .replaceAll(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((id) => ALLOWED.has(id.trim())));
