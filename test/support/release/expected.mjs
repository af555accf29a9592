// @ts-check
/**
 * The files of each package and how large each may be, in KB of 1,000 bytes. A bundle has about 15 %
 * above what it was when the figure was set: a library that slips in is more than that, a feature
 * rarely. Pages and words have room to grow. A figure is raised in the commit that needs it, which says
 * why; `npm run release:check` prints the sizes.
 */

/** Bundles that both packages have. */
const bundles = {
  'dist/cli.js': 1,
  'dist/csl.js': 810,
  'dist/export.js': 590,
  'dist/import.browser.js': 3200,
  'dist/import.js': 1,
  'dist/mcp.js': 320,
  'dist/node.js': 1600,
  'dist/server.js': 1,
  'dist/third-party-notices.txt': 180,
  'dist/sbom.cdx.json': 60,
};

const content = {
  'content/canh-thuy/article.article.json': 6,
  'content/canh-thuy/article.txt': 6,
  'docs/verdicts.md': 20,
  'docs/verdicts.vi.md': 20,
  'package.json': 80,
};

/** @param {Record<string, number>} files */
const inExtension = (files) =>
  Object.fromEntries(
    Object.entries(files).map(([name, largest]) => [`extension/${name}`, largest]),
  );

/** @type {import('./contents.mjs').Expected} */
export const vsix = {
  files: {
    '[Content_Types].xml': 2,
    'extension.vsixmanifest': 6,
    ...inExtension({
      ...bundles,
      ...content,
      'LICENSE.txt': 2,
      'readme.md': 40,
      'changelog.md': 40,
      'dist/extension.browser.js': 650,
      'dist/extension.js': 690,
      'dist/server.browser.js': 1400,
      'dist/statistics.js': 30,
      'dist/webview.js': 80,
      'media/activity.svg': 1,
      'media/article.schema.json': 12,
      'media/article.svg': 1,
      'media/document.svg': 1,
      'media/icon.png': 10,
      'media/l10n/bundle.l10n.vi.json': 40,
      'media/page.css': 4,
      'media/reader.css': 32,
      'media/skills/quote-sources/SKILL.md': 8,
      'media/statistics.css': 12,
      'media/statistics.svg': 1,
      'media/verification.svg': 1,
      'media/walkthrough/add.svg': 6,
      'media/walkthrough/figure.svg': 6,
      'media/walkthrough/mend.svg': 6,
      'media/walkthrough/open.svg': 6,
      'media/walkthrough/quote.svg': 6,
      'media/walkthrough/report.md': 2,
      'media/walkthrough/report.vi.md': 2,
      'package.nls.json': 20,
      'package.nls.vi.json': 24,
    }),
  },
  // What is downloaded, and what it takes on the disk.
  total: { packed: 2900, unpacked: 9600 },
};

/** @type {import('./contents.mjs').Expected} */
export const npm = {
  files: {
    ...bundles,
    ...content,
    'CHANGELOG.md': 40,
    LICENSE: 2,
    'README.md': 10,
    'dist/index.js': 800,
    'dist/index.mjs': 1,
    'package.json': 2,
    'types/index.d.cts': 1,
    'types/index.d.mts': 1,
  },
  families: [{ pattern: /^types\/(?:core|protocol|node)\/[\w/]+\.d\.ts$/, largest: 20 }],
  total: { packed: 2400, unpacked: 7600 },
};
