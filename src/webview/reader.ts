import { trimRange } from '../core/text/order';
import type { TextRange } from '../core/text/range';
import type { ArticleView } from '../protocol/articleView';
import type { ReaderStrings, ToReader } from '../protocol/webview';
import type { ArticlePage } from './articlePage';
import { CiteSection } from './citeSection';
import { Contents } from './contents';
import type { Host } from './host';
import { plain } from './passage';
import type { Passage } from './passage';
import { PassageMark } from './passageMark';
import { anchorOf } from './placement';
import type { Anchor } from './placement';
import { ReadingMemory } from './readingMemory';
import { Search } from './search';
import { selectedRange } from './selection';
import { Shell } from './shell';
import { ShownArticle } from './shownArticle';
import { SicNote } from './sicNote';
import { Status } from './status';
import { PassageToolbar } from './toolbar';

export interface ReaderOptions {
  readonly host: Host;
  /** Stands above the article, which is then only looked at: nothing can be made of it. */
  readonly above?: HTMLElement;
}

/** The reader's page: holds its parts together and answers the extension. */
export class Reader {
  readonly #strings: ReaderStrings;
  readonly #host: Host;
  readonly #shell: Shell;
  readonly #contents: Contents;
  readonly #search: Search;
  readonly #toolbar: PassageToolbar;
  readonly #sicNote: SicNote;
  readonly #cite: CiteSection;
  readonly #status = new Status();
  readonly #mark = new PassageMark(() => this.#shown?.highlighter);
  readonly #memory: ReadingMemory;
  #shown: ShownArticle | null = null;

  readonly #offers: boolean;

