import assert from 'node:assert/strict';
import { isDraftPageState, isFromDraftPage, isToDraftPage } from '../../../src/protocol/draftPage';

const input = {
  fields: {
    title: 'a',
    author: '',
    type: 'report',
    'container-title': '',
    publisher: '',
    issued: '',
    number: '',
    URL: '',
  },
  citekey: 'a',
  keepOriginal: false,
  folder: 'file:///a',
};

const state = {
  source: { type: 'file', uri: 'file:///a.html' },
  encoding: null,
  replaces: null,
  csl: { type: 'report' },
  input: null,
};

describe('the messages of the form', () => {
  it('are taken in their own form', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'save', input },
      { type: 'cancel' },
      { type: 'references', text: '@book{…' },
      { type: 'open', articleId: 'a' },
    ]) {
      assert.ok(isFromDraftPage(message), message.type);
    }
    assert.ok(isToDraftPage({ type: 'referenced', fields: { title: 'a' }, csl: {}, problems: [] }));
  });

  it('are refused in any other', () => {
    const { title: _, ...fewer } = input.fields;
    for (const message of [
      null,
      'ready',
      { type: 'delete' },
      { type: 'save' },
      { type: 'save', input: { ...input, fields: fewer } },
      { type: 'save', input: { ...input, keepOriginal: 'yes' } },
      { type: 'references', text: 1 },
    ]) {
      assert.ok(!isFromDraftPage(message), JSON.stringify(message));
    }
    assert.ok(!isToDraftPage({ type: 'referenced', fields: { title: 1 }, csl: {}, problems: [] }));
    assert.ok(!isToDraftPage({ type: 'problems', problems: [{ field: 'title' }] }));
  });

  it('leave a state that can be read after a reload', () => {
    assert.ok(isDraftPageState(state));
    assert.ok(isDraftPageState({ ...state, input }));
    const text = { type: 'text', name: 'a.txt', text: 'a' };
    assert.ok(isDraftPageState({ ...state, source: text, encoding: 'whole tcvn3' }));
    for (const wrong of [{ source: { type: 'file' } }, { input: {} }, { csl: [] }]) {
      assert.ok(!isDraftPageState({ ...state, ...wrong }), JSON.stringify(wrong));
    }
  });
});
