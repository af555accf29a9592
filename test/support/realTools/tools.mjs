// @ts-check
/** The programs that make pages of reports, each with what it needs and how it is asked. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readHtml } from './pages.mjs';
import { faultsOf, run } from './programs.mjs';
import { compileTypst, typstVersion } from './typst.mjs';

/**
 * A page's words, and what its program warned of.
 * `html`: the page, where it is one of HTML. `absent`: a part of the program that is not here, as it says itself.
 * @typedef {{ text: string, faults: readonly string[], html?: string, absent?: string }} Page
 */

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {readonly (readonly [program: string, ...args: string[]])[]} needs
 *   programs, with what makes each say its version
 * @property {() => Promise<string | null>} [version] of what is no program
 * @property {(folder: string, file: string) => Promise<Page>} render
 */

/** A program that prints a page, or its text. @param {string} folder @param {string} program @param {string[]} args @returns {Promise<Page>} */
async function printed(folder, program, args) {
  const outcome = await run(folder, program, args);
  return { text: outcome.output, faults: faultsOf(outcome) };
}

/** The same of HTML, whose markup is looked at as well. @param {string} folder @param {string} program @param {string[]} args @returns {Promise<Page>} */
async function printedHtml(folder, program, args) {
  const { text, faults } = await printed(folder, program, args);
  if (faults.length > 0) return { text: '', faults };
  return readHtml(text);
}

/** @param {string} folder @param {string} pdf */
async function textOfPdf(folder, pdf) {
  // As laid out: else a hyphen at the end of a line is taken for one that parts a word.
  return (await run(folder, 'pdftotext', ['-layout', pdf, '-'])).output;
}

/** What LaTeX says in its log and a person must see; lines that are a little short are no fault. */
const LATEX_FAULT = /^(?:!|.*\bWarning\b|Missing character|Overfull|.* Citation .* undefined)/;

/** @param {string} folder @param {string} file @param {((name: string) => Promise<readonly string[]>) | null} bibliography */
async function xelatex(folder, file, bibliography) {
  const { name } = path.parse(file);
  const args = ['-interaction=nonstopmode', '-halt-on-error', file];
  /** @type {string[]} */
  const faults = [];
  await run(folder, 'xelatex', args);
  if (bibliography) faults.push(...(await bibliography(name)));
  // Twice: the list goes into the second run, what refers to it into the third.
  await run(folder, 'xelatex', args);
  const last = await run(folder, 'xelatex', args);
  const log = await readFile(path.join(folder, `${name}.log`), 'utf8');
  faults.push(...log.split('\n').filter((line) => LATEX_FAULT.test(line)));
  if (!last.ok && faults.length === 0) faults.push('xelatex failed');
  return { text: await textOfPdf(folder, `${name}.pdf`), faults };
}

/** @satisfies {Record<string, Tool>} */
const latexTools = {
  biber: {
    name: 'xelatex, biber',
    needs: [
      ['xelatex', '--version'],
      ['biber', '--version'],
      ['pdftotext', '-v'],
    ],
    render: (folder, file) =>
      xelatex(folder, file, async (name) => {
        const { ok, output } = await run(folder, 'biber', [name]);
        const faults = output.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
        return ok || faults.length > 0 ? faults : ['biber failed'];
      }),
  },
  bibtex: {
    name: 'xelatex, bibtex',
    needs: [
      ['xelatex', '--version'],
      ['bibtex', '--version'],
      ['pdftotext', '-v'],
    ],
    render: async (folder, file) => {
      // BibTeX looks for this ending only.
      await rename(path.join(folder, 'references.bibtex'), path.join(folder, 'references.bib'));
      return xelatex(folder, file, async (name) => {
        const { ok, output } = await run(folder, 'bibtex', [name]);
        const warnings = output.split('\n').filter((line) => line.startsWith('Warning--'));
        // The embedded article has no date, and nothing is made up.
        const faults = warnings.filter((line) => line !== 'Warning--empty year in canhthuy');
        return ok || faults.length > 0 ? faults : ['bibtex failed'];
      });
    },
  },
  xelatex: {
    name: 'xelatex',
    needs: [
      ['xelatex', '--version'],
      ['pdftotext', '-v'],
    ],
    render: (folder, file) => xelatex(folder, file, null),
  },
};

/** Has a report take its sources from another file. @param {string} folder @param {string} file @param {string} bibliography */
async function nameBibliography(folder, file, bibliography) {
  const report = path.join(folder, file);
  const text = await readFile(report, 'utf8');
  await writeFile(report, text.replace('references.bib', bibliography));
}

/** Pandoc with a bibliography in a format of ours. @param {string} bibliography @returns {Tool} */
const pandocWith = (bibliography) => ({
  name: `pandoc --citeproc, ${bibliography}`,
  needs: [['pandoc', '--version']],
  render: async (folder, file) => {
    await nameBibliography(folder, file, bibliography);
    const form = ['--from=markdown', '--to=html5', '--standalone', '--wrap=none'];
    return printedHtml(folder, 'pandoc', [...form, '--citeproc', '--fail-if-warnings', file]);
  },
});

/** @param {...string} extensions @returns {Tool} */
function asciidoctor(...extensions) {
  const required = extensions.map((extension) => `--require=${extension}`);
  return {
    name: ['asciidoctor', ...extensions].join(', '),
    needs: [['asciidoctor', '--version']],
    render: async (folder, file) => {
      const args = [...required, '--warnings', '--out-file=-', file];
      const page = await printedHtml(folder, 'asciidoctor', args);
      const isAbsent = page.faults.some((fault) => fault.includes('could not be loaded'));
      return isAbsent ? { ...page, absent: extensions.join(', ') } : page;
    },
  };
}

