import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { importFormats } from '../../../src/import/formats';
import { importFile } from '../../../src/import/importFile';
import { ImportError } from '../../../src/import/types';
import { doc } from './docFile';
import { docx, docxFiles, paragraph, run } from './docxFile';
import { epub, epubFiles, page } from './epubFile';
import { odt, odtFiles } from './odtFile';
import { imported, limits } from './shown';

const words = 'Một là, thu nhập bình quân đạt 19,5 triệu đồng/người/năm.';
const body = `<h1>Nhan đề</h1><p>${words}</p><ol><li>a</ol><table><tr><td>b<td>c<tr><td>d</table>`;

/** A sound file of each format that is read. */
const samples: ReadonlyMap<string, Uint8Array> = new Map([
  ['txt', strToU8(words)],
  ['md', strToU8(`# Nhan đề\n\n${words}`)],
  ['html', strToU8(`<!doctype html><html><body>${body}</body></html>`)],
  [
    'docx',
    docx(paragraph(run(words)) + `<w:tbl><w:tr><w:tc>${paragraph(run('b'))}</w:tc></w:tr></w:tbl>`),
  ],
  ['epub', epub([page(`<h1>Nhan đề</h1><p>${words}</p>`)])],
  ['odt', odt(`<text:h text:outline-level="1">Nhan đề</text:h><text:p>${words}</text:p>`)],
  ['doc', doc([{ runs: [{ text: `${words}\r` }] }], { footnotes: ['Nguồn'] })],
  [
    'rtf',
    strToU8(
      '{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard\\b Nhan\\b0\\par\\trowd a\\cell\\row{\\footnote b}\\u7873?c\\par}',
    ),
  ],
]);

/** What a reader may throw: its own errors, or those of the machine's bounds. */
async function readsOrRefuses(name: string, bytes: Uint8Array): Promise<void> {
  const format = importFormats.find(({ extensions }) =>
    extensions.some((e) => name.endsWith(`.${e}`)),
  );
  assert.ok(format);
  const reader = await format.load();
  try {
    const { text, pages } = await reader({ name, bytes }, limits);
    assert.doesNotMatch(text, /\p{Cs}/u);
    assert.equal(text, text.normalize('NFC'));
    assert.doesNotMatch(text, /[\0\r]/);
    for (const { start } of pages) assert.ok(start >= 0 && start <= text.length);
  } catch (error) {
    assert.ok(error instanceof ImportError, error instanceof Error ? error.stack : String(error));
  }
}

