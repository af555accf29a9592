import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { annotateWord } from '../../../src/import/word/annotate';
import { ImportError } from '../../../src/import/types';
import { docx, docxFiles, paragraph, run } from './docxFile';
import { limits } from './shown';
import { about, annotated, commented, partOf, read, signing, textOf } from './wordFile';

describe('comments in a Word document', () => {
  const document = 'word/document.xml';

  it('are about just the words, within a run and over runs and paragraphs', () => {
    const file = docx(
      paragraph(run('Một hai ba ') + run('bốn năm', '<w:b/>')) + paragraph(run('sáu bảy & tám')),
    );
    const copy = annotated(file, [
      about(file, 'hai', 'Một từ.'),
      about(file, 'ba bốn', 'Hai phần.'),
      about(file, 'năm\nsáu', 'Hai đoạn.'),
      about(file, '& tám', 'Hết.'),
    ]);
    assert.deepEqual(commented(copy), [
      'hai: Một từ.',
      'ba bốn: Hai phần.',
      'năm\nsáu: Hai đoạn.',
      '& tám: Hết.',
    ]);
    assert.equal(textOf(copy), textOf(file));
    const part = partOf(copy, document);
    assert.match(
      part,
      /<\/w:r><w:commentRangeStart w:id="0"\/><w:r><w:t xml:space="preserve">hai</,
    );
    assert.match(
      part,
      /<w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">năm<\/w:t><\/w:r><\/w:p>/,
    );
  });

  it('leave every other part as it is, and the archive one that others read', () => {
    const file = docx(paragraph(run('Một hai')), { styles: '<w:style/>', core: '' });
    const [before, after] = [unzipSync(file), unzipSync(annotated(file, [about(file, 'hai')]))];
    const changed = Object.keys(after).filter(
      (name) => !before[name] || Buffer.compare(before[name], after[name] ?? before[name]) !== 0,
    );
    assert.deepEqual(changed.toSorted(), [
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ]);
    assert.deepEqual(
      Object.keys(before).filter((name) => !after[name]),
      [],
    );
    const types = new TextDecoder().decode(after['[Content_Types].xml']);
    assert.match(types, /PartName="\/word\/comments.xml"[^>]*comments\+xml"\/><\/Types>$/);
  });

  it('do not change a document that there is nothing to say of', () => {
    const file = docx(paragraph(run('Một hai')));
    assert.deepEqual(unzipSync(annotated(file, [])), unzipSync(file));
  });

  it('are anchored round tabs, symbols, formulas and notes as a whole', () => {
    const body =
      paragraph(
        '<w:r><w:t>Một</w:t><w:tab/><w:t>hai</w:t><w:br/><w:t>ba</w:t></w:r><m:oMath/>' +
          '<w:r><w:footnoteReference w:id="2"/></w:r>' +
          run('bốn'),
      ) + '<w:p/>';
    const footnotes = `<w:footnote w:id="2">${paragraph(run('Chú thích dài.'))}</w:footnote>`;
    const file = docx(body, { footnotes });
    assert.equal(textOf(file), 'Một\thai\u2028ba\ufffcbốn\nChú thích dài.');
    const copy = annotated(file, [
      about(file, '\thai'),
      about(file, 'ba\ufffc'),
      about(file, 'dài', 'Cước chú.'),
    ]);
    assert.deepEqual(commented(copy), [
      '\thai: Khác nguồn.',
      'ba\ufffc: Khác nguồn.',
      ': Cước chú.',
    ]);
    assert.match(
      partOf(copy, document),
      /<w:commentRangeStart w:id="2"\/><w:r><w:footnoteReference w:id="2"\/><\/w:r><w:commentRangeEnd w:id="2"\/>/,
    );
    assert.equal(partOf(copy, 'word/footnotes.xml'), partOf(file, 'word/footnotes.xml'));
  });

  it('say what is to be said, whatever signs it has', () => {
    const file = docx(paragraph(run('Một')));
    const copy = annotated(file, [
      { start: 0, end: 3, paragraphs: ['<a> & "b"\u0000\ud800', 'Hai'] },
    ]);
    const part = partOf(copy, 'word/comments.xml');
    assert.ok(part.includes('&lt;a&gt; &amp; &quot;b&quot;<'));
    assert.match(part, /w:author="Trích Dẫn" w:date="2026-01-02T03:04:05Z" w:initials="TD"/);
    assert.equal(part.match(/<w:p>/g)?.length, 2);
  });

  describe('of a document that has some', () => {
    const file = docx(paragraph(run('Một hai ba bốn')));
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
    const w15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';

    it('take the place of ours, and leave those of others', () => {
      const once = annotated(file, [about(file, 'hai', 'Cũ.'), about(file, 'bốn', 'Cũ.')]);
      const files = unzipSync(once);
      const others = (name: string, from: string, to: string): void => {
        files[name] = strToU8(new TextDecoder().decode(files[name]).replace(from, to));
      };
      others(
        'word/comments.xml',
        '</w:comments>',
        '<w:comment w:id="7" w:author="Lan"><w:p><w:r><w:t>Hay.</w:t></w:r></w:p></w:comment></w:comments>',
      );
      others(document, '<w:p>', '<w:p><w:commentRangeStart w:id="7"/>');
      others(
        document,
        '</w:p>',
        '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>',
      );
      const mixed = zipSync(files);
      const twice = annotated(mixed, [about(file, 'hai', 'Mới.')]);
      assert.deepEqual(commented(twice).toSorted(), ['Một hai ba bốn: Hay.', 'hai: Mới.']);
      assert.equal(textOf(twice), textOf(file));
      assert.equal(partOf(twice, 'word/comments.xml').match(/<w:comment /g)?.length, 2);
      const none = annotated(twice, []);
      assert.deepEqual(commented(none), ['Một hai ba bốn: Hay.']);
      assert.doesNotMatch(partOf(none, document), /"8"|<w:r><\/w:r>/);
    });

    it('are the same when they are written again', () => {
      const comments = [about(file, 'hai'), about(file, 'a bốn')];
      const once = annotated(file, comments);
      const twice = annotated(once, comments);
      assert.deepEqual(unzipSync(twice), unzipSync(once));
    });

    it('leave ours that were answered or done, and say nothing twice', () => {
      const once = unzipSync(
        annotated(
          file,
          ['Một', 'hai', 'ba'].map((words) => about(file, words)),
        ),
      );
      const comments = new TextDecoder().decode(once['word/comments.xml']);
      let number = 0;
      once['word/comments.xml'] = strToU8(
        comments
          .replace('<w:comments ', `<w:comments ${w14} `)
          .replaceAll('<w:p>', () => `<w:p w14:paraId="0000000${(number += 1)}">`),
      );
      once['word/commentsExtended.xml'] = strToU8(
        `<w15:commentsEx ${w15}><w15:commentEx w15:paraId="00000001" w15:done="0"/>` +
          '<w15:commentEx w15:paraId="00000009" w15:paraIdParent="00000001" w15:done="0"/>' +
          '<w15:commentEx w15:paraId="00000002" w15:done="1"/>' +
          '<w15:commentEx w15:paraId="00000003" w15:done="0"/></w15:commentsEx>',
      );
      const relations = new TextDecoder().decode(once['word/_rels/document.xml.rels']);
      once['word/_rels/document.xml.rels'] = strToU8(
        relations.replace(
          '</Relationships>',
          '<Relationship Id="x" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>',
        ),
      );
      const again = annotated(zipSync(once), [about(file, 'Một'), about(file, 'hai', 'Khác hẳn.')]);
      assert.deepEqual(commented(again).toSorted(), [
        'Một: Khác nguồn.',
        'hai: Khác hẳn.',
        'hai: Khác nguồn.',
      ]);
      const extended = partOf(again, 'word/commentsExtended.xml');
      assert.deepEqual(extended.match(/paraId="0000000\d"/g), [
        'paraId="00000001"',
        'paraId="00000009"',
        'paraId="00000002"',
      ]);
    });

    it('go into parts of other prefixes', () => {
      const files = docxFiles('');
      const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
      files[document] = strToU8(
        `<document xmlns="${uri}"><body><p><r><t>Một hai</t></r></p></body></document>`,
      );
      files['word/comments.xml'] = strToU8(`<n:comments xmlns:n="${uri}"/>`);
      files['word/_rels/document.xml.rels'] = strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="/word/comments.xml"/></Relationships>',
      );
      const plain = zipSync(files);
      const copy = annotated(plain, [about(plain, 'hai')]);
      assert.deepEqual([...read(copy).comments.values()], [{ start: 4, end: 7 }]);
      assert.match(partOf(copy, 'word/comments.xml'), /<n:comment n:id="0" .*<\/n:comments>$/);
      assert.match(partOf(copy, document), new RegExp(`<w:commentRangeStart ${w} w:id="0"/>`));
    });

    it('are found in UTF-16, and written in UTF-8', () => {
      const files = docxFiles('');
      const xml = new TextDecoder().decode(docxFiles(paragraph(run('Đảng ủy xã')))[document]);
      files[document] = new Uint8Array(
        Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
      );
      const wide = zipSync(files);
      const copy = annotated(wide, [about(wide, 'ủy')]);
      assert.deepEqual(commented(copy), ['ủy: Khác nguồn.']);
      assert.match(partOf(copy, document), /^<\?xml version="1.0" encoding="UTF-8"\?>/);
    });
  });

  const words = fc
    .array(fc.constantFrom('Đảng', 'ủy', '😀', '&<>"', ' ', '\u0301', 'a', '13,5%', '“'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join(''));
  const inRun = fc.oneof(
    words.map((text) => run(text)),
    words.map((text) => run(text, '<w:i/>')),
    words.map(
      (text) => `<w:r><w:t>${text.replace(/[&<>"]/g, '')}</w:t><w:tab/><w:t>x </w:t></w:r>`,
    ),
    words.map((text) => `<w:ins w:id="1" w:author="a">${run(text)}</w:ins>`),
    words.map((text) => `<w:hyperlink>${run(text)}${run('y')}</w:hyperlink>`),
    words.map((text) => `<w:sdt><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`),
    fc.constant('<w:del w:id="2" w:author="a"><w:r><w:delText>xóa</w:delText></w:r></w:del>'),
    fc.constant('<w:r><w:br/></w:r><m:oMath/><w:proofErr w:type="spellStart"/>'),
    words.map(
      (text) =>
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF a</w:instrText>' +
        `<w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
  );
  const documents = fc
    .array(fc.array(inRun, { maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((body) => docx(body.map((content) => paragraph(content.join(''))).join('')));

  it('never change the text of a document, and are about just their words', () => {
    const ranges = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 30 })), { maxLength: 5 });
    fc.assert(
      fc.property(documents, ranges, (file, wanted) => {
        const text = textOf(file);
        const comments = wanted.flatMap(([at, length]) => {
          const start = text.length === 0 ? 0 : at % text.length;
          const end = Math.min(text.length, start + length);
          // What is between paragraphs is no word, and half a character neither.
          const isWord =
            /^[^\n\udc00-\udfff]/.test(text.slice(start)) &&
            !/[\n\ud800-\udbff]$/.test(text.slice(0, end));
          return isWord && end > start ? [{ start, end, paragraphs: [`${start}-${end}`] }] : [];
        });
        const copy = annotated(file, comments);
        assert.equal(textOf(copy), text);
        const found = [...read(copy).comments.values()].map(({ start, end }) => `${start}-${end}`);
        const all = comments.map(({ start, end }) => `${start}-${end}`);
        assert.deepEqual(found.toSorted(), all.toSorted());
        assert.equal(textOf(annotated(copy, [])), text);
        assert.deepEqual(read(annotated(copy, [])).comments, new Map());
      }),
      { numRuns: 200 },
    );
  });

  it('are not written into what is no Word document', () => {
    const few = { ...limits, maxUnpackedBytes: 2_000_000 };
    const whole = docx(paragraph(run('Một hai')));
    const files = docxFiles(paragraph(run('Một hai')));
    const broken: Readonly<Record<string, Uint8Array>> = {
      broken: whole.subarray(0, whole.length - 30),
      'not-this-format': zipSync({ 'a.txt': strToU8('a') }),
      'unpacks-too-large': zipSync({
        ...files,
        [document]: new Uint8Array(3_000_000),
      }),
    };
    for (const [code, bytes] of Object.entries(broken)) {
      assert.throws(
        () => annotateWord(bytes, [], signing, few),
        (error) => error instanceof Error && 'code' in error && error.code === code,
      );
    }
    for (const content of [
      '',
      '<w:document>',
      '<a/>',
      `${'<a>'.repeat(400)}${'</a>'.repeat(400)}`,
    ]) {
      const file = zipSync({ ...files, [document]: strToU8(content) });
      if (content === '<a/>') assert.equal(textOf(file), '');
      else assert.throws(() => annotateWord(file, [], signing, limits), /broken|too-deep/);
    }
  });

  it('survive any damage to a document', () => {
    const main = new TextDecoder().decode(
      docxFiles(
        paragraph(run('Một ') + run('hai', '<w:b/>') + '<w:r><w:tab/><w:t>ba</w:t></w:r>').repeat(
          2,
        ),
      )[document],
    );
    const pieces = fc.constantFrom(
      '',
      '<',
      '>',
      '/',
      '"',
      '<w:p>',
      '</w:r>',
      '<w:r/>',
      '<w:t>a</w:t>',
      '&#x1F600;',
      '<!-- -->',
      '<![CDATA[x]]>',
      '<w:commentRangeStart w:id="0"/>',
      '<w:commentReference w:id="0"/>',
      '<w:del>',
    );
    const damage = fc.array(fc.tuple(fc.nat(main.length), fc.nat(9), pieces), { maxLength: 3 });
    let read = 0;
    fc.assert(
      fc.property(damage, (changes) => {
        let damaged = main;
        for (const [at, length, piece] of changes) {
          damaged = damaged.slice(0, at) + piece + damaged.slice(at + length);
        }
        const file = zipSync({ ...docxFiles(''), [document]: strToU8(damaged) });
        try {
          const text = textOf(file);
          const comments = [about(file, text.slice(0, 5)), about(file, text.slice(1, 3))];
          const copy = annotated(
            file,
            comments.filter(({ start, end }) => start < end),
          );
          assert.equal(textOf(copy), text);
          read += 1;
        } catch (error) {
          assert.ok(error instanceof ImportError, String(error));
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(read > 20, String(read));
  });
});
