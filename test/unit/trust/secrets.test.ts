import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { secretsIn } from '../../support/secrets';

/** What looks like one and is none. */
const explained: readonly string[] = [
  // What the check of packages must find.
  'test/unit/release/packages.test.ts: private key',
];

/** Those that git has, for a folder may hold anything beside them; all where there is no git. */
async function files(): Promise<readonly string[]> {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', stdio: 'pipe' });
    return listed.split('\0').filter(Boolean);
  } catch {
    const made = /^(?:node_modules|dist|out|\.git)(?:[\\/]|$)/;
    return (await readdir('.', { recursive: true })).filter((name) => !made.test(name));
  }
}

const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, 8000).includes(0);

describe('secrets', () => {
  it('are in no file of the repository: keys, tokens, passwords, machines, registries', async () => {
    const found: string[] = [];
    let looked = 0;
    for (const file of await files()) {
      const bytes = await readFile(file).catch(() => null);
      if (!bytes || !isText(bytes)) continue;
      looked += 1;
      for (const secret of secretsIn(bytes.toString('utf8'))) {
        const where = `${file}: ${secret.kind}`;
        found.push(explained.includes(where) ? where : `${where}: ${secret.found}`);
      }
    }
    assert.deepEqual([...new Set(found)], explained);
    assert.ok(looked > 1000);
  });

  it('are found where there are any', () => {
    // Put together here, so that this file has none.
    const join = (...parts: readonly string[]) => parts.join('');
    const planted = [
      join('-----BEGIN RSA PRI', 'VATE KEY-----'),
      join('-----BEGIN PRI', 'VATE KEY-----'),
      join('ghp', '_', 'a1B2'.repeat(9)),
      join('github', '_pat_', 'a1B2'.repeat(10)),
      join('npm', '_', 'a1B2'.repeat(9)),
      join('AKI', 'A', 'ABCD'.repeat(4)),
      join('xox', 'b-', '1234567890'),
      join('https://', 'ai:', 'matkhau', '@example.org/'),
      join('//example.org/:_auth', 'Token=', 'abcdefgh12345678'),
      join('api_', 'key: "', 'abcdefgh12345678', '"'),
      join('/ho', 'me/nguoinaodo/kho'),
      join('/Use', 'rs/nguoinaodo/kho'),
      join('C:\\Use', 'rs\\nguoinaodo'),
      join('https://npm-', 'registry.example.org/a.tgz'),
    ];
    for (const text of planted) assert.ok(secretsIn(`x = ${text};`).length > 0, text);
  });
});
