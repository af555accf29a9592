import { MarkdownString } from 'vscode';

const punctuation = /[!-/:-@[-`{-~]/g;

/** Text as Markdown that shows just that text. */
export function escapeMarkdown(text: string): string {
  return text
    .split(/\n+/)
    .map((line) =>
      line
        .replaceAll(/\s+/g, ' ')
        .trim()
        .replaceAll(punctuation, String.raw`\$&`),
    )
    .join('\n\n');
}

/**
 * Paragraphs of text, whatever marks they hold, with a rule between them. Not made by `appendText`,
 * which makes every space one that never breaks, so that lines would end within words.
 */
export function markdownText(...parts: readonly string[]): MarkdownString {
  return new MarkdownString(parts.map(escapeMarkdown).join('\n\n---\n\n'));
}
