import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bareLines, demandedLines } from './bare';
import type { LocaleXml } from './bare';
import { readCase } from './caseFile';
import type { SuiteCase } from './caseFile';
import { differences } from './differences';
import { notAsked, ourLines } from './ours';

/*
 * All cases of the CSL test suite through the processor alone and through this product. The suite says
 * under no licence that it may be passed on, so it is not here; it is read from where it is.
 */

/** What became of the cases of a folder. */
export interface SuiteFigures {
  /** Cases a report cannot ask for, by what it cannot say. */
  readonly notAsked: ReadonlyMap<string, number>;
  readonly held: number;
  /** Cases in which the processor alone does what the suite demands, and in which we print the same as it. */
  readonly demanded: number;
  readonly same: number;
  readonly explained: number;
  /** One for each difference that nobody explained, or explanation without a difference. */
  readonly faults: readonly string[];
}

/** The cases in a folder: of a clone of the suite, of the source of Debian’s haskell-citeproc, or any. */
export function runSuite(root: string): SuiteFigures {
  const folder = firstOf(root, 'test/csl', 'processor-tests/humans', '.');
  const locales = firstOf(root, 'locales', '.');
  const published: LocaleXml = (tag) => {
    const file = [`${tag}.xml`, `locales-${tag}.xml`]
      .map((name) => path.join(locales, name))
      .find((each) => existsSync(each));
    return file === undefined ? null : readFileSync(file, 'utf8');
  };
  const skipped = new Map<string, number>();
  const seen = { held: 0, demanded: 0, same: 0, explained: 0 };
  const faults: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!/^[a-zA-Z]+_.*\.txt$/.test(file)) continue;
    const given = readCase(
      file.slice(0, -'.txt'.length),
      readFileSync(path.join(folder, file), 'utf8'),
    );
    const why = notAsked(given);
    if (why !== null) {
      skipped.set(why, (skipped.get(why) ?? 0) + 1);
      continue;
    }
    const { demanded, alone, ours } = outcomes(given, published);
    const reason = differences[given.name];
    seen.held += 1;
    if (demanded) seen.demanded += 1;
    if (alone === ours) {
      seen.same += 1;
      if (reason !== undefined) faults.push(`${given.name} is explained and is the same`);
    } else if (reason === undefined) {
      faults.push(`${given.name}\n  alone ${alone}\n  ours  ${ours}`);
    } else {
      seen.explained += 1;
    }
  }
  return { notAsked: skipped, ...seen, faults };
}

function outcomes(given: SuiteCase, published: LocaleXml) {
  const asItIs = textOf(() => bareLines(given, published));
  return {
    demanded: asItIs === textOf(() => demandedLines(given, given.result)),
    // A document is written in its own language, whatever the style’s is.
    alone: textOf(() => bareLines(given, published, 'en-US')),
    ours: textOf(() => ourLines(given)),
  };
}

function textOf(lines: () => readonly string[]): string {
  try {
    return lines().join(' ').replace(/\s+/g, ' ').trim();
  } catch (error) {
    return `fails: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function firstOf(root: string, ...folders: readonly string[]): string {
  const found = folders.map((each) => path.join(root, each)).find((each) => existsSync(each));
  if (found === undefined) throw new Error(`There is no folder ${root}.`);
  return found;
}
