import type { Statistic } from '../core/article/types';
import type { ReaderStrings } from '../protocol/webview';
import { button, element } from './dom';
import { figureParts, figureSubject, keyFigures } from './keyFigures';
import { plain } from './passage';
import type { Passage } from './passage';

/** The key figures of an article, each leading to where it is said; null where there are too few. */
export function figureStrip(
  statistics: readonly Statistic[],
  strings: ReaderStrings,
  showPassage: (passage: Passage) => void,
): HTMLElement | null {
  const chosen = keyFigures(statistics);
  if (chosen.length === 0) {
    return null;
  }
  return element('section', {
    class: 'key-figures',
    attributes: { 'aria-label': strings.keyFigures },
    children: [
      element('ul', {
        attributes: { role: 'list' },
        children: chosen.map((statistic) =>
          element('li', { children: [figureButton(statistic, showPassage)] }),
        ),
      }),
    ],
  });
}

function figureButton(
  statistic: Statistic,
  showPassage: (passage: Passage) => void,
): HTMLButtonElement {
  const { qualifier, value, unit } = figureParts(statistic);
  const subject = figureSubject(statistic);
  const amount = [
    qualifier ? element('span', { class: 'qualifier', text: `${qualifier} ` }) : null,
    element('span', { class: 'value', text: value }),
    unit ? unitElement(unit) : null,
  ];
  return button(
    {
      class: 'key-figure',
      children: [
        element('span', { class: 'amount', children: amount }),
        subject === null ? null : element('span', { class: 'subject', text: ` ${subject}` }),
      ],
    },
    () => showPassage({ kind: 'statistic', range: plain(statistic), statistic }),
  );
}

/** A sign stays with its number; words stand under it. */
function unitElement(unit: string): HTMLElement {
  return /^[\p{L}]/u.test(unit)
    ? element('span', { class: 'unit', children: [' ', ...breakable(unit)] })
    : element('span', { class: 'percent', text: unit });
}

/** Lets a compound unit ("triệu đồng/người/năm") go on in the next line after a slash. */
function breakable(unit: string): (Node | string)[] {
  return unit
    .split(/(?<=\/)/u)
    .flatMap((part, index) => (index === 0 ? [part] : [element('wbr'), part]));
}
