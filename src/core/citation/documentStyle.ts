import type { DocumentLanguage } from '../insertion/languages';
import { frontMatterFields } from '../library/frontMatter';

/** What a report itself says of the style of its citations and of its language. */
export interface DocumentStyle {
  /** A name its tool knows, or the path of a `.csl` file, as written; null where it names none. */
  readonly style: string | null;
  /** BCP 47 tag or the tool's own name ("vietnamese"), as written; null where it says none. */
  readonly language: string | null;
}

const NOTHING: DocumentStyle = { style: null, language: null };

/** Longer values are no names, in UTF-16 units. */
const LONGEST = 500;

/**
 * The style and the language that a report names: Pandoc's `csl` and `lang`, biblatex's option
 * `style` or BibTeX's `\bibliographystyle`, Typst's `bibliography(style:)` and `text(lang:)`,
 * AsciiDoc's `:bibtex-style:`, sphinxcontrib-bibtex's `:style:`, Org's `#+cite_export: csl`, HTML's
 * `lang`. Linear in the text's length; never throws.
 */
export function documentStyle(text: string, language: DocumentLanguage): DocumentStyle {
  const { style, language: own } = READERS[language]?.(text) ?? NOTHING;
  return { style: name(style), language: name(own) };
}

function name(value: string | null): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' || trimmed.length > LONGEST ? null : trimmed;
}

const READERS: Partial<Record<DocumentLanguage, (text: string) => DocumentStyle>> = {
  markdown: ofFrontMatter,
  pandoc: ofFrontMatter,
  latex: ofLatex,
  typst: ofTypst,
  asciidoc: (text) => ({
    style: first(text, /^:bibtex-style:[ \t]+(\S.*)$/m),
    language: first(text, /^:lang:[ \t]+(\S.*)$/m),
  }),
  restructuredtext: (text) => ({
    // The options of a directive stand on the lines right below it.
    style: first(
      text,
      /^\.\. bibliography::.*\r?\n(?:[ \t]+\S.*\r?\n){0,9}?[ \t]+:style:[ \t]+(\S.*)$/m,
    ),
    language: null,
  }),
  org: (text) => ({
    style: unquoted(first(text, /^[ \t]*#\+cite_export:[ \t]+csl[ \t]+(\S.*)$/im)),
    language: first(text, /^[ \t]*#\+language:[ \t]+(\S.*)$/im),
  }),
  html: (text) => ({
    style: null,
    language: first(text, /<html\b[^>]{0,500}?\slang[ \t]*=[ \t]*["']?([A-Za-z][\w-]{0,40})/i),
  }),
};

function unquoted(value: string | null): string | null {
  return value?.trim().replace(/^"(.*)"$/, '$1') ?? null;
}

function ofFrontMatter(text: string): DocumentStyle {
  const fields = frontMatterFields(text.replace(/^\uFEFF/, '')) ?? {};
  const styles = [fields['csl'], fields['citation-style'], fields['bibliographystyle']];
  return {
    style: styles.find((value) => typeof value === 'string') ?? null,
    language: [fields['lang'], fields['language']].find((tag) => typeof tag === 'string') ?? null,
  };
}

/** Later options of babel and of the class win: the last one is the main language. */
function ofLatex(text: string): DocumentStyle {
  const source = text.replace(/(?<!\\)%.*/g, '');
  const biblatex =
    first(source, /\\usepackage\s{0,9}\[([^\]]{0,2000})\]\s{0,9}\{biblatex\}/) ??
    first(source, /\\PassOptionsToPackage\s{0,9}\{([^}]{0,2000})\}\s{0,9}\{biblatex\}/);
  const babel = first(source, /\\usepackage\s{0,9}\[([^\]]{0,500})\]\s{0,9}\{babel\}/);
  const main =
    first(
      source,
      /\\set(?:default|main)language\s{0,9}(?:\[[^\]]{0,500}\]\s{0,9})?\{(\w{1,40})\}/,
    ) ??
    optionOf(babel, 'main') ??
    babel?.split(',').findLast((option) => /^\s*\w+\s*$/.test(option)) ??
    first(source, /\\documentclass\s{0,9}\[[^\]]{0,500}?\b(vietnamese|vietnam|english)\b/);
  return {
    style:
      optionOf(biblatex, 'style') ??
      optionOf(biblatex, 'bibstyle') ??
      first(source, /\\bibliographystyle\s{0,9}\{([^{}\n]{1,200})\}/),
    language: main ?? null,
  };
}

/** The value of `option` among `a=1, style = {apa}, b`. */
function optionOf(options: string | null, option: string): string | null {
  for (const part of options?.split(',') ?? []) {
    const [key = '', value = ''] = part.split('=');
    if (key.trim() === option) return value.trim().replace(/^\{(.*)\}$/, '$1');
  }
  return null;
}

function ofTypst(text: string): DocumentStyle {
  const source = text.replace(/(?<![:\\])\/\/.*/g, '');
  return {
    style:
      first(source, /\bbibliography\([^;]{0,5000}?\bstyle\s{0,9}:\s{0,9}"([^"\n]{1,500})"/) ??
      first(source, /\bcite\([^;]{0,500}?\bstyle\s{0,9}:\s{0,9}"([^"\n]{1,500})"/),
    language: first(source, /\btext\([^)]{0,500}?\blang\s{0,9}:\s{0,9}"([A-Za-z-]{1,40})"/),
  };
}

function first(text: string, pattern: RegExp): string | null {
  return pattern.exec(text)?.[1] ?? null;
}
