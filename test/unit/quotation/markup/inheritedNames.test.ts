import assert from 'node:assert/strict';
import { DOCUMENT_LANGUAGES } from '../../../../src/core/insertion/languages';
import { readerOf } from '../../../../src/core/quotation/markup/readers';
import { Report } from '../../../../src/core/quotation/report/report';
import { asWithAnother, inheritedNames } from '../../../support/inheritedNames';

/** A name wherever a markup has names. */
const named = (name: string) =>
  [
    `<${name}>lời</${name}> <${name} ${name}="${name}"/> &${name};`,
    `\\${name}{lời} \\begin{${name}}lời\\end{${name}} $1\\${name} 2$`,
    `#${name}[lời] #${name}(form: ${name}) @${name}[${name}] \`${name}\``,
    `:${name}:\`lời\` .. ${name}:: lời`,
    `${name}:lời[lời] {${name}} [${name}]#lời# [[${name}]] ${name}::lời[]`,
    `[lời]{.${name} ${name}=${name}} [@${name}, ${name} 5] [^${name}]`,
    `#+${name}: lời`,
    `[${name}]: lời`,
    `::: ${name}\nlời\n:::`,
    `\`\`\`${name}\nlời\n\`\`\``,
    `#+begin_${name}\nlời\n#+end_${name}`,
  ].join('\n\n');

describe('a report with names that every object has', () => {
  for (const language of DOCUMENT_LANGUAGES) {
    it(`is read as with any other names, in ${language}`, () => {
      const read = (name: string): string => {
        const { units } = new Report(readerOf(language), named(name));
        const shown = units.flatMap(({ flows }) =>
          flows.map(({ role, shown: { text } }) => `${role}: ${text}`),
        );
        return shown.join('\n');
      };
      for (const name of inheritedNames) assert.equal(read(name), asWithAnother(name, read));
    });
  }
});
