import type { Escape } from './escape';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '{': '&#123;',
};

/**
 * Escapes for HTML element content; quotation marks mean nothing there and stay. Two braces are an
 * expression to Vue, Handlebars and others that make pages of HTML, and so to whoever reads it.
 */
export const escapeHtml: Escape = (text) =>
  text.replace(/[&<>]|(?<=\{)\{/g, (char) => ENTITIES[char] ?? char);

/** Escapes for an HTML attribute value in double quotation marks. */
export function escapeHtmlAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}
