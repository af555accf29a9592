const punctuation = /[!-/:-@[-`{-~]/g;

/** Text of one line as Markdown that shows just that text; blanks at the ends stay blanks. */
export function escapeInline(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(punctuation, String.raw`\$&`);
}

/** Text as Markdown that shows just that text. */
export function escapeMarkdown(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => escapeInline(line.trim()))
    .join('\n\n');
}
