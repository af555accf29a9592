// @ts-check
/** Films a page: pictures taken one after another, each with the time it is to be seen. */
import { decodePng } from './png.mjs';

/** @typedef {import('../hosts/page.mjs').VsCodePage} VsCodePage */
/** @typedef {import('playwright-core').Locator} Locator */
/** @typedef {{ x: number, y: number }} Point CSS pixels of the page */
/** @typedef {{ picture: import('./png.mjs').Picture, delay: number, caption: number }} Take */

/** A step of the mouse and a piece of what is typed, in milliseconds. */
const MOVE_MS = 60;
const TYPE_MS = 110;
const CLICK_MS = 180;

/** The arrow that systems draw and no picture of a page has. Runs in the page. @param {Point} at */
function drawPointer({ x, y }) {
  const id = 'film-pointer';
  let pointer = document.getElementById(id);
  if (!pointer) {
    const svg = 'http://www.w3.org/2000/svg';
    pointer = document.createElement('div');
    pointer.id = id;
    Object.assign(pointer.style, {
      position: 'fixed',
      zIndex: '2147483647',
      pointerEvents: 'none',
      width: '40px',
      height: '40px',
    });
    const drawing = document.createElementNS(svg, 'svg');
    drawing.setAttribute('viewBox', '-8 -8 40 40');
    const ring = document.createElementNS(svg, 'circle');
    ring.setAttribute('r', '7');
    ring.setAttribute('fill', '#d9480f');
    ring.setAttribute('fill-opacity', '0');
    const arrow = document.createElementNS(svg, 'path');
    arrow.setAttribute('d', 'M0 0 V19 L4.6 14.8 L7.6 21.6 L10.6 20.3 L7.7 13.6 H14 Z');
    arrow.setAttribute('fill', '#000');
    arrow.setAttribute('stroke', '#fff');
    arrow.setAttribute('stroke-width', '1.4');
    drawing.append(ring, arrow);
    pointer.append(drawing);
    document.body.append(pointer);
  }
  Object.assign(pointer.style, { left: `${x - 8}px`, top: `${y - 8}px` });
}

/** Shows that the button is down. Runs in the page. @param {boolean} isDown */
function pressPointer(isDown) {
  const ring = document.querySelector('#film-pointer circle');
  ring?.setAttribute('fill-opacity', isDown ? '0.55' : '0');
}

export class Film {
  /** @type {Take[]} */
  takes = [];
  #vsCode;
  #caption = -1;
  /** @type {Point} */
  #mouse;

  /** @param {VsCodePage} vsCode @param {Point} mouse where the mouse is at first */
  constructor(vsCode, mouse) {
    this.#vsCode = vsCode;
    this.#mouse = mouse;
  }

  /** The page is to be seen as it is now. @param {number} delay milliseconds */
  async hold(delay) {
    const { page } = this.#vsCode;
    await page.evaluate(drawPointer, this.#mouse);
    const file = await page.screenshot({ animations: 'disabled', caret: 'initial' });
    this.takes.push({ picture: decodePng(file), delay, caption: this.#caption });
  }

  /** The next caption, from here on; time to read it. @param {number} [delay] milliseconds */
  async next(delay = 900) {
    this.#caption += 1;
    await this.hold(delay);
  }

  /** @param {Point} to */
  async moveTo(to) {
    const from = this.#mouse;
    const steps = 6;
    for (let step = 1; step <= steps; step += 1) {
      // Slower at both ends, as a hand is.
      const part = (1 - Math.cos((Math.PI * step) / steps)) / 2;
      this.#mouse = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      await this.#vsCode.page.mouse.move(this.#mouse.x, this.#mouse.y);
      await this.hold(MOVE_MS);
    }
  }

  /** @param {Point} at @param {number} [count] 2 for a double click */
  async clickAt(at, count = 1) {
    const { page } = this.#vsCode;
    await this.moveTo(at);
    await page.evaluate(pressPointer, true);
    await this.hold(CLICK_MS);
    await page.evaluate(pressPointer, false);
    await page.mouse.click(at.x, at.y, { clickCount: count });
  }

  /** Clicks into the middle of what is shown. @param {Locator} what */
  async click(what) {
    await this.clickAt(await middleOf(what));
  }

  /** @param {string[]} pieces typed one after another, as they are to be seen */
  async type(...pieces) {
    for (const piece of pieces) {
      await this.#vsCode.page.keyboard.type(piece);
      await this.hold(TYPE_MS);
    }
  }
}

/** @param {Locator} what @returns {Promise<Point>} */
async function middleOf(what) {
  const box = await what.boundingBox();
  if (!box) {
    throw new Error('What is to be clicked is not shown.');
  }
  return { x: box.x + Math.min(box.width / 2, 90), y: box.y + box.height / 2 };
}
