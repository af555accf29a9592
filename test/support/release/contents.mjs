// @ts-check
/** Holds the files of a package to a list: nothing more, nothing less, nothing larger. */

/**
 * @typedef {object} Expected
 * @property {Record<string, number>} files the largest size of each, in KB of 1,000 bytes, unpacked
 * @property {{ pattern: RegExp, largest: number }[]} [families] files whose number may change, at least one of each
 * @property {{ packed: number, unpacked: number }} total in KB
 */

/**
 * @param {ReadonlyMap<string, Buffer>} found @param {number} packed in bytes @param {Expected} expected
 * @returns {string[]}
 */
export function contentFaults(found, packed, { files, families = [], total }) {
  /** @type {string[]} */
  const faults = [];
  let unpacked = 0;
  for (const [name, { length }] of found) {
    unpacked += length;
    const family = families.find(({ pattern }) => pattern.test(name));
    const largest = files[name] ?? family?.largest;
    if (largest === undefined) {
      faults.push(`${name} is new: it is on no list`);
    } else if (length > largest * 1000) {
      faults.push(`${name} has ${length} bytes, more than ${largest} KB`);
    }
  }
  for (const name of Object.keys(files)) {
    if (!found.has(name)) faults.push(`${name} is missing`);
  }
  for (const { pattern } of families) {
    if (![...found.keys()].some((name) => pattern.test(name))) {
      faults.push(`there is no file like ${pattern.source}`);
    }
  }
  if (packed > total.packed * 1000) {
    faults.push(`packed it has ${packed} bytes, more than ${total.packed} KB`);
  }
  if (unpacked > total.unpacked * 1000) {
    faults.push(`unpacked it has ${unpacked} bytes, more than ${total.unpacked} KB`);
  }
  return faults;
}

/** What no published file may have, whatever its name. */
const FORBIDDEN = [
  { what: 'a source map', pattern: /\/[/*]# sourceMappingURL=(?!data:,)/ },
  {
    what: "a folder of a person's machine",
    pattern: /(?:\/Users|\/home|[A-Z]:\\+Users)[/\\]+(?!web_user)[\w.-]+[/\\]/,
  },
  { what: 'a temporary folder', pattern: /["'`](?:\/private)?\/tmp\/[\w.-]+/ },
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  {
    what: 'a token',
    pattern: /\b(?:gh[pousr]_\w{36}|github_pat_\w{40}|npm_[A-Za-z0-9]{36}|AKIA[0-9A-Z]{16})\b/,
  },
];

/**
 * What is in a file that should have stayed where it was built.
 * @param {ReadonlyMap<string, Buffer>} found @param {readonly string[]} folders of the builds
 * @returns {string[]}
 */
export function leakFaults(found, folders) {
  /** @type {string[]} */
  const faults = [];
  for (const [name, bytes] of found) {
    const text = bytes.toString('utf8');
    for (const { what, pattern } of FORBIDDEN) {
      const match = pattern.exec(text)?.[0];
      if (match !== undefined) faults.push(`${name} has ${what}: ${match}`);
    }
    for (const folder of folders.filter((each) => text.includes(each))) {
      faults.push(`${name} names the folder it was built in, ${folder}`);
    }
  }
  return faults;
}