  constructor(root: HTMLElement, strings: ReaderStrings, { host, above }: ReaderOptions) {
    this.#offers = above === undefined;
    this.#strings = strings;
    this.#host = host;
    this.#memory = new ReadingMemory(host);
    this.#contents = new Contents(strings, (range) => this.choose(range, 'top'));
    this.#search = new Search({
      strings,
      page: () => this.#shown?.page ?? null,
      highlighter: () => this.#shown?.highlighter ?? null,
      from: () => this.selection()?.start ?? this.#shown?.position.topOffset() ?? 0,
      selected: () => this.#selectedWords(),
      reveal: (range) => {
        this.#shown?.position.reveal(range);
        this.#contents.mark(range.start);
      },
      left: (range) => this.#leaveSearch(range),
    });
    this.#shell = new Shell(root, strings, this.#contents.element, {
      navigate: (step) => this.navigate(step),
      search: () => this.openSearch(),
      cite: this.#offers ? () => this.#cite.open() : null,
    });
    this.#cite = new CiteSection(strings, (message) => host.send(message));
    this.#toolbar = new PassageToolbar({
      strings,
      send: (message) => host.send(message),
      closed: () => this.#mark.clear(),
    });
    this.#sicNote = new SicNote(this.#shell.main);
    this.#shell.float(this.#search.bar.element, this.#status.element);
    this.#shell.floatInText(this.#toolbar.element, this.#sicNote.element);
    if (above) this.#shell.above(above);
    this.#shell.showState('loading', strings.loading);
  }

  get page(): ArticlePage | null {
    return this.#shown?.page ?? null;
  }

  get toolbar(): PassageToolbar {
    return this.#toolbar;
  }

  get search(): Search {
    return this.#search;
  }

  receive(message: ToReader): void {
    switch (message.type) {
      case 'show':
        this.#show(message.article, message.reveal);
        break;
      case 'reveal':
        if (message.articleId === this.page?.view.id) {
          this.reveal(message.range, message.focus);
        }
        break;
      case 'history':
        this.#shell.setHistory(message.canGoBack, message.canGoForward);
        break;
      case 'status':
        this.#status.say(message.text);
        break;
      case 'failure':
        this.#leave();
        this.#contents.hide();
        this.#shell.showState('failure', message.text);
        break;
      case 'references':
        this.#cite.fill(message.articleId, message.references);
        break;
      case 'find':
        this.openSearch();
        break;
      default:
        message satisfies never;
    }
  }

  /** The range of the article that is selected, without white space at its ends. */
  selection(): TextRange | null {
    const page = this.page;
    const range = page && selectedRange(document.getSelection(), page.map);
    return page && range ? trimRange(page.view.parsed.text, range) : null;
  }

  /** Brings a passage into view and marks it for a moment. */
  reveal(range: TextRange, focus: boolean): void {
    const shown = this.#shown;
    if (!shown) {
      return;
    }
    this.#toolbar.close();
    shown.position.reveal(range);
    this.#arrive(range.start);
    const sentence = shown.position.sentenceAt(range.start);
    if (sentence) {
      shown.cursor.place(sentence, focus);
    }
    this.#mark.flash(range);
  }

  /** The user chose a place to go to. */
  choose(range: TextRange, place: 'top' | 'view'): void {
    const shown = this.#shown;
    const sentence = shown?.position.sentenceAt(range.start);
    if (!shown || !sentence) {
      return;
    }
    this.#toolbar.close();
    if (place === 'top') {
      shown.position.putAtTop(sentence);
    } else {
      shown.position.reveal(range);
    }
    shown.cursor.place(sentence, true);
    this.#arrive(range.start);
    this.#mark.flash(place === 'top' ? sentence : range);
    this.#report(range, true);
  }

  /** Offers what can be done with a passage. */
  offer(passage: Passage, anchor: Anchor, origin: HTMLElement | null): void {
    const shown = this.#shown;
    if (!shown || !this.#offers) {
      return;
    }
    this.#toolbar.open(passage, shown.page.view.id, anchor, origin);
    if (passage.kind === 'selection') {
      this.#mark.clear();
    } else {
      this.#mark.put(passage.range);
      const sentence = shown.position.sentenceAt(passage.range.start);
      if (sentence) {
        shown.cursor.place(sentence, false);
      }
      this.#report(passage.range, true);
    }
  }

  /** Offers what can be done with the passage an element stands for, beside it. */
  offerAt(target: HTMLElement, x?: number): boolean {
    const found = this.page?.passageAt(target);
    if (!found) {
      return false;
    }
    this.offer(found.passage, anchorOf(found.element, 'above', x), found.element);
    return true;
  }

  stepSentence(step: 1 | -1, extend: boolean): void {
    const sentence = this.#shown?.cursor.step(step, extend);
    if (sentence) {
      this.#toolbar.close();
      this.#mark.clear();
      this.#arrive(sentence.start);
      this.#report(sentence, false);
    }
  }

  /** Shows which passage the context menu is about. */
  pointOut(passage: Passage): void {
    if (passage.kind !== 'selection') {
      this.#mark.put(passage.range);
    }
  }

  navigate(step: -1 | 1): void {
    this.#host.send({ type: 'navigate', step });
  }

  openSearch(): void {
    this.#toolbar.close();
    this.#search.open();
  }

  /** Closes what is open, one thing at a time. */
  escape(): boolean {
    if (this.#sicNote.isOpen) {
      this.#sicNote.hide();
    } else if (this.#toolbar.passage) {
      this.#toolbar.close();
    } else if (this.#search.bar.isOpen) {
      this.#search.close();
    } else {
      return false;
    }
    return true;
  }

  /** The marking of a passage that was brought into view ends with the next thing the user does. */
  settle(): void {
    this.#status.clear();
    if (!this.#toolbar.passage) {
      this.#mark.clear();
    }
  }

  #show(view: ArticleView, reveal: TextRange | null): void {
    this.#leave();
    const shown = new ShownArticle({
      view,
      strings: this.#strings,
      showPassage: (passage) => this.choose(passage.range, 'view'),
      moved: (sentence) => {
        this.#arrive(sentence.start);
        this.#report(sentence, false);
      },
    });
    const { page, position } = shown;
    if (page.empty) {
      shown.dispose();
      this.#contents.hide();
      this.#shell.showState('empty', this.#strings.emptyArticle);
      return;
    }
    this.#shown = shown;
    const title = view.parsed.title ? page.words(view.parsed.title) : view.reference;
    const cite = this.#offers ? this.#cite.element : null;
    this.#shell.showArticle(page.element, title, { ...view, cite });
    this.#cite.show(view.id);
    this.#contents.show(view.parsed, title);
    page.onView = () => this.#search.paint();
    if (document.body.classList.contains('vscode-using-screen-reader')) {
      page.fillInIdle();
    }
    window.scrollTo({ top: 0, behavior: 'instant' });
    const kept = this.#memory.recall(view.id);
    const left = kept > 0 ? position.sentenceAt(kept) : null;
    if (reveal) {
      this.reveal(reveal, false);
    } else if (left && left.start > 0) {
      position.putAtTop(left);
    }
    this.#contents.mark(reveal?.start ?? left?.start ?? 0);
  }

  #leave(): void {
    this.#toolbar.close();
    this.#search.reset();
    this.#sicNote.hide();
    this.#shown?.dispose();
    this.#shown = null;
  }

  /** Keeps where the reader is, to come back there. */
  #arrive(offset: number): void {
    const articleId = this.page?.view.id;
    if (articleId !== undefined) {
      this.#memory.keep(articleId, offset);
      this.#contents.mark(offset);
    }
  }

  #report(range: TextRange, chosen: boolean): void {
    const articleId = this.page?.view.id;
    if (articleId !== undefined) {
      this.#host.send({ type: 'position', articleId, range: plain(range), chosen });
    }
  }

  #leaveSearch(range: TextRange | null): void {
    if (range) {
      this.choose(range, 'view');
    } else {
      this.#shell.main.focus({ preventScroll: true });
    }
  }

  #selectedWords(): string {
    const range = this.selection();
    return range ? (this.page?.words(range) ?? '') : '';
  }
}
