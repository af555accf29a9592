import { isRecord, isString } from '../../protocol/guards';

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    // Its author is at work on it: the library says what is wrong.
    return null;
  }
}

function sourceOf(text: string): Readonly<Record<string, unknown>> {
  const source = parsed(text)?.['source'];
  return isRecord(source) ? source : {};
}

/** What no system takes in a name or takes for more than one: paths, drives, streams, devices. */
const unfit = /[/\\:*?"<>|\p{Cc}]|^\.|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
/** Texts and records are articles' own, of this one or another. */
const ofArticles = /\.(?:txt|md|article\.json)$/i;

/** Whether a name is that of a file in the folder it is joined to, on every system. */
export const isFileName = (name: string): boolean => name !== '' && !unfit.test(name);

/**
 * The name of the original that a record says is kept beside it; never one of another folder, or of
 * the files that make articles. Who removes the article removes it too.
 */
export function keptOriginal(text: string): string | null {
  const { original } = sourceOf(text);
  const name = isRecord(original) ? original['name'] : null;
  return isString(name) && isFileName(name) && !ofArticles.test(name) ? name : null;
}

/** The encoding that a record says its original was read in; null for Unicode. */
export function keptEncoding(text: string): string | null {
  const { original } = sourceOf(text);
  const encoding = isRecord(original) ? original['encoding'] : null;
  return isString(encoding) ? encoding : null;
}

/** Sets the value of a member that has just this value, and leaves all else as it is written. */
function withValue(text: string, member: string, from: string, to: string): string {
  const places = text.matchAll(/"(\w+)"(\s*:\s*)("(?:[^"\\]|\\.)*")/g);
  for (const place of places) {
    const [whole, name, between, value = ''] = place;
    if (name === member && JSON.parse(value) === from) {
      const written = `"${member}"${between}${JSON.stringify(to)}`;
      return text.slice(0, place.index) + written + text.slice(place.index + whole.length);
    }
  }
  return text;
}

/** A record whose files have other names now. @param renamed old names and their new ones */
export function withNames(text: string, renamed: ReadonlyMap<string, string>): string {
  const { file } = sourceOf(text);
  const original = keptOriginal(text);
  const newFile = isString(file) ? renamed.get(file) : undefined;
  const newOriginal = original === null ? undefined : renamed.get(original);
  let changed = text;
  if (isString(file) && newFile !== undefined) changed = withValue(changed, 'file', file, newFile);
  if (original !== null && newOriginal !== undefined) {
    changed = withValue(changed, 'name', original, newOriginal);
  }
  return changed;
}

/** A record to begin with, for an article that has none: what is known and nothing more. */
export function firstRecord(file: string, citekey: string, title: string | null): string {
  const csl = { type: 'article', ...(title === null ? {} : { title }), language: 'vi' };
  return `${JSON.stringify({ citekey, source: { file }, csl }, null, 2)}\n`;
}
