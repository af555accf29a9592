import assert from 'node:assert/strict';
import {
  readReferences,
  readReferencesAs,
} from '../../../../src/core/citation/read/readReferences';
import { referenceFormatOf } from '../../../../src/core/citation/read/recognise';
import type { ReferenceFormat } from '../../../../src/core/citation/read/types';
import { latexLanguage } from '../../../../src/core/citation/write/latexLanguages';
import { asWithAnother, inheritedNames } from '../../../support/inheritedNames';

const written: Readonly<Record<ReferenceFormat, (name: string) => string>> = {
  bibtex: (name) =>
    `@${name}{${name}, title = {${name} \\${name}{a} -- ${name}}, langid = {${name}}, ${name} = {b}}
@incollection{c, crossref = {d}, title = {C}}
@book{d, title = {D}, ${name} = {e}, author = {${name}}}`,
  ris: (name) => `TY  - ${name}\nTI  - ${name}\nLA  - ${name}\nAU  - ${name}\nER  - `,
  'csl-json': (name) =>
    `[{"id": "${name}", "type": "${name}", "title": "${name}", "language": "${name}", "${name}": "b"}]`,
  'csl-yaml': (name) =>
    `references:\n- id: ${name}\n  type: ${name}\n  title: ${name}\n  language: ${name}\n  ${name}: b`,
  hayagriva: (name) =>
    `${name}:\n  type: ${name}\n  title: ${name}\n  language: ${name}\n  ${name}: b\n  parent:\n    - type: keys\n      title: ${name}\n    - type: ${name}\n      title: c`,
};

describe('references with names that every object has', () => {
  for (const format of Object.keys(written) as ReferenceFormat[]) {
    it(`are read as with any other names: ${format}`, () => {
      const read = (name: string): string => {
        const { items, problems } = readReferencesAs(written[format](name), format);
        const places = problems.map(({ code, detail }) => [code, detail]);
        return JSON.stringify([items, places]);
      };
      for (const name of inheritedNames) {
        assert.equal(read(name).toLowerCase(), asWithAnother(name, read).toLowerCase());
      }
    });
  }

  it('are of no format and no language', () => {
    for (const name of inheritedNames) {
      assert.equal(referenceFormatOf(`a.${name}`), null);
      assert.equal(latexLanguage(name), name);
      assert.equal(latexLanguage(`${name}-VN`), `${name}-VN`);
      assert.equal(readReferences(name).format, null);
    }
  });
});