/** Org's own exporter, with its own processor of citations. */
const ORG = `(progn
  (setq make-backup-files nil)
  (require 'ox-html) (require 'oc-basic)
  (setq org-html-doctype "html5" org-html-html5-fancy t org-html-validation-link nil)
  (find-file (pop command-line-args-left))
  (org-html-export-to-html))`;

/** The same by way of LaTeX, which biblatex then cites in. */
const ORG_LATEX = `(progn
  (setq make-backup-files nil)
  (require 'ox-latex) (require 'oc-biblatex)
  (find-file (pop command-line-args-left))
  (org-latex-export-to-latex))`;

/** What Emacs says of its work, which is no warning. */
const EMACS_NEWS = /^(?:Loading|Wrote|Saving|Generating|Indenting|For information about)/;

/** What Emacs complains of. @param {string} folder @param {string} program in Lisp @param {string} file */
async function emacs(folder, program, file) {
  const outcome = await run(folder, 'emacs', ['-Q', '--batch', '--eval', program, file]);
  const faults = outcome.complaints.filter((line) => !EMACS_NEWS.test(line));
  return outcome.ok ? faults : [...faults, 'emacs failed'];
}

/** @type {Record<string, readonly Tool[]>} */
export const tools = {
  pandoc: ['references.bib', 'references.bibtex', 'references.json', 'references.yaml'].map(
    pandocWith,
  ),
  commonmark: ['commonmark', 'gfm'].map((reader) => ({
    name: `pandoc --from=${reader}`,
    needs: [['pandoc', '--version']],
    render: (folder, file) =>
      printedHtml(folder, 'pandoc', [
        `--from=${reader}`,
        '--to=html5',
        '--standalone',
        '--fail-if-warnings',
        '--metadata=pagetitle:Báo cáo',
        file,
      ]),
  })),
  biblatex: [latexTools.biber],
  natbib: [latexTools.bibtex],
  latex: [latexTools.xelatex],
  typst: ['references.bib', 'references.yml'].map((bibliography) => ({
    name: `typst, ${bibliography}`,
    needs: [['pdftotext', '-v']],
    version: typstVersion,
    render: async (folder, file) => {
      await nameBibliography(folder, file, bibliography);
      const faults = await compileTypst(folder, file, 'report.pdf');
      return { text: await textOfPdf(folder, 'report.pdf'), faults };
    },
  })),
  asciidoctor: [asciidoctor()],
  'asciidoctor-bibtex': [asciidoctor('asciidoctor-bibtex')],
  docutils: [
    {
      name: 'docutils rst2html5',
      needs: [['rst2html5', '--version']],
      render: (folder, file) =>
        printedHtml(folder, 'rst2html5', ['--report=info', '--halt=warning', file]),
    },
  ],
  sphinx: [
    {
      name: 'sphinx with sphinxcontrib-bibtex',
      needs: [['sphinx-build', '--version']],
      render: async (folder, file) => {
        const { name } = path.parse(file);
        const settings = [
          "extensions = ['sphinxcontrib.bibtex']",
          "bibtex_bibfiles = ['references.bibtex']",
          "bibtex_reference_style = 'author_year'",
          `root_doc = '${name}'`,
          "language = 'vi'",
        ];
        await writeFile(path.join(folder, 'conf.py'), `${settings.join('\n')}\n`);
        const outcome = await run(folder, 'sphinx-build', ['-q', '-W', '-b', 'html', '.', 'page']);
        const faults = faultsOf(outcome);
        const lacks = /Could not import extension|could not find bibtex key "\w+\{/;
        if (faults.some((fault) => lacks.test(fault))) {
          return { text: '', faults, absent: 'sphinxcontrib-bibtex 2.6 or newer' };
        }
        if (faults.length > 0) return { text: '', faults };
        return readHtml(await readFile(path.join(folder, 'page', `${name}.html`), 'utf8'));
      },
    },
  ],
  org: [
    {
      name: 'emacs org export',
      needs: [['emacs', '--version']],
      render: async (folder, file) => {
        const faults = await emacs(folder, ORG, file);
        if (faults.length > 0) return { text: '', faults };
        const { name } = path.parse(file);
        const page = readHtml(await readFile(path.join(folder, `${name}.html`), 'utf8'));
        // Org's own processor shows names and titles of BibTeX as they are written, and blanks
        // without width are how Org's manual has signs of markup escaped.
        const text = page.text.replace(/\{(Ban biên tập)\}|\\([%&])|\u200B/g, '$1$2');
        return { ...page, text };
      },
    },
  ],
  'org-latex': [
    {
      name: 'emacs org export, xelatex, biber',
      needs: [['emacs', '--version'], ...latexTools.biber.needs],
      render: async (folder, file) => {
        const faults = await emacs(folder, ORG_LATEX, file);
        if (faults.length > 0) return { text: '', faults };
        return latexTools.biber.render(folder, `${path.parse(file).name}.tex`);
      },
    },
  ],
  html: [
    {
      name: 'parse5',
      needs: [],
      render: async (folder, file) => readHtml(await readFile(path.join(folder, file), 'utf8')),
    },
  ],
  plaintext: [
    {
      name: 'plain text',
      needs: [],
      render: async (folder, file) => {
        return { text: await readFile(path.join(folder, file), 'utf8'), faults: [] };
      },
    },
  ],
};
