import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ToolWorld } from '../../../src/assist/tool';
import { ask, worldWith } from '../../support/assist';

describe('verify_text', () => {
  let world: ToolWorld;

  before(async () => {
    world = await worldWith();
  });

  const verify = (text: string, format = 'markdown') => ask(world, 'verify_text', { text, format });

  it('tells what differs, and what to write instead', async () => {
    const text =
      'Xã nêu “luôn đề cao tính chiến đấu, tinh thần đấu tranh tự phê bình trong nội bộ đảng” [@canhthuy, đoạn 5].';
    const { entries, own } = await verify(text);
    const [first] = entries;
    assert.equal(first?.['verdict'], 'corrected');
    assert.deepEqual(first['differences'], [
      { kind: 'corrected', draft: 'đấu tranh', source: 'đấu trang' },
    ]);
    assert.match(own, /To be put right: 1/);
    const [repair] = first['repairs'] as { replace: string; with: string }[];
    assert.ok(repair && text.includes(repair.replace));
    const repaired = await verify(text.replace(repair.replace, repair.with));
    assert.match(repaired.own, /Nothing has to be put right/);
  });

  it('has repairs that can be made by replacing text, whatever was changed', async () => {
    const sentences = world.engine.articles.flatMap(({ parsed }) =>
      parsed.sentences
        .map(({ start, end }) => parsed.text.slice(start, end).split(' '))
        .filter(({ length }) => length > 12),
    );
    const place = fc.double({ min: 0, max: 0.99, noNaN: true });
    const change = fc.constantFrom<(words: string[], at: number) => void>(
      (words, at) => words.splice(at, 1),
      (words, at) => words.splice(at, 0, 'rất'),
      (words, at) => words.splice(at, 1, 'khác'),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sentences), place, change, async (words, at, alter) => {
        const altered = [...words];
        alter(altered, 1 + Math.floor(at * (words.length - 2)));
        const before = 'Bà con nói thế, và xã nêu rõ rằng';
        let text = `${before} “${altered.join(' ')}” [@canhthuy].\r\n\r\n${before} như vậy.\r\n`;
        for (let round = 0; round < 3; round += 1) {
          const { entries } = await verify(text);
          const found = entries.find((entry) => 'repairs' in entry && 'problems' in entry);
          if (!found) break;
          const [repair] = found['repairs'] as { replace: string; with: string }[];
          assert.ok(repair);
          assert.equal(text.split(repair.replace).length, 2, repair.replace);
          text = text.replace(repair.replace, () => repair.with);
        }
        const { own, entries } = await verify(text);
        assert.match(own, /To be put right: 0/, JSON.stringify([text, entries]));
      }),
    );
  });

  it('repairs a wrong figure and a wrong locator', async () => {
    let text = 'Thu nhập bình quân đầu người đạt 20,5 triệu đồng/người/năm [@canhthuy, đoạn 2]. ';
    text += '“Cùng đó chỉ đạo thực hiện dứt điểm các nhiệm vụ trọng tâm.” [@canhthuy, đoạn 1]';
    for (let round = 0; round < 2; round += 1) {
      const { entries } = await verify(text);
      const [repair] = (entries[0]?.['repairs'] ?? []) as { replace: string; with: string }[];
      assert.ok(repair, JSON.stringify(entries[0]));
      text = text.replace(repair.replace, repair.with);
    }
    assert.match(text, /19,5 triệu đồng\/người\/năm/);
    assert.match(text, /nhiệm vụ trọng tâm\.” \[@canhthuy, đoạn 5\]/);
    assert.match((await verify(text)).own, /To be put right: 0/);
  });

  it('tells what has no source in the library as not checked, never as right', async () => {
    const { entries, own } = await verify('“Một câu của người khác, không ai biết” [@le2020].');
    assert.ok(entries.every(({ checked }) => checked === false));
    assert.match(own, /do not take it for right/);
    assert.doesNotMatch(own, /Nothing has to be put right/);
  });

  it('does not call a text right in which nothing was verified', async () => {
    const { entries, own } = await verify('Không có lời trích nào ở đây cả.');
    assert.deepEqual(entries, []);
    assert.match(own, /That does not make it right/);
  });

  it('tells a misspelt citekey with the one that is meant', async () => {
    const { entries } = await verify('Như đã nói [@canhthui].');
    const [repair] = (entries[0]?.['repairs'] ?? []) as { with: string }[];
    assert.equal(entries[0]?.['verdict'], 'unknown');
    assert.match(repair?.with ?? '', /canhthuy/);
  });

  it('tells the gravest first, and counts what does not fit', async () => {
    const right = '“Cùng đó chỉ đạo thực hiện dứt điểm các nhiệm vụ trọng tâm” [@canhthuy].\n\n';
    const wrong = '“Cùng đó chỉ đạo thực hiện dứt điểm mọi nhiệm vụ trọng tâm” [@canhthuy].\n\n';
    const text = right.repeat(30) + wrong;
    const { entries, own, text: answer } = await ask(world, 'verify_text', { text }, 4000);
    assert.equal(entries[0]?.['verdict'], 'altered');
    assert.equal(entries[0]['line'], 61);
    assert.ok(answer.length <= 4000, String(answer.length));
    assert.match(own, new RegExp(`${62 - entries.length} more are left out`));
  });
});
