import assert from 'node:assert/strict';
import { found, judgeAnywhere, told } from './embedded';

/** Words of which each stands once, from one number to another: long texts are pinned at them. */
function words(from: number, to: number, name = 'từ'): string {
  return Array.from({ length: to - from }, (_, index) => `${name}${from + index}`).join(' ');
}

const TEXT = words(0, 1600);

/** What is told of a quotation, and which words of the source it is laid against. */
function outcome(quotation: string, text = TEXT): [string | null, readonly string[]] {
  const judgement = judgeAnywhere(text, quotation);
  return [found(judgement, text), told(judgement)];
}

describe('a long quotation', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'is laid where it stands',
      `${words(100, 1400)} hết`,
      words(100, 1401),
      ['replaced: hết → từ1400'],
    ],
    [
      'may begin with other words',
      `một hai ${words(102, 1400)}`,
      words(101, 1400),
      ['replaced: một hai → từ101'],
    ],
    [
      'may end with other words',
      `${words(100, 1398)} một hai`,
      words(100, 1399),
      ['replaced: một hai → từ1398'],
    ],
    [
      'may begin before its source',
      `một hai ${words(0, 1400)}`,
      words(0, 1400),
      ['added: một hai → '],
    ],
    [
      'may end behind its source',
      `${words(200, 1600)} một hai`,
      words(200, 1600),
      ['added: một hai → '],
    ],
    [
      'may lack words',
      `${words(100, 700)} ${words(720, 1400)}`,
      words(100, 1400),
      [`dropped:  → ${words(700, 720)}`],
    ],
    [
      'may have more words',
      `${words(100, 700)} ${words(0, 20, 'mới')} ${words(700, 1400)}`,
      words(100, 1400),
      [`added: ${words(0, 20, 'mới')} → `],
    ],
    [
      'may have words in another place',
      `${words(100, 700)} ${words(900, 910)} ${words(700, 900)} ${words(910, 1400)}`,
      words(100, 1400),
      [`moved: ${words(900, 910)} → `, `moved:  → ${words(900, 910)}`],
    ],
    [
      'may be in other letters',
      `${words(100, 700)} ${words(700, 702, 'Từ')} ${words(702, 1400)}`,
      words(100, 1400),
      [`case: ${words(700, 702, 'Từ')} → ${words(700, 702)}`],
    ],
    [
      'may have every third word changed for a while',
      `${words(100, 700)} x từ701 từ702 y từ704 từ705 z ${words(707, 1400)}`,
      words(100, 1400),
      ['replaced: x → từ700', 'replaced: y → từ703', 'replaced: z → từ706'],
    ],
    [
      'may say some words twice that the source says once',
      `${words(100, 700)} ${words(650, 655)} ${words(700, 1400)}`,
      words(100, 1400),
      [`added: ${words(650, 655)} → `],
    ],
    [
      'may say its first words twice that the source says once',
      `${words(100, 700)} ${words(100, 105)} ${words(700, 1400)}`,
      words(100, 1400),
      [`added: ${words(100, 105)} → `],
    ],
    [
      'may say a word or two again',
      `${words(100, 703)} x từ701 từ702 ${words(703, 1400)}`,
      words(100, 1400),
      ['added: x từ701 từ702 → '],
    ],
    [
      'may be short in a long source',
      `${words(500, 506)} x ${words(507, 512)}`,
      words(500, 512),
      ['replaced: x → từ506'],
    ],
  ];
  for (const [what, quotation, source, expected] of cases) {
    it(what, () => assert.deepEqual(outcome(quotation), [source, expected]));
  }

  it('is laid where words of its own repeat', () => {
    const text = `${words(0, 700)} ${words(0, 5)} ${words(700, 1400)} ${words(0, 5)}`;
    assert.deepEqual(outcome(text.replace('từ650', 'x'), text), [text, ['replaced: x → từ650']]);
  });

  it('of too many changed words is one change where they are', () => {
    const text = `${words(0, 3000)} ${words(0, 2500, 'cũ')} ${words(3000, 6000)}`;
    const quotation = `${words(0, 3000)} ${words(0, 2500, 'mới')} ${words(3000, 6000)}`;
    const [, changes] = outcome(quotation, text);
    assert.deepEqual(changes, [`replaced: ${words(0, 2500, 'mới')} → ${words(0, 2500, 'cũ')}`]);
  });

  it('of too many other words at an end has those more', () => {
    const text = words(0, 9000);
    const front = `${words(0, 2500, 'mới')} ${words(4000, 7000)}`;
    assert.deepEqual(outcome(front, text), [
      words(4000, 7000),
      [`added: ${words(0, 2500, 'mới')} → `],
    ]);
    const back = `${words(1000, 4000)} ${words(0, 2500, 'mới')}`;
    assert.deepEqual(outcome(back, text), [
      words(1000, 4000),
      [`added: ${words(0, 2500, 'mới')} → `],
    ]);
  });

  it('may say once what its source says twice', () => {
    const text = `${words(0, 700)} ${words(650, 655)} ${words(700, 1600)}`;
    assert.deepEqual(outcome(words(100, 1400), text)[1], [`dropped:  → ${words(650, 655)}`]);
    const again = `${words(0, 703)} x từ701 từ702 ${words(703, 1600)}`;
    assert.deepEqual(outcome(words(100, 1400), again)[1], ['dropped:  → x từ701 từ702']);
  });

  /** Words of which every so manyth is another. */
  const every = (step: number, from: number, to: number): string =>
    words(from, to)
      .split(' ')
      .map((word, index) => (index % step === step - 1 ? `khác${index}` : word))
      .join(' ');

  it('is compared word for word where no three words running are the source’s', () => {
    const [place, changes] = outcome(every(3, 0, 1100), words(0, 1100));
    assert.equal(place, words(0, 1100));
    assert.equal(changes.length, 366);
    assert.equal(changes[0], 'replaced: khác2 → từ2');
  });

  it('is compared so wherever it stands', () => {
    const [place, changes] = outcome(every(3, 300, 1400));
    assert.equal(place, words(300, 1400));
    assert.equal(changes.length, 366);
  });

  it('is absent where none are and comparing it all would take too long', () => {
    assert.deepEqual(outcome(every(3, 0, 2500), words(0, 2500)), [null, []]);
  });

  it('is compared word for word as far as time allows, and in small parts behind that', () => {
    const text = words(0, 6000);
    const quotation = [
      words(0, 300),
      every(3, 300, 1800),
      words(1800, 2100),
      every(3, 2100, 3600),
      words(3600, 3900),
      every(3, 3900, 5400),
      words(5400, 5600),
      'x từ5601 từ5602 y',
      words(5604, 6000),
    ].join(' ');
    const [, changes] = outcome(quotation, text);
    assert.equal(changes.length, 500 + 500 + 1 + 2);
    assert.deepEqual(changes.slice(-2), ['replaced: x → từ5600', 'replaced: y → từ5603']);
  });
});
