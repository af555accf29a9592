import assert from 'node:assert/strict';
import { encodeAs } from '../../../src/core/text/encodings/encodings';
import { convertEncodingRequest, encodingCandidatesRequest } from '../../../src/protocol/encodings';
import type { MisreadText } from '../../../src/protocol/encodings';
import type { ServerClient } from '../../support/serverClient';
import { startClient } from '../../support/serverClient';
import { misread, paragraphs } from '../text/encodings/misread';

const [first = '', second = ''] = paragraphs;

const whole = (text: string): MisreadText => ({
  text,
  ranges: [{ start: 0, end: text.length }],
  bytes: null,
});

describe('putting right the encoding of a document', () => {
  let client: ServerClient;
  before(async () => {
    client = await startClient({ files: {} });
  });
  after(() => client.stop());

  it('offers what it may be, and says what changes', async () => {
    const text = `${first}\r\n${misread(second, 'vni')}\r\n`;
    const [best] = await client.ask(encodingCandidatesRequest, whole(text));
    assert.deepEqual(best?.encodings, ['vni']);
    const { kind, encoding, capitals } = best;
    const plan = { kind, encoding, capitals };
    const { edits, unread } = await client.ask(convertEncodingRequest, { ...whole(text), plan });
    assert.deepEqual(unread, []);
    assert.equal(edits.length, 1);
    const [edit] = edits;
    assert.ok(edit && edit.start >= first.length);
    assert.equal(
      text.slice(0, edit.start) + edit.newText + text.slice(edit.end),
      `${first}\r\n${second}\r\n`,
    );
  });

  it('reads the bytes where the editor could not', async () => {
    const fine = 'Đảng ủy xã Cảnh Thụy\nđã họp với ủy ban nhân dân';
    const { bytes } = encodeAs(fine, 'viscii');
    const lost = new TextDecoder().decode(bytes);
    assert.ok(lost.includes('\ufffd'));
    const params = { ...whole(lost), bytes: Buffer.from(bytes).toString('base64') };
    const [best] = await client.ask(encodingCandidatesRequest, params);
    assert.deepEqual(best?.encodings, ['viscii']);
    const plan = { kind: best.kind, encoding: best.encoding, capitals: false };
    const { edits } = await client.ask(convertEncodingRequest, { ...params, plan });
    assert.deepEqual(edits, [{ start: 0, end: lost.length, newText: fine }]);
  });

  it('says by line and character where it could not read', async () => {
    const text = 'Vieät Nam\r\nVieät Ø Nam';
    const plan = { kind: 'whole', encoding: 'vni', capitals: false } as const;
    const { unread } = await client.ask(convertEncodingRequest, { ...whole(text), plan });
    assert.deepEqual(unread, [
      { start: { line: 1, character: 5 }, end: { line: 1, character: 6 } },
    ]);
  });

  it('refuses what is no such question', async () => {
    const plan = { kind: 'whole', encoding: 'ebcdic', capitals: false };
    const { method } = convertEncodingRequest;
    await assert.rejects(
      client.connection.sendRequest(method, { ...whole('a'), plan }),
      /wrong parameters/,
    );
  });
});
