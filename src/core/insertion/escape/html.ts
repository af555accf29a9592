import type { Escape } from './escape';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes for HTML element content; quotation marks mean nothing there and stay. */
export const escapeHtml: Escape = (text) =>
  text.replace(/[&<>]/g, (char) => ENTITIES[char] ?? char);

/** Escapes for an HTML attribute value in double quotation marks. */
export function escapeHtmlAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}
