import { MarkdownString } from 'vscode';
import { escapeMarkdown } from './escapeMarkdown';

/**
 * Paragraphs of text, whatever marks they hold, with a rule between them. Not made by `appendText`,
 * which makes every space one that never breaks, so that lines would end within words.
 */
export function markdownText(...parts: readonly string[]): MarkdownString {
  return new MarkdownString(parts.map(escapeMarkdown).join('\n\n---\n\n'));
}
