import assert from 'node:assert/strict';
import { descendants, parseXmlText } from '../../../src/import/xml/xml';

describe('the places of XML elements', () => {
  const placesOf = (source: string, name: string): string[] =>
    descendants(parseXmlText(source), name).map(({ source: { start, inside, insideEnd, end } }) =>
      [
        source.slice(start, inside),
        source.slice(inside, insideEnd),
        source.slice(insideEnd, end),
      ].join('|'),
    );

  it('are those of tags, content and empty-element tags', () => {
    assert.deepEqual(
      placesOf(
        '<?xml version="1.0"?>\r\n<r ><t a=">">x&lt;\r\ny</t ><t/><t k=""  /><t></t></r>',
        't',
      ),
      ['<t a=">">|x&lt;\r\ny|</t >', '<t/>||', '<t k=""  />||', '<t>||</t>'],
    );
  });

  it('are right past what the parser is fed at a time', () => {
    const filler = `<f>${'\ud83d\ude00\r\n'.repeat(40_000)}</f>`;
    assert.deepEqual(placesOf(`<r>${filler}<t>1</t>${filler}<t><![CDATA[<]]></t></r>`, 't'), [
      '<t>|1|</t>',
      '<t>|<![CDATA[<]]>|</t>',
    ]);
  });
});
