import { isBlank } from './characters';

/** Longest address looked at: what is longer has no sentence border worth finding in it. */
const longestAddress = 300;

const endings =
  /\.(?:vn|com|net|org|gov|edu|info|biz|html?|php|aspx?|pdf|docx?|xlsx?|pptx?|txt|md|jpe?g|png|js|ts)\b/i;

/**
 * Whether the run of visible characters from `start` on is a web address, an e-mail address or a
 * file name, in which a full stop ends nothing.
 */
export function isAddress(text: string, start: number, end: number): boolean {
  const limit = Math.min(end, start + longestAddress);
  let at = start;
  while (at < limit && !isBlank(text.charCodeAt(at))) at += 1;
  const token = text.slice(start, at);
  return (
    token.includes('@') || token.includes('://') || /^www\./i.test(token) || endings.test(token)
  );
}
