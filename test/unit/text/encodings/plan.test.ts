import assert from 'node:assert/strict';
import { candidatesFor, convertByPlan } from '../../../../src/core/text/encodings/encodings';
import type { ConversionPlan } from '../../../../src/core/text/encodings/encodings';
import { misread, paragraphs } from './misread';

const whole = (text: string) => [{ start: 0, end: text.length }];

const [first = '', second = '', third = ''] = paragraphs;

describe('ways to put a text right', () => {
  it('begin with what was recognised, with words to judge it by', () => {
    const text = misread(first, 'vni');
    const [best, ...others] = candidatesFor(text, whole(text));
    assert.equal(best?.kind, 'recognised');
    assert.deepEqual(best.encodings, ['vni']);
    assert.equal(best.unread, 0);
    assert.ok(best.score > 0.95 && best.changes === 1);
    const [sample] = best.samples;
    assert.ok(sample && first.includes(sample.after) && text.includes(sample.before));
    assert.equal(convertByPlan(text, whole(text), best).text, first);
    assert.ok(others.every(({ kind, score }) => kind === 'whole' && score < best.score));
  });

  it('leave paragraphs alone that are as they should be', () => {
    const text = [first, misread(second, 'tcvn3'), third].join('\n');
    const [best] = candidatesFor(text, whole(text));
    assert.ok(best);
    const lower = (shown: string) => shown.replace(/[^ -~]/g, (letter) => letter.toLowerCase());
    const { text: converted } = convertByPlan(text, whole(text), best);
    assert.equal(lower(converted), lower([first, second, third].join('\n')));
  });

  it('read each part in its own encoding', () => {
    const text = [misread(first, 'vni'), second, misread(third, 'viscii')].join('\n');
    const [best] = candidatesFor(text, whole(text));
    assert.deepEqual(best?.encodings.toSorted(), ['viscii', 'vni']);
    assert.equal(convertByPlan(text, whole(text), best).text, [first, second, third].join('\n'));
  });

  it('change what is selected, and nothing else', () => {
    const odd = misread('Đảng ủy xã Cảnh Thụy đã họp', 'viscii');
    const text = `${odd}\n${odd}\n${odd}`;
    const ranges = [
      { start: 0, end: odd.length },
      { start: 2 * odd.length + 2, end: text.length },
    ];
    const [best] = candidatesFor(text, ranges);
    assert.ok(best);
    const fine = 'Đảng ủy xã Cảnh Thụy đã họp';
    assert.equal(convertByPlan(text, ranges, best).text, `${fine}\n${odd}\n${fine}`);
  });

  it('offer an encoding by name for what is too short to recognise', () => {
    const text = 'cäm';
    const candidates = candidatesFor(text, whole(text));
    assert.ok(candidates.every(({ kind }) => kind === 'whole'));
    assert.ok(candidates.some(({ encodings }) => encodings[0] === 'viscii'));
  });

  it('offer lost capitals apart, as a guess', () => {
    const text = misread('ĐẢNG ỦY XÃ CẢNH THỤY, nhiệm kỳ mới', 'tcvn3');
    const [plain, guess] = candidatesFor(text, whole(text));
    assert.ok(plain && guess);
    assert.deepEqual([plain.capitals, guess.capitals], [false, true]);
    assert.match(convertByPlan(text, whole(text), plain).text, /ĐảNG ủY Xã CảNH THụY, nhiệm/);
    assert.match(convertByPlan(text, whole(text), guess).text, /ĐẢNG ỦY XÃ CẢNH THỤY, nhiệm/);
    assert.match(guess.samples[0]?.after ?? '', /ĐẢNG ỦY/);
  });

  it('join letters in pieces', () => {
    const text = `${first}\n${second.normalize('NFD')}`;
    const [best, ...others] = candidatesFor(text, whole(text));
    assert.equal(best?.kind, 'malformed');
    assert.deepEqual(others, []);
    assert.equal(convertByPlan(text, whole(text), best).text, `${first}\n${second}`);
    assert.ok(best.samples.every(({ before, after }) => before.normalize('NFC') === after));
  });

  it('are none for what is as it should be', () => {
    for (const text of ['', 'Hello, world', paragraphs.join('\n'), 'Été, là-bas']) {
      assert.deepEqual(candidatesFor(text, whole(text)), [], text.slice(0, 50));
    }
  });

  it('do nothing where the text is another by now', () => {
    const plan: ConversionPlan = { kind: 'recognised', encoding: null, capitals: false };
    assert.deepEqual(convertByPlan(first, whole(first), plan).replacements, []);
    const nameless: ConversionPlan = { ...plan, kind: 'whole' };
    assert.equal(convertByPlan(first, whole(first), nameless).text, first);
  });
});
