// @ts-check
/**
 * What the npm package has, and nothing else: the command line with its workers, the engine with its
 * types, the embedded library, the pages that both point to.
 */

/** Bundles of `npm run build`: what the extension and its pages need stays out. */
export const bundles = [
  'cli.js',
  'server.js',
  'node.js',
  'import.js',
  'import.browser.js',
  'export.js',
  'csl.js',
  'mcp.js',
];

/** Pages beside the bundles, as the extension has them. */
export const pages = ['docs/verdicts.md', 'docs/verdicts.vi.md'];

/** Every file of the package fits one of these. */
const allowed = [
  /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  /^dist\/(?:index\.js|index\.mjs|third-party-notices\.txt|sbom\.cdx\.json)$/,
  new RegExp(`^dist/(?:${bundles.map((name) => name.replaceAll('.', '\\.')).join('|')})$`),
  /^types\/index\.d\.[cm]ts$/,
  /^types\/(?:core|protocol|node)\/[\w/]+\.d\.ts$/,
  /^docs\/verdicts(?:\.vi)?\.md$/,
  /^content\/[\w-]+\/[\w-]+\.(?:txt|md|article\.json)$/,
];

/** Must be among them. */
const needed = [
  'package.json',
  'README.md',
  'LICENSE',
  'dist/index.js',
  'dist/index.mjs',
  'dist/cli.js',
  'dist/third-party-notices.txt',
  'dist/sbom.cdx.json',
  'types/index.d.mts',
  'types/index.d.cts',
  'types/node/index.d.ts',
  'content/canh-thuy/article.txt',
];

/** In bytes, unpacked: twice what it is would be an accident. */
const mostBytes = 12e6;

/**
 * What is wrong with the files of a package, in words.
 * @param {readonly { path: string, size: number }[]} files @returns {string[]}
 */
export function faultsOf(files) {
  const names = new Set(files.map(({ path }) => path));
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return [
    ...[...names]
      .filter((name) => !allowed.some((pattern) => pattern.test(name)))
      .map((name) => `${name} is not on the list`),
    ...needed.filter((name) => !names.has(name)).map((name) => `${name} is missing`),
    ...(size > mostBytes ? [`${size} bytes are more than ${mostBytes}`] : []),
  ];
}
