import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Engine } from '../../../../src/core/engine';
import type { DocumentLanguage } from '../../../../src/core/insertion/languages';
import { DOCUMENT_LANGUAGES } from '../../../../src/core/insertion/languages';
import type { VerifiedQuotation } from '../../../../src/core/quotation/verify/results';
import { words } from '../../../../src/core/text/words';
import {
  fixtureArticles,
  inserted,
  passageOf,
  REPORTS,
  reportWith,
  runs,
} from '../../../support/reportCases';
import { checkText, engineWith } from '../../../support/verification';

/** How each markup sets words apart; plain text has nothing of it. */
const EMPHASIS: Readonly<Record<DocumentLanguage, readonly string[]>> = {
  markdown: ['**…**', '*…*', '_…_', '<b>…</b>'],
  pandoc: ['**…**', '*…*', '[…]{.underline}'],
  latex: ['\\emph{…}', '\\textbf{…}', '{\\itshape …}'],
  typst: ['*…*', '_…_', '#emph[…]'],
  asciidoc: ['*…*', '_…_', '[.underline]#…#'],
  restructuredtext: ['*…*', '**…**'],
  html: ['<em>…</em>', '<span class="a">…</span>'],
  org: ['*…*', '/…/', '_…_'],
  plaintext: ['…'],
};

const NOTES: Readonly<Record<DocumentLanguage, readonly [call: string, note: string]>> = {
  markdown: ['[^n1]', '\n\n[^n1]: Chú thích nhỏ.\n'],
  pandoc: ['^[Chú thích nhỏ.]', ''],
  latex: ['\\footnote{Chú thích nhỏ.}', ''],
  typst: ['#footnote[Chú thích nhỏ.]', ''],
  asciidoc: ['footnote:[Chú thích nhỏ.]', ''],
  restructuredtext: [' [#n1]_', '\n\n.. [#n1] Chú thích nhỏ.\n'],
  html: ['<sup><a href="#fn1">1</a></sup>', ''],
  org: ['[fn::Chú thích nhỏ.]', ''],
  plaintext: ['', ''],
};

const CITATIONS: Readonly<Partial<Record<DocumentLanguage, string>>> = {
  pandoc: ' [@…]',
  latex: ' \\autocite{…}',
  typst: ' @…',
  asciidoc: ' cite:[…]',
  restructuredtext: ' :cite:p:`…`',
  org: ' [cite:@…]',
};

const bracketed = (language: DocumentLanguage, inner: string): string =>
  language === 'typst' ? `\\[${inner}\\]` : `[${inner}]`;

/** A report with a word of its quotation, from `start` to `end`. */
interface Place {
  readonly report: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly language: DocumentLanguage;
  readonly citekey: string;
  readonly pick: number;
}

const written = ({ report, start, end }: Place, by: string, atEnd = ''): string =>
  report.slice(0, start) + by + report.slice(end) + atEnd;

const one = <Item>(items: readonly Item[], pick: number): Item => {
  const item = items[pick % items.length];
  assert.ok(item !== undefined);
  return item;
};

/** What changes no word of a quotation. */
const HARMLESS: Readonly<Record<string, (place: Place) => string | null>> = {
  'another Unicode form': ({ report }) => report.normalize('NFD'),
  'line ends of Windows': ({ report }) => report.replaceAll('\n', '\r\n'),
  emphasis: (place) =>
    written(place, one(EMPHASIS[place.language], place.pick).replace('…', place.word)),
  'a note': (place) =>
    written(place, place.word + NOTES[place.language][0], NOTES[place.language][1]),
  'a citation': (place) => {
    const citation = CITATIONS[place.language];
    return citation === undefined
      ? null
      : written(place, place.word + citation.replace('…', place.citekey));
  },
  'a sign nobody sees': (place) =>
    place.word.length < 4
      ? null
      : written(
          place,
          place.word.slice(0, 2) + one(['\u00ad', '\u200b'], place.pick) + place.word.slice(2),
        ),
  'a space that does not break': ({ report, end }) =>
    `${report.slice(0, end)}\u00a0${report.slice(end + 1)}`,
  'a mark of the writer’s': (place) =>
    written(place, `${place.word} ${bracketed(place.language, 'sic')}`),
  'an omission that is marked': (place) => written(place, bracketed(place.language, '…')),
  'an explanation in brackets': (place) =>
    written(place, `${place.word} ${bracketed(place.language, 'tức là ở xã này')}`),
};

