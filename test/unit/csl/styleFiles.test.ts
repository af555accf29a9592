import assert from 'node:assert/strict';
import { format } from '../../../src/csl/format';
import { StyleError } from '../../../src/csl/styleError';
import type { StyleSource } from '../../../src/protocol/citing';
import { citing, list, shown } from './shown';

const cslNamespace = 'http://purl.org/net/xbiblio/csl';
const style = (body: string, attributes = 'class="in-text" version="1.0"') =>
  `<?xml version="1.0"?>\n<style xmlns="${cslNamespace}" ${attributes}>\n${body}\n</style>`;
const layout = '<citation><layout><text variable="title"/></layout></citation>';
const info = (more: string) => `<info><title>Kiểu</title><id>x</id>${more}</info>`;
const parentLink = (name: string) =>
  info(`\n<link rel="independent-parent" href="http://www.zotero.org/styles/${name}"/>`);

const item = { id: 'a', type: 'book', title: 'Sách', author: [{ family: 'Đỗ', given: 'Ứng' }] };

function use(xml: string, parent?: { name: string; xml: string }) {
  const source: StyleSource = {
    type: 'file',
    name: 'riêng.csl',
    xml,
    ...(parent ? { parent } : {}),
  };
  return format({ style: source, locale: 'vi', items: [item], citations: [citing('a')] });
}

/** The fault as people will be told of it. */
function faultOf(xml: string, parent?: { name: string; xml: string }): string {
  try {
    use(xml, parent);
  } catch (error) {
    assert.ok(error instanceof StyleError, String(error));
    const { code, file, line, column, detail } = error.fault;
    return `${file}:${line ?? ''}:${column ?? ''} ${code} ${detail}`.trimEnd();
  }
  return 'no fault';
}

