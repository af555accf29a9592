/** Longest run of combining marks that is put in order; real text has two or three. */
const longestMarkRun = 64;
/** There is no combining mark below. */
const firstMark = 0x300;

/**
 * The text every offset refers to: Unicode NFC, LF line ends, no byte order mark at its start.
 * Idempotent, and linear in the length for any string.
 */
export function normalizeText(text: string): string {
  if (isNormal(text)) return text;
  const lines = text.replace(/^\ufeff+/, '').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  return composeText(lines);
}

/** Letters with marks put together, above all of Vietnamese. */
const firstComposed = 0x1e00;
const endOfTable = 0x2100;

/** Which units stand in a normalized text whatever is beside them; most texts have no others. */
const normal = /* @__PURE__ */ buildTable();

function buildTable(): Uint8Array {
  const table = new Uint8Array(endOfTable);
  for (let unit = 0; unit < endOfTable; unit++) {
    if (unit >= firstMark && unit < firstComposed) continue;
    const character = String.fromCharCode(unit);
    const isBreak = /[\r\u0085\u2028\u2029]/.test(character);
    const isMark = /\p{M}/u.test(character);
    if (!isBreak && !isMark && character.normalize('NFC') === character) table[unit] = 1;
  }
  return table;
}

function isNormal(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (normal[text.charCodeAt(i)] !== 1) return false;
  return true;
}

/**
 * Canonical ordering moves each mark past the marks before it, so one long run of marks costs the
 * square of its length. Such runs occur in no language; they are left as they stand.
 */
function composeText(text: string): string {
  if (!mayHaveLongRun(text)) return text.normalize('NFC');
  const parts: string[] = [];
  let done = 0;
  for (const run of text.matchAll(/\p{M}+/gu)) {
    if (run[0].length <= longestMarkRun) continue;
    parts.push(text.slice(done, run.index).normalize('NFC'), run[0]);
    done = run.index + run[0].length;
  }
  parts.push(text.slice(done).normalize('NFC'));
  return parts.join('');
}

/** Hardly a text has so many letters running that could be marks; to look for them is quick. */
function mayHaveLongRun(text: string): boolean {
  let run = 0;
  for (let i = 0; i < text.length && run <= longestMarkRun; i++) {
    run = text.charCodeAt(i) < firstMark ? 0 : run + 1;
  }
  return run > longestMarkRun;
}
