/*
 * VS Code reads marks in places that look like plain text. What comes from articles, reports and names
 * of files is only words: a character that nobody sees stands in the middle of each mark.
 */

/** For lists, completions and the status bar, which draw an icon for `$(name)`. */
export const withoutIcons = (text: string): string => text.replaceAll('$(', '$\u200B(');

/**
 * For notifications and for what is said below a field to type in: they make `[words](command:…)` a
 * link, and a click on it runs the command.
 */
export const withoutLinks = (text: string): string => text.replaceAll('](', ']\u2060(');
