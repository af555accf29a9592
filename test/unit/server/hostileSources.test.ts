import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { parse, parseFragment } from 'parse5';
import { readReferencesAs } from '../../../src/core/citation/read/readReferences';
import { renderRich } from '../../../src/core/insertion/rich/richText';
import { wardrobes } from '../../../src/core/insertion/rich/wardrobes';
import { format } from '../../../src/csl/format';
import { StyleError } from '../../../src/csl/styleError';
import { draftPageRequest } from '../../../src/protocol/assist';
import { bibliographyRequest } from '../../../src/protocol/bibliography';
import { describeStyleFault } from '../../../src/protocol/bibliographyMessages';
import { withoutIcons } from '../../../src/protocol/plainWords';
import { richForHover } from '../../../src/server/markdownText';
import { payloads, seen } from '../../support/hostile/payloads';
import {
  brokenStyle,
  brokenStyleName,
  hostileSources,
  hostileStyle,
  hostileTitles,
  letters,
  listedReport,
} from '../../support/hostile/sources';
import { hostileArticle, hostileDraft } from '../../support/hostile/report';
import { embeddedFiles } from '../../support/reportClient';
import { startVerifyClient } from '../../support/verifyClient';
import { citing } from '../csl/shown';
import { textOf } from '../insertion/htmlText';

const markdown = new MarkdownIt({ html: true, linkify: true });

const useStyle = (xml: string, name = 'thu-dich.csl') =>
  format({
    style: { type: 'file', name, xml },
    locale: 'vi',
    items: [{ id: 'a', type: 'book', title: hostileTitles.join(' ') }],
    citations: [citing('a')],
  });

describe('the corpus of hostile text in sources', () => {
  for (const written of ['bibtex', 'biblatex', 'hayagriva', 'csl-json', 'csl-yaml'] as const) {
    it(`is words in a bibliography in ${written}`, () => {
      const kind = written === 'biblatex' ? 'bibtex' : written;
      const { items } = readReferencesAs(hostileSources('x', written), kind);
      assert.equal(items.length, hostileTitles.length);
      // In TeX an apostrophe is typographic.
      const words = kind === 'bibtex' ? letters : seen;
      items.forEach(({ title = '' }, index) => {
        assert.equal(words(title), words(hostileTitles[index] ?? ''));
      });
    });
  }

  it('is words in all that a style says', () => {
    const { bibliography, citations } = useStyle(hostileStyle);
    const [entry] = bibliography?.sections[0]?.entries ?? [];
    assert.ok(entry);
    const said = [...entry.text, ...(citations[0]?.text ?? [])];
    const html = renderRich(said, wardrobes.html, { lineStart: true, previous: '', next: '' });
    for (const view of [html, markdown.render(richForHover(said))]) {
      const { text, elements } = textOf(parseFragment(view));
      const ours = new Set(['#text', 'p', 'b', 'i', 'strong', 'em']);
      assert.deepEqual(
        elements.filter((name) => !ours.has(name)),
        [],
      );
      for (const line of payloads) assert.ok(letters(text).includes(letters(line)), line);
    }
  });

  it('is no icon where a style that cannot be used is told of', () => {
    assert.throws(
      () => useStyle(brokenStyle, brokenStyleName),
      (error) => {
        assert.ok(error instanceof StyleError);
        const words = withoutIcons(describeStyleFault(error.fault, 'vi'));
        assert.ok(words.includes('<img src=x onerror=alert(1)>'), words);
        return !words.includes('$(');
      },
    );
  });

  it('is words where a draft that quotes it is verified', async () => {
    const { text, record } = hostileArticle;
    const files = {
      ...(await embeddedFiles()),
      'thu-dich.txt': text,
      'thu-dich.article.json': JSON.stringify(record),
    };
    const client = await startVerifyClient({ files, reports: {} });
    const draft = { text: hostileDraft, report: null };
    const { html, counts } = await client.client.ask(draftPageRequest, draft);
    await client.stop();
    assert.ok(counts.quotations >= payloads.length, String(counts.quotations));
    const page = textOf(parse(html));
    const never = /^(?:script|img|iframe|object|embed|a|form|input|link|base|video|math|template)$/;
    assert.deepEqual(
      page.elements.filter((name) => never.test(name)),
      [],
    );
    const shown = letters(page.text);
    assert.deepEqual(
      payloads.filter((line) => !shown.includes(letters(line))),
      [],
    );
  });

  it('is words in a list of sources that a style writes into a report', async () => {
    const text = listedReport('kieu.csl');
    const client = await startVerifyClient({
      files: await embeddedFiles(),
      reports: { 'kieu.csl': hostileStyle },
    });
    const { uri } = await client.open('a.md', text, 'markdown');
    const cursor = text.length;
    const outcome = await client.client.ask(bibliographyRequest, { uri, cursor, force: false });
    await client.stop();
    assert.equal(outcome.kind, 'list', JSON.stringify(outcome));
    const edits = outcome.kind === 'list' ? outcome.edits : [];
    const written = edits.map(({ newText }) => newText).join('');
    // Editors ask what is to become of them, and some end lines there.
    assert.doesNotMatch(written, /[\r\u0085\u2028\u2029]/);
    // An address may lead where it says, as in any list of sources; nothing else does.
    const html = new MarkdownIt({ html: true }).render(written);
    const { text: shown, elements } = textOf(parseFragment(html));
    const ours = new Set(['#text', '#comment', 'h2', 'ul', 'li', 'strong']);
    assert.deepEqual(
      elements.filter((name) => !ours.has(name)),
      [],
    );
    for (const line of payloads) assert.ok(letters(shown).includes(letters(line)), line);
  });
});