describe('a style from a file', () => {
  it('formats by what it says', () => {
    const {
      style: told,
      citations,
      bibliography,
    } = use(
      style(
        `${info('<rights license="https://x.test/by"/>')}<citation><layout prefix="{" suffix="}">
          <names variable="author" font-variant="small-caps"/>
          <text variable="title" prefix=" " font-style="italic" font-weight="bold"/>
          <text value="2" vertical-align="sup"/>
        </layout></citation>`,
      ),
    );
    assert.deepEqual(told, {
      title: 'Kiểu',
      id: 'x',
      license: 'https://x.test/by',
      class: 'in-text',
    });
    assert.equal(shown(citations[0]?.text ?? []), '{<sc>Đỗ Ứng</sc> ***Sách***^2^}');
    assert.equal(bibliography, null);
  });

  it('may be of notes', () => {
    const { citations } = use(style(info('') + layout, 'class="note" version="1.0"'));
    assert.deepEqual(citations, [{ text: [], note: [{ text: 'Sách', marks: [] }] }]);
  });

  it('keeps normal words within italic ones apart', () => {
    const xml = style(
      `<citation><layout font-style="italic"><group>
        <text value="a"/><text value="b" font-style="normal"/><text value="c"/>
      </group></layout></citation>`,
    );
    assert.equal(shown(use(xml).citations[0]?.text ?? []), '*a*b*c*');
  });

  it('names file, line and column of what is wrong with it', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['', 'riêng.csl:1:1 broken-xml document must contain a root element.'],
      ['không phải XML', 'riêng.csl:1:14 broken-xml text data outside of root node.'],
      ['<style>', 'riêng.csl:1:1 not-a-style style'],
      [`<locale xmlns="${cslNamespace}"/>`, 'riêng.csl:1:1 not-a-style locale'],
      [style('<citation>'), 'riêng.csl:4:8 broken-xml unexpected close tag.'],
      [style(info('')), 'riêng.csl:2:1 missing-layout citation'],
      [style('<citation/>'), 'riêng.csl:3:1 missing-layout citation'],
      [style(`${layout}\n<bibliography/>`), 'riêng.csl:4:1 missing-layout bibliography'],
      [style(`${layout}\n  <script/>`), 'riêng.csl:4:3 unknown-element script'],
      [
        style('<citation><layout><text variable="title" onload="x"/></layout></citation>'),
        'riêng.csl:3:19 unknown-attribute text onload',
      ],
      [
        style('<citation><layout><text macro="không có"/></layout></citation>'),
        'riêng.csl:3:19 unknown-macro không có',
      ],
    ];
    for (const [xml, expected] of cases) assert.equal(faultOf(xml), expected);
  });

  it('fetches and expands nothing', () => {
    const typed = (type: string, xml: string) => xml.replace('?>', `?>${type}`);
    const external = typed(
      '<!DOCTYPE style [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      style('&x;'),
    );
    assert.match(faultOf(external), /^riêng\.csl:\d+:\d+ broken-xml undefined entity/);
    const laughs = typed('<!DOCTYPE style [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>', style('&b;'));
    assert.match(faultOf(laughs), /broken-xml undefined entity/);
  });

  it('may not call itself, however long the way round', () => {
    const macros = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => `<macro name="m${index}"><text macro="m${(index + 1) % count}"/></macro>`,
      ).join('\n');
    assert.match(faultOf(style(macros(1) + layout)), /^riêng\.csl:3:18 endless-macro m0/);
    assert.match(faultOf(style(macros(2000) + layout)), /endless-macro m0/);
  });

  it('may not grow without bound when macros are put in their places', () => {
    const doubling = Array.from({ length: 40 }, (_, index) => {
      const call = `<text macro="m${index + 1}"/>`;
      return `<macro name="m${index}">${call}${call}</macro>`;
    }).join('\n');
    const xml = style(`${doubling}<macro name="m40"><text value="x"/></macro>${layout}`);
    assert.match(faultOf(xml), /expands-too-large/);
  });

  it('may be neither huge nor deep', () => {
    assert.equal(faultOf(`<!--${'x'.repeat(2_000_000)}-->`), 'riêng.csl:: too-large 2000000');
    const deep = `${'<group>'.repeat(500)}${'</group>'.repeat(500)}`;
    assert.match(faultOf(style(`<macro name="m">${deep}</macro>${layout}`)), /too-deep 64/);
  });

  it('is read with a byte order mark, and whatever prefix it gives its elements', () => {
    const prefixed = `\ufeff<c:style xmlns:c="${cslNamespace}" class="in-text" version="1.0"><c:citation><c:layout><c:text variable="title"/></c:layout></c:citation></c:style>`;
    assert.equal(shown(use(prefixed).citations[0]?.text ?? []), 'Sách');
  });
});

describe('a dependent style', () => {
  const dependent = style(parentLink('cha'));

  it('is its parent under its own title', () => {
    const parent = { name: 'cha.csl', xml: style(`<info><title>Cha</title></info>${layout}`) };
    const found = use(dependent, parent);
    assert.equal(found.style.title, 'Kiểu');
    assert.equal(shown(found.citations[0]?.text ?? []), 'Sách');
  });

  it('says which file it needs', () => {
    assert.equal(faultOf(dependent), 'riêng.csl:4:1 parent-missing cha.csl');
  });

  it('may stand for a style that is shipped', () => {
    const found = use(style(parentLink('ieee')));
    assert.deepEqual(list(found), ['[1] Ứ. Đỗ, *Sách*.']);
  });

  it('has no parent that is dependent itself', () => {
    const parent = { name: 'cha.csl', xml: style(parentLink('ông')) };
    assert.equal(faultOf(dependent, parent), 'riêng.csl:4:1 parent-dependent cha.csl');
  });

  it('names its parent in faults of the parent', () => {
    const parent = { name: 'cha.csl', xml: style('<foo/>') };
    assert.equal(faultOf(dependent, parent), 'cha.csl:2:1 missing-layout citation');
  });
});
