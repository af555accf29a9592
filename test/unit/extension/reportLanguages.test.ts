import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { isReport, reportLanguages } from '../../../src/extension/reportLanguages';

const document = (languageId: string, scheme: string) =>
  ({ languageId, uri: { scheme } }) as Parameters<typeof isReport>[0];

describe('languages of reports', () => {
  it('start the extension, each of them and no other', async () => {
    const { activationEvents } = JSON.parse(await readFile('package.json', 'utf8')) as {
      activationEvents: string[];
    };
    const started = activationEvents.filter((event) => event.startsWith('onLanguage:'));
    assert.deepEqual(
      started.toSorted(),
      reportLanguages.map((language) => `onLanguage:${language}`).toSorted(),
    );
  });

  it('are those menus and keys are for', async () => {
    const manifest = await readFile('package.json', 'utf8');
    const lists = [...manifest.matchAll(/editorLangId =~ \/\^\((.*?)\)\$\//g)];
    assert.ok(lists.length > 0);
    // The export to Word reads Markdown alone.
    const all = new Set([reportLanguages.join('|'), 'markdown|quarto|rmd']);
    lists.forEach(([, list = '']) => assert.ok(all.has(list), list));
  });

  it('make a report of a file, not of output or an old version', () => {
    assert.equal(isReport(document('markdown', 'file')), true);
    assert.equal(isReport(document('plaintext', 'untitled')), true);
    assert.equal(isReport(document('markdown', 'git')), false);
    assert.equal(isReport(document('plaintext', 'output')), false);
    assert.equal(isReport(document('json', 'file')), false);
  });
});
