import assert from 'node:assert/strict';
import type { FormatCitations } from '../../../src/core/citation/cluster';
import { plainFormatter } from '../../../src/core/citation/plainFormatter';
import { answerExport } from '../../../src/export/answer';
import type { Formatted } from '../../../src/protocol/citing';
import { CitingFailure } from '../../../src/protocol/citingWorker';
import { describeExportError, describeExportNotes } from '../../../src/protocol/exportMessages';
import type { ExportWorld } from '../../../src/protocol/exportReport';
import { exportReport } from '../../../src/protocol/exportReport';
import { exportErrorCodes, exportNoteCodes } from '../../../src/protocol/exporting';
import type { StartImportWorker } from '../../../src/protocol/importWorker';
import { styledFormatter } from '../../../src/protocol/styledFormatter';
import { article } from './wordFile';

/** A worker that counts how often it was ended. */
function inProcess(): { start: StartImportWorker; ended: () => number } {
  let ended = 0;
  const start: StartImportWorker = ({ answered }) => ({
    post: (message) => void answerExport(message).then(answered),
    terminate: () => {
      ended += 1;
    },
  });
  return { start, ended: () => ended };
}

const itemOf = (key: string) => (key === 'canhthuy' ? article : null);

function world(others: Partial<ExportWorld> = {}): ExportWorld {
  return {
    start: inProcess().start,
    styled: null,
    plain: (locale) => plainFormatter(itemOf, locale),
    image: () => Promise.reject(new Error('no files')),
    timeLimit: 60_000,
    ...others,
  };
}

const report = { text: 'A [@canhthuy].\n', form: 'dang', otherwise: null, locale: 'vi' } as const;

describe('a report that is exported', () => {
  it('ends the worker, whatever comes of it', async () => {
    const { start, ended } = inProcess();
    assert.ok(await exportReport(report, world({ start })));
    assert.equal(ended(), 1);
    await assert.rejects(
      exportReport({ ...report, text: 'x'.repeat(4_000_001) }, world({ start })),
      {
        code: 'too-large',
      },
    );
    assert.equal(ended(), 2);
  });

  it('asks for a form that nobody names', async () => {
    assert.equal(await exportReport({ ...report, form: null }, world()), null);
    assert.ok(await exportReport({ ...report, form: null, otherwise: 'dang' }, world()));
  });

  it('takes the language that the report names', async () => {
    const asked: string[] = [];
    const plain = (locale: 'vi' | 'en'): FormatCitations => {
      asked.push(locale);
      return plainFormatter(itemOf, locale);
    };
    await exportReport({ ...report, text: '---\nlang: en-GB\n---\n\nA.\n' }, world({ plain }));
    await exportReport({ ...report, text: '---\nlang: fr\n---\n\nA.\n' }, world({ plain }));
    assert.deepEqual(asked, ['en', 'vi']);
  });

  it('is written in plain words where its style cannot be used, and says so', async () => {
    const place = { line: 3, column: 1 };
    const fault = new CitingFailure({
      code: 'unknown-macro',
      file: 'a.csl',
      detail: 'x',
      ...place,
    });
    const styled = () => styledFormatter(itemOf, () => Promise.reject(fault));
    const written = await exportReport(report, world({ styled }));
    assert.deepEqual(written?.notes[0], {
      code: 'style-unusable',
      detail: 'a.csl: 3: unknown-macro: x',
    });
    const broken = () => styledFormatter(itemOf, () => Promise.reject(new Error('ours')));
    await assert.rejects(exportReport(report, world({ styled: broken })), /ours/);
  });

  it('fails where the worker dies, says nothing, or is none', async () => {
    const fails = (start: StartImportWorker, code: string, timeLimit = 60_000) =>
      assert.rejects(exportReport(report, world({ start, timeLimit })), { code });
    const silent = { post: () => {}, terminate: () => {} };
    await fails(
      ({ died }) => ({ ...silent, post: () => died('out-of-memory', '') }),
      'out-of-memory',
    );
    await fails(() => silent, 'timed-out', 5);
    await fails(() => {
      throw new Error('none here');
    }, 'crashed');
    await fails(({ answered }) => {
      const post = () =>
        answered({ type: 'written', id: 1, written: { bytes: new Uint8Array(), notes: [] } });
      return { ...silent, post };
    }, 'crashed');
    await fails(({ died }) => {
      died('crashed', 'at once');
      return silent;
    }, 'crashed');
  });

  it('is given up when nobody waits for it', async () => {
    let cancel = () => {};
    const token = {
      isCancellationRequested: false,
      onCancellationRequested: (listener: () => void) => {
        cancel = listener;
        return { dispose: () => {} };
      },
    };
    const start: StartImportWorker = () => ({ post: () => cancel(), terminate: () => {} });
    await assert.rejects(exportReport(report, world({ start }), token), { code: 'cancelled' });
    const late = { ...token, isCancellationRequested: true };
    await assert.rejects(exportReport(report, world(), late), { code: 'cancelled' });
  });

  it('reads each image once, and so many', async () => {
    const read: string[] = [];
    const image = (path: string) => {
      read.push(path);
      return Promise.resolve(new Uint8Array(3));
    };
    const text = '![a](b%20c.png) ![a](b%20c.png) ![x](https://a.vn/x.png) ![y](%ff.png)\n';
    const written = await exportReport({ ...report, text }, world({ image }));
    assert.deepEqual(read, ['b c.png']);
    const codes = written?.notes.map(({ code }) => code).filter((code) => code !== 'left-blank');
    assert.deepEqual(codes, ['image-remote', 'image-not-found', 'image-format']);
  });
});

describe('citations by a style', () => {
  it('are asked for with what is known, and told of what is not', async () => {
    const asked: unknown[] = [];
    const style = { title: '', id: '', class: 'in-text', license: '' } as const;
    const format = styledFormatter(itemOf, ({ items, citations }) => {
      asked.push(
        items.map(({ id }) => id),
        citations.length,
      );
      const formatted: Formatted = { style, citations: [], bibliography: null };
      return Promise.resolve(formatted);
    });
    const cite = (key: string) =>
      ({ key, locator: null, prefix: '', suffix: '', author: 'shown' }) as const;
    const clusters = [
      { items: [cite('canhthuy'), cite('la')], note: null },
      { items: [cite('canhthuy')], note: 1 },
    ];
    const { unknown, sources, bibliography } = await format(clusters);
    assert.deepEqual(asked, [['canhthuy'], 2]);
    assert.deepEqual(unknown, ['la']);
    assert.deepEqual(
      sources.map(({ key }) => key),
      ['canhthuy'],
    );
    assert.deepEqual(bibliography.sections, []);
  });
});

describe('what people are told of an export', () => {
  it('is in both languages for all that may be told', () => {
    for (const locale of ['vi', 'en'] as const) {
      const notes = exportNoteCodes.map((code) => ({
        code,
        detail: code === 'left-blank' ? 'date' : 'D1',
      }));
      const lines = describeExportNotes(notes, locale);
      assert.equal(new Set(lines).size, exportNoteCodes.length);
      for (const code of exportErrorCodes)
        assert.ok(describeExportError(code, 'D1', locale) !== '');
    }
  });

  it('names what is blank once, in the order of the page', () => {
    const blank = (detail: string) => ({ code: 'left-blank', detail }) as const;
    assert.deepEqual(describeExportNotes(['signer', 'date', 'number', 'date'].map(blank), 'vi'), [
      'Để trống: số, ngày, tháng, năm, họ tên người ký.',
    ]);
  });
});
