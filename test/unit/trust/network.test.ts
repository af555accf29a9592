import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { judgeNetwork, newRecord, watchingNetwork } from '../../support/hosts/network.mjs';

/** Nothing listens there, and nobody has to: what is asked is written down before. */
const nowhere = '127.0.0.1:9';

const ways: Readonly<Record<string, string>> = {
  'net.connect': `require('net').connect(9, '127.0.0.1').on('error', () => {})`,
  'a socket of its own': `new (require('node:net').Socket)().connect({ port: 9 }).on('error', () => {})`,
  'tls.connect': `require('tls').connect(9, '127.0.0.1').on('error', () => {})`,
  'http.get': `require('http').get('http://${nowhere}/').on('error', () => {})`,
  'https.request': `require('https').request('https://${nowhere}/').on('error', () => {}).end()`,
  'http2.connect': `require('http2').connect('http://${nowhere}/').on('error', () => {})`,
  fetch: `fetch('http://${nowhere}/').catch(() => {})`,
  'dns.lookup': `require('dns').lookup('localhost', () => {})`,
  'dns.promises': `require('dns/promises').lookup('localhost')`,
  'a datagram': `require('dgram').createSocket('udp4').close()`,
  'a server': `const s = require('net').createServer().listen(0, () => s.close())`,
  'a program': `require('child_process').execFile(process.execPath, ['--version'])`,
  'a worker': `new (require('worker_threads').Worker)("fetch('http://${nowhere}/').catch(() => {})", { eval: true })`,
};

describe('the watch over the network', function () {
  this.timeout(60_000);
  let home = '';
  before(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'mạng lưới '));
  });
  after(() => rm(home, { recursive: true, force: true }));

  /** Runs a script as one that was installed there. */
  async function watched(source: string, folder: string) {
    const script = path.join(home, folder, 'dist', 'server.js');
    await mkdir(path.dirname(script), { recursive: true });
    await writeFile(script, source);
    const record = await newRecord(home);
    const env = { ...process.env, ...watchingNetwork(record) };
    await promisify(execFile)(process.execPath, [script], { env });
    return judgeNetwork(record);
  }

  for (const [name, source] of Object.entries(ways)) {
    it(`sees ${name}`, async () => {
      const { faults, watched: seen } = await watched(source, 'trich-dan.trich-dan-1.0.0');
      assert.ok(faults.length > 0);
      assert.ok(seen.has('server.js'));
    });
  }

  it('sees nothing where nothing is asked, and nobody else', async () => {
    const harmless = `require('fs').readdirSync('.'); setTimeout(() => {}, 1); console.log('x')`;
    const quiet = await watched(harmless, 'trich-dan.trich-dan-1.0.0');
    assert.deepEqual([quiet.faults, quiet.watched.get('server.js')], [[], 1]);
    const other = await watched(ways['fetch'] ?? '', 'ai-do.khac-1.0.0');
    assert.deepEqual([other.faults, other.watched.size], [[], 0]);
  });
});
