import type { DraftStringName, DraftStrings, ShownDraft } from '../../protocol/draftPage';
import { button, element } from '../dom';
import { fill } from '../strings';

function fact(name: string, value: string | number): HTMLElement {
  return element('div', {
    class: 'fact',
    children: [element('dt', { text: name }), element('dd', { text: String(value) })],
  });
}

/** What was understood of a source: its parts, what the reading left out, what is alike. */
export function understood(
  { view, name }: ShownDraft,
  { words }: DraftStrings,
  open: (articleId: string) => void,
): HTMLElement {
  const byline = view.article?.parsed.byline?.text ?? null;
  const counts: readonly (readonly [DraftStringName, number])[] = [
    ['sections', view.sections],
    ['lessons', view.lessons],
    ['statistics', view.statistics],
    ['sentences', view.sentences],
    ['words', view.words],
    ...(view.pages > 0 ? ([['pages', view.pages]] as const) : []),
  ];
  const duplicates = view.duplicates.map(({ articleId, title, percent }) => {
    const said =
      percent === 100 ? fill(words.sameText, title) : fill(words.duplicate, percent, title);
    const link =
      articleId === null
        ? null
        : button({ class: 'link', text: words.openDuplicate }, () => open(articleId));
    return element('li', { children: [said, ' ', link] });
  });
  return element('div', {
    class: 'understood',
    children: [
      element('p', { class: 'field-hint', text: fill(words.readFrom, name) }),
      element('dl', {
        attributes: { 'aria-label': words.understood },
        children: [
          ...counts.map(([key, count]) => fact(words[key], count)),
          byline === null ? null : fact(words.byline, byline),
        ],
      }),
      view.title === null ? element('p', { class: 'notice', text: words.noTitle }) : null,
      duplicates.length === 0
        ? null
        : element('section', {
            class: 'notice duplicates',
            children: [
              element('h2', { text: words.duplicates }),
              element('ul', { children: duplicates }),
            ],
          }),
      view.notes.length === 0
        ? null
        : element('section', {
            class: 'notes',
            children: [
              element('h2', { text: words.notes }),
              element('ul', { children: view.notes.map((text) => element('li', { text })) }),
            ],
          }),
    ],
  });
}
