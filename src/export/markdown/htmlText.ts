/** The words of a piece of HTML without its tags, comments, scripts and styles. Linear. */
export function htmlText(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return (text + html.slice(at)).trim();
    text += html.slice(at, open);
    const close = endOfTag(html, open);
    text += /^<(?:br|\/?(?:p|div|tr|li|h[1-6]))\b/i.test(html.slice(open, open + 6)) ? '\n' : '';
    at = close;
  }
  return text.trim();
}

function endOfTag(html: string, open: number): number {
  const after = (sign: string) => {
    const at = html.indexOf(sign, open + 1);
    return at < 0 ? html.length : at + sign.length;
  };
  if (html.startsWith('<!--', open)) return after('-->');
  const raw = /^<(script|style)\b/i.exec(html.slice(open, open + 10))?.[1];
  return raw === undefined ? after('>') : after(`</${raw.toLowerCase()}>`);
}
