import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DiagnosticsFacts } from '../../../src/extension/support/diagnosticsText';
import { diagnosticsText } from '../../../src/extension/support/diagnosticsText';
import { programWords, redactedMessage } from '../../../src/extension/support/redactedLog';
import { settingsShape } from '../../../src/extension/support/settingsShape';
import { defaultSettings } from '../../../src/protocol/settings';
import { anyText, vietnameseText } from '../../support/vietnameseText';

const facts: DiagnosticsFacts = {
  version: '1.2.3',
  vscode: '1.101.0',
  platform: 'linux x64',
  remote: 'ssh-remote',
  language: 'vi',
  trusted: false,
  settings: defaultSettings,
  server: { state: 'started', restarts: 2 },
  health: {
    articles: 12,
    searchable: 10,
    problems: { 'record-invalid': 2, 'duplicate-id': 1 },
    documents: 3,
    memory: 123_456_789,
  },
  reports: ['markdown', 'latex', 'markdown'],
  findings: ['altered', 'unknown-citekey', 'altered'],
  memory: 98_765_432,
  log: ['09:41:07 error: TypeError · server.js:1:234 · (+120)'],
};

/** Words that the redaction itself may leave; see redactedLog.ts. */
const OURS =
  /^(?:\(\+\d+\)|code -?\d+|E[A-Z]+|[A-Za-z]*Error|SIG[A-Z]+|[a-zA-Z]+\/[a-zA-Z/]+|[a-z.]+\.js:\d+:\d+|The server ended too often and is left alone|The server ended; another one is started|is not there any more|cannot be kept|Pending response rejected|Connection is closed|Server initialization failed|Stopping server failed|couldn't create connection to server|cannot read|out of memory|heap limit|Debugger|For help, see: https:\/\/nodejs\.org|FileNotFound|NoPermissions|Unavailable)$/;

/** What the log may be told: a text of somebody among what we say. */
const messages = fc
  .tuple(
    fc.constantFrom(
      'file:///home/lan/B%C3%A1o%20c%C3%A1o/thang-6.md: ',
      'cannot read C:\\Users\\Lan\\bao-cao.docx: Error: ENOENT: no such file, open ',
      'Request textDocument/hover failed. Error: ',
      '',
    ),
    fc.oneof(vietnameseText(), anyText(), fc.string(), fc.webUrl()),
    fc.constantFrom(
      '',
      '\n    at Object.run (/home/lan/.vscode/extensions/x/dist/server.js:1:23456)',
    ),
  )
  .map((parts) => parts.join(''));

describe('the diagnostics that are copied', () => {
  it('say what is asked of whoever reports a problem', () => {
    assert.equal(
      diagnosticsText(facts),
      `### Trích Dẫn: diagnostics

- Version: 1.2.3
- VS Code: 1.101.0, vi, Restricted Mode
- Host: linux x64, remote (ssh-remote)
- Server: started, started again 2 times
- Library: 12 articles, 10 of them searchable
- Problems of the library: 2 record-invalid, 1 duplicate-id
- Documents open for the server: 3
- Memory of the server: 123 MB
- Memory of the extension host: 99 MB
- Open reports: 1 latex, 2 markdown
- Findings: 2 altered, 1 unknown-citekey
- Settings that were changed: none

Log, without paths, titles and texts (+ how many characters were left out):

    09:41:07 error: TypeError · server.js:1:234 · (+120)
`,
    );
  });

  it('are made where the server gives no answer', () => {
    const text = diagnosticsText({ ...facts, health: null, memory: null, log: [] });
    assert.match(text, /^- Library: the server does not answer$/m);
    assert.match(text, /^- Memory of the extension host: unknown$/m);
    assert.match(text, /^ {4}\(empty\)$/m);
  });

  it('keep of the log what helps', () => {
    const message = `Request textDocument/hover failed.
  Message: Không đọc được “Báo cáo tháng 6” at 19,5%
  Code: -32603
TypeError: Cannot read properties of undefined (reading 'exact')
    at provide (/home/lan/.vscode/extensions/trich-dan.trich-dan-0.1.0/dist/server.js:1:23456)`;
    assert.match(
      redactedMessage(message),
      /^Request · textDocument\/hover · failed · TypeError · undefined · server\.js:1:23456 · code -32603 · \(\+\d+\)$/,
    );
    assert.match(
      redactedMessage('cannot read file:///home/lan/b.txt: Error: EACCES: permission denied'),
      /^cannot read · Error · EACCES · \(\+\d+\)$/,
    );
  });

  it('hold no word of a text, a title or a path, whatever the log was told', () => {
    fc.assert(
      fc.property(messages, (message) => {
        const kept = redactedMessage(message);
        for (const part of kept === '' ? [] : kept.split(' · ')) {
          if (!programWords.has(part.toLowerCase())) assert.match(part, OURS);
        }
      }),
    );
  });

  it('name the settings that were changed, and nothing that somebody wrote in them', () => {
    assert.deepEqual(settingsShape(defaultSettings), []);
    const settings = {
      ...defaultSettings,
      libraries: ['trich-dan', '/home/lan/kho', String.raw`C:\kho`, '../kho'],
      'verify.unmarkedWords': 0,
      'verify.ignored': ['lời của lan'],
      'citation.style': 'ieee' as const,
      'citation.styleFile': '/home/lan/riêng.csl',
    };
    const told = settingsShape(settings);
    assert.deepEqual(told, [
      'libraries: 1 in the workspace, 3 by their whole path',
      'citation.style: "ieee"',
      'citation.styleFile: set',
      'verify.unmarkedWords: 0',
      'verify.ignored: 1 entries',
    ]);
    const text = diagnosticsText({ ...facts, settings });
    assert.doesNotMatch(text, /lan|kho\b|riêng|lời/);
  });

  it('tell of every setting its value or its shape, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(anyText(), { minLength: 1 }), anyText(), (words, path) => {
        const settings = { ...defaultSettings, libraries: words, 'verify.ignored': words };
        const told = settingsShape({ ...settings, 'citation.styleFile': path });
        for (const line of told) {
          assert.match(
            line,
            /^(?:libraries: \d+ in the workspace, \d+ by their whole path|verify\.ignored: \d+ entries|citation\.styleFile: set)$/,
          );
        }
      }),
    );
  });
});