const NEGATIONS = ['không', 'chưa', 'chẳng'];

/** What changes them, however it is dressed. */
const HARMFUL: Readonly<Record<string, (place: Place) => string | null>> = {
  'an emphasised negation': (place) =>
    written(
      place,
      `${one(EMPHASIS[place.language], place.pick).replace('…', one(NEGATIONS, place.pick))} ${place.word}`,
    ),
  'a negation in brackets': (place) =>
    written(place, `${bracketed(place.language, one(NEGATIONS, place.pick))} ${place.word}`),
  'another word that is said to be the source’s': (place) =>
    written(place, `xoong ${bracketed(place.language, 'sic')}`),
  'an emphasised word more': (place) =>
    written(
      place,
      `${place.word} ${one(EMPHASIS[place.language], place.pick).replace('…', 'xoong')}`,
    ),
  'a letter of another script': (place) =>
    /[aeo]/.test(place.word)
      ? written(
          place,
          place.word.replace(/[aeo]/, (letter) =>
            letter === 'a' ? '\u0430' : letter === 'e' ? '\u0435' : '\u043e',
          ),
        )
      : null,
};

const SAME: ReadonlySet<string> = new Set(['verbatim', 'typography']);

describe('a quotation with', function () {
  this.timeout(180_000);
  let engine: Engine;

  before(async () => {
    engine = await engineWith(fixtureArticles());
  });

  const quotationOf = (
    report: string,
    language: DocumentLanguage,
  ): { readonly quotation: VerifiedQuotation; readonly unitStart: number } | null => {
    const { items } = checkText(engine, report, `report.${REPORTS[language].ending}`);
    for (const { item, unitStart } of items) {
      if (item.kind === 'quotation') return { quotation: item, unitStart };
    }
    return null;
  };

  /** Words of the quotation that stand between spaces, and between words, as they are shown. */
  const placesIn = (report: string, language: DocumentLanguage, citekey: string): Place[] => {
    const found = quotationOf(report, language);
    assert.ok(found && SAME.has(found.quotation.verdict), report);
    const { shown } = found.quotation;
    const all = words(shown.text);
    return all.flatMap(({ start, end }, index): Place[] => {
      const [before, after] = [all[index - 1], all[index + 1]];
      const word = shown.text.slice(start, end);
      const isBetween =
        before?.end === start - 1 && after?.start === end + 1 && /^\p{L}+$/u.test(word);
      if (!isBetween || !/^\p{L}/u.test(shown.text.slice(after.start))) return [];
      const place = shown.toWritten({ start, end });
      const from = place.start + found.unitStart;
      const to = place.end + found.unitStart;
      const isPlain = report.slice(from - 1, to + 1) === ` ${word} `;
      return isPlain ? [{ report, word, start: from, end: to, language, citekey, pick: 0 }] : [];
    });
  };

  const check = (
    change: (place: Place) => string | null,
    isRight: (verdict: string | undefined, report: string) => void,
  ): void => {
    // What nothing names, nothing cites: changed words of it are nobody's.
    const named = engine.articles.filter(({ csl }) => csl.title !== undefined);
    const passages = named.flatMap((article) => {
      const range = passageOf(article, 12, 50);
      return range ? [range.map((found) => ({ article, range: found }))] : [];
    });
    fc.assert(
      fc.property(
        fc.oneof(...passages),
        fc.constantFrom(...DOCUMENT_LANGUAGES),
        fc.constantFrom('inline' as const, 'block' as const),
        fc.nat(),
        fc.nat(),
        ({ article, range }, language, style, at, pick) => {
          const quotation = inserted(engine, article, range, language, { style });
          const places = placesIn(reportWith(quotation, language), language, article.citekey);
          fc.pre(places.length > 0);
          const changed = change({ ...one(places, at), pick });
          fc.pre(changed !== null);
          isRight(quotationOf(changed, language)?.quotation.verdict, changed);
        },
      ),
      runs(120),
    );
  };

  for (const [name, change] of Object.entries(HARMLESS)) {
    it(`${name} says what the source says`, () => {
      check(change, (verdict, report) => {
        assert.ok(verdict !== undefined && SAME.has(verdict), `${verdict}: ${report}`);
      });
    });
  }

  for (const [name, change] of Object.entries(HARMFUL)) {
    it(`${name} does not`, () => {
      check(change, (verdict, report) => {
        assert.ok(verdict === 'altered' || verdict === 'absent', `${verdict}: ${report}`);
      });
    });
  }
});
