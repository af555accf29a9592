// @ts-check
/** Links of Markdown pages, resolved as GitHub does. */
import MarkdownIt from 'markdown-it';
import path from 'node:path';

/** @typedef {{ links: { to: string, line: number }[], anchors: Set<string> }} Page */

const parser = new MarkdownIt({ html: true });

/** @param {string} heading as it is read @returns {string} as GitHub names its anchor */
export const slugOf = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');

/** @param {import('markdown-it').Token} token @returns {string} */
const plainText = ({ children }) =>
  (children ?? [])
    .filter(({ type }) => type === 'text' || type === 'code_inline')
    .map(({ content }) => content)
    .join('');

/** @param {string} html @param {string} attribute */
const attributes = (html, attribute) =>
  [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

/** @param {string} markdown @returns {Page} */
export function readPage(markdown) {
  /** @type {Page['links']} */
  const links = [];
  /** @type {Set<string>} */
  const anchors = new Set();
  let line = 0;
  let isHeading = false;
  /** @param {import('markdown-it').Token} token */
  const visit = (token) => {
    line = token.map ? token.map[0] + 1 : line;
    if (token.type === 'heading_open') isHeading = true;
    if (token.type === 'inline' && isHeading) {
      const slug = slugOf(plainText(token));
      let name = slug;
      for (let again = 1; anchors.has(name); again++) name = `${slug}-${again}`;
      anchors.add(name);
      isHeading = false;
    }
    for (const name of ['href', 'src']) {
      const to = token.attrGet(name);
      if (to !== null) links.push({ to: String(to), line });
    }
    if (token.type.startsWith('html_')) {
      for (const id of [...attributes(token.content, 'id'), ...attributes(token.content, 'name')]) {
        anchors.add(id);
      }
      for (const name of ['href', 'src', 'srcset']) {
        links.push(...attributes(token.content, name).map((to) => ({ to, line })));
      }
    }
    token.children?.forEach(visit);
  };
  parser.parse(markdown, {}).forEach(visit);
  return { links, anchors };
}

/** @param {string} to */
const isExternal = (to) => /^[a-z][a-z0-9+.-]*:/i.test(to);

/** Every folder around a file. @param {string} name @returns {string[]} */
function foldersOf(name) {
  const folder = path.posix.dirname(name);
  return folder === '.' ? [folder] : [folder, ...foldersOf(folder)];
}

/** @param {string} to @returns {boolean} */
function isWellFormed(to) {
  const { protocol = '', hostname = '' } = URL.canParse(to) ? new URL(to) : {};
  return ['https:', 'mailto:', 'command:'].includes(protocol)
    ? protocol !== 'https:' || /^[\w-]+(?:\.[\w-]+)+$/.test(hostname)
    : false;
}

/**
 * @param {ReadonlyMap<string, string>} pages names relative to the repository, with their Markdown
 * @param {ReadonlySet<string>} files all there are
 * @returns {{ faults: string[], external: string[], internal: number }}
 */
export function linkFaults(pages, files) {
  const read = new Map([...pages].map(([name, text]) => [name, readPage(text)]));
  /** @type {string[]} */
  const faults = [];
  /** @type {Set<string>} */
  const external = new Set();
  let internal = 0;
  const folders = new Set([...files].flatMap(foldersOf));
  for (const [name, { links }] of read) {
    for (const { to, line } of links) {
      const at = `${name}:${line}: ${to}`;
      if (isExternal(to)) {
        external.add(to);
        if (!isWellFormed(to)) faults.push(`${at} is not well-formed`);
        continue;
      }
      internal++;
      const [file = '', anchor] = decodeURI(to).split('#');
      const target = file ? path.posix.join(path.posix.dirname(name), file) : name;
      if (!files.has(target) && !folders.has(target.replace(/\/$/, ''))) {
        faults.push(`${at} leads nowhere`);
      } else if (anchor && read.get(target)?.anchors.has(anchor) === false) {
        faults.push(`${at}: there is no such heading`);
      }
    }
  }
  return { faults, external: [...external].sort(), internal };
}
