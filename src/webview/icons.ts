const svg = 'http://www.w3.org/2000/svg';

/** Line drawings on a 16 by 16 grid, one stroke weight, in the colour of the text around them. */
const paths = {
  back: 'M10 3 5 8l5 5',
  forward: 'm6 3 5 5-5 5',
  up: 'M3 10l5-5 5 5',
  down: 'M3 6l5 5 5-5',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.75a4.25 4.25 0 1 0 0 8.5 4.25 4.25 0 0 0 0-8.5ZM10.2 10.2l3.3 3.3',
  quotation: 'M6.5 4.5c-2 .6-3 2-3 4.2v2.8h3V8.2h-1M12.5 4.5c-2 .6-3 2-3 4.2v2.8h3V8.2h-1',
  statistic: 'M3 13V8.5M6.5 13V3M10 13V6M13.5 13v-2.5',
  lesson: 'M3.5 3h6.2l2.8 2.8V13h-9ZM5.7 8h4.6M5.7 10.3h4.6',
  citation: 'M6 3.5H3.5v9H6M10 3.5h2.5v9H10M7 8h2',
  copy: 'M5.5 5.5h7v7h-7ZM10.5 5.5v-2h-7v7h2',
} as const;

export type IconName = keyof typeof paths;

export function icon(name: IconName): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.classList.add('icon');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', paths[name]);
  drawing.append(path);
  return drawing;
}