describe('import of faulty files', () => {
  for (const [extension, sample] of samples) {
    const name = `a.${extension}`;

    it(`reads the sound sample: ${extension}`, async () => {
      assert.match((await imported(name, sample)).text, /\p{L}/u);
    });

    it(`reads or refuses what is cut off: ${extension}`, async () => {
      for (let end = 0; end < sample.length; end += Math.ceil(sample.length / 150)) {
        await readsOrRefuses(name, sample.subarray(0, end));
      }
    });

    it(`reads or refuses what has other bytes: ${extension}`, async () => {
      const change = fc.record({ at: fc.nat(sample.length - 1), byte: fc.nat(255) });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
          const bytes = Uint8Array.from(sample);
          for (const { at, byte } of changes) bytes[at] = byte;
          await readsOrRefuses(name, bytes);
        }),
        { numRuns: 300 },
      );
    });

    it(`reads or refuses what is spliced: ${extension}`, async () => {
      const part = fc.tuple(fc.nat(sample.length), fc.nat(200));
      await fc.assert(
        fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
          const pieces = parts.flatMap(([at, length]) => [...sample.subarray(at, at + length)]);
          await readsOrRefuses(name, Uint8Array.from([...sample.subarray(0, 60), ...pieces]));
        }),
        { numRuns: 300 },
      );
    });

    it(`reads or refuses any bytes: ${extension}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), (bytes) => readsOrRefuses(name, bytes)),
        { numRuns: 300 },
      );
    });

    it(`recognises the content under a wrong name: ${extension}`, async () => {
      const other = await imported('a.pdf', sample).then(
        ({ notes }) => notes[0],
        (error: unknown) => (error instanceof ImportError ? error.code : null),
      );
      const isText = extension === 'txt' || extension === 'md';
      assert.deepEqual(
        other,
        isText ? 'not-this-format' : { code: 'other-format', detail: extension },
      );
    });
  }

  /** The parts of archives that words are read from, each made hostile in its turn. */
  const archives: readonly (readonly [string, string, Record<string, Uint8Array>])[] = [
    ['a.docx', 'word/document.xml', docxFiles(paragraph(run(words)))],
    ['a.odt', 'content.xml', odtFiles(`<text:p>${words}</text:p>`)],
    ['a.epub', 'OEBPS/book.opf', epubFiles([page('<p>x</p>')])],
  ];

  for (const [name, part, files] of archives) {
    const withPart = (content: string) => zipSync({ ...files, [part]: strToU8(content) });

    it(`expands no entities: ${name}`, async () => {
      const entities = Array.from(
        { length: 20 },
        (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
      );
      const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "nổ">${entities.join('')}]><x>&e20;</x>`;
      await assert.rejects(imported(name, withPart(bomb)), { code: 'broken' });
      const outside =
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>';
      await assert.rejects(imported(name, withPart(outside)), { code: 'broken' });
    });

    it(`refuses nesting without end: ${name}`, async () => {
      const deep = `${'<x>'.repeat(200_000)}${'</x>'.repeat(200_000)}`;
      await assert.rejects(imported(name, withPart(deep)), { code: 'too-deep' });
    });

    it(`refuses an archive that unpacks to too much: ${name}`, async () => {
      const small = { ...limits, maxUnpackedBytes: 100_000 };
      const bytes = withPart(`<x>${' '.repeat(1_000_000)}</x>`);
      await assert.rejects(importFile({ name, bytes }, small), { code: 'unpacks-too-large' });
    });

    it(`refuses an archive with too many parts: ${name}`, async () => {
      const few = { ...limits, maxEntries: 3 };
      await assert.rejects(importFile({ name, bytes: zipSync(files) }, few), {
        code: 'too-many-entries',
      });
    });

    it(`refuses an archive with a flipped bit in its words: ${name}`, async () => {
      const stored = zipSync({ ...files, [part]: [files[part] ?? new Uint8Array(), { level: 0 }] });
      const content = files[part] ?? new Uint8Array();
      const at = Buffer.from(stored).indexOf(Buffer.from(content));
      const last = at + content.length - 20;
      stored[last] = (stored[last] ?? 0) ^ 1;
      await assert.rejects(imported(name, stored), { code: 'broken' });
    });
  }

  /** Elements in any order and nesting, with any of the attributes. */
  const anyXml = (names: string, attributes: string) => {
    const value = fc.constantFrom(
      '1',
      '0',
      '-1',
      '999999999',
      'begin',
      'separate',
      'end',
      'drop',
      '%1.%9',
      'x',
    );
    const attribute = fc.tuple(fc.constantFrom(...attributes.split(' ')), value);
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 7, withCrossShrink: true },
        fc.constantFrom(' chữ ', '*', ''),
        fc
          .tuple(
            fc.constantFrom(...names.split(' ')),
            fc.uniqueArray(attribute, { maxLength: 3, selector: ([name]) => name }),
            fc.array(tie('tree'), { maxLength: 5 }),
          )
          .map(([name, list, inner]) => {
            const attrs = list.map(([key, said]) => ` ${key}="${said}"`).join('');
            return `<${name}${attrs}>${inner.join('')}</${name}>`;
          }),
      ),
    }));
    return fc.array(tree, { maxLength: 6 }).map((trees) => trees.join(''));
  };

  const word = anyXml(
    'w:p w:r w:t w:pPr w:rPr w:numPr w:numId w:ilvl w:fldChar w:instrText w:tbl w:tr w:tc w:tcPr w:gridSpan w:vMerge w:sdt w:sdtContent w:del w:ins w:framePr w:footnoteReference w:drawing w:txbxContent w:sym w:ruby w:rubyBase mc:AlternateContent mc:Choice w:br w:outlineLvl',
    'w:val w:id w:fldCharType w:dropCap w:char w:font w:customMarkFollows',
  );
  const numbers = anyXml(
    'w:abstractNum w:num w:lvl w:start w:numFmt w:lvlText w:lvlRestart w:isLgl w:abstractNumId w:lvlOverride w:startOverride w:numStyleLink',
    'w:val w:abstractNumId w:numId w:ilvl',
  );
  const opened = anyXml(
    'text:p text:h text:span text:list text:list-item text:s text:tab text:note text:note-body table:table table:table-row table:table-cell draw:frame draw:text-box text:section text:ruby text:ruby-base',
    'text:style-name text:outline-level text:c text:start-value text:continue-numbering table:number-columns-repeated',
  );
  const pages = anyXml(
    'p div span ul ol li table tr td h1 h2 br sup a img q ruby rt pre del aside nav',
    'class id style href start value type colspan hidden role alt',
  );

  it('reads or refuses any order of the elements of each format', async () => {
    await fc.assert(
      fc.asyncProperty(word, numbers, opened, pages, async (body, numbering, content, html) => {
        await readsOrRefuses('a.docx', docx(body, { numbering, footnotes: body }));
        await readsOrRefuses('a.odt', odt(content));
        await readsOrRefuses('a.epub', epub([page(html)]));
        await readsOrRefuses('a.html', strToU8(`<html>${html}`));
      }),
      { numRuns: 250 },
    );
  });

  it('reads or refuses any order of the words of RTF', async () => {
    const piece = fc.oneof(
      fc
        .constantFrom(
          ...'par pard cell row trowd intbl b b0 v deleted plain f1 f0 s1 uc0 uc2 u7899 u-3 fonttbl stylesheet footnote shptxt shpinst listtext field fldinst fldrslt pict info title upr ud bin2 line ilvl3 outlinelevel2 clbrdrt brdrs fcharset163 ansicpg1258 annotation'.split(
            ' ',
          ),
        )
        .map((name) => `\\${name} `),
      fc.constantFrom('{', '}', '{\\*', "\\'e2", "\\'", '\\~', ';', 'TOC', 'chu', '\\\\', '\0'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const open = pieces.filter((each) => each.startsWith('{')).length;
        await readsOrRefuses('a.rtf', strToU8(`{\\rtf1 ${pieces.join('')}${'}'.repeat(open + 1)}`));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses a file that is too large, unread', async () => {
    const bytes = new Uint8Array(101);
    await assert.rejects(importFile({ name: 'a.txt', bytes }, { ...limits, maxBytes: 100 }), {
      code: 'too-large',
    });
  });

  it('refuses a page whose elements nest without end, and groups that do', async () => {
    await assert.rejects(imported('a.html', `<html>${'<div>'.repeat(50_000)}x`), {
      code: 'too-deep',
    });
    await assert.rejects(imported('a.rtf', `{\\rtf1 ${'{'.repeat(50_000)}x${'}'.repeat(50_001)}`), {
      code: 'too-deep',
    });
  });

  it('reads a paragraph of a megabyte and a hundred thousand paragraphs', async () => {
    const long = `${words} `.repeat(15_000);
    assert.equal((await imported('a.html', `<html><p>${long}`)).text, long.trim());
    assert.equal((await imported('a.docx', docx(paragraph(run(long))))).text, long.trim());
    const many = await imported('a.docx', docx(paragraph(run('a')).repeat(100_000)));
    assert.equal(many.text.length, 100_000 * 3 - 2);
  });

  it('says that there are no words, and that a format is not known', async () => {
    await assert.rejects(imported('a.docx', docx(paragraph(''))), { code: 'no-text' });
    await assert.rejects(imported('a.html', '<html><img src=x>'), { code: 'no-text' });
    await assert.rejects(imported('a.xyz', words), { code: 'unsupported' });
    await assert.rejects(imported('a.zip', zipSync({ x: strToU8('x') })), { code: 'unsupported' });
    await assert.rejects(imported('a.txt', new Uint8Array([0, 1, 2, 0])), {
      code: 'not-this-format',
    });
  });
});
