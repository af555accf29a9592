/** How a file ends its lines: as most of its first ones do. */
export function lineEnding(text: string): '\n' | '\r\n' {
  const start = text.slice(0, 20_000);
  const all = start.split('\n').length - 1;
  return start.split('\r\n').length - 1 > all / 2 ? '\r\n' : '\n';
}

/** A text with LF line ends in those of a file. */
export function withEnding(text: string, ending: '\n' | '\r\n'): string {
  return ending === '\n' ? text : text.replaceAll('\n', ending);
}

/** Where the line ends that an offset is in, without its end. */
export function lineEndAt(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text.charAt(end - 1) === '\r' ? end - 1 : end;
}

export function lineStartAt(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The one that is found most often, the first of equals; null where nothing is found. */
export function mostCommon<T>(found: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const each of found) counts.set(each, (counts.get(each) ?? 0) + 1);
  let best: T | null = null;
  for (const [each, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0)) best = each;
  }
  return best;
}
