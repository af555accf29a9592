import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Words that docs/glossary.md has better ones for, wherever they stand. */
const avoided = [
  'bảng nhớ tạm',
  'câu trích',
  'khắc phục',
  'lời trích',
  'phần mở rộng',
  'tập tin',
  'tham chiếu',
  'trình xem',
  'xác minh',
];

async function words(): Promise<readonly (readonly [string, string])[]> {
  const protocol = await readdir('src/protocol');
  const files = [
    'package.nls.vi.json',
    path.join('media', 'l10n', 'bundle.l10n.vi.json'),
    ...protocol
      .filter((name) => /messages/i.test(name))
      .map((name) => path.join('src', 'protocol', name)),
  ];
  return Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const));
}

describe('the glossary', () => {
  it('is kept to by all words of the interface', async () => {
    const found = (await words()).flatMap(([file, text]) =>
      avoided.filter((word) => text.toLowerCase().includes(word)).map((word) => [file, word]),
    );
    assert.deepEqual(found, []);
  });

  it('says what to write instead', async () => {
    const glossary = await readFile('docs/glossary.md', 'utf8');
    const unknown = avoided.filter((word) => !glossary.includes(word));
    assert.deepEqual(unknown, []);
  });
});
