/** Where a payload that got its way would show: nobody owns names below `.invalid` (RFC 2606). */
export const hostileHost = 'thu-dich.invalid';

/** The title that a script of a payload would give the page. */
export const hostileTitle = 'bị chiếm';

/** The global that a script of a payload would set. */
export const hostileGlobal = 'trichDanBiChiem';

/** What every payload wants to run: it leaves a trace in each place that a test can look at. */
export const attack =
  `window.${hostileGlobal}=1;document.title='${hostileTitle}';` +
  `parent.postMessage({type:'insert'},'*');fetch('https://${hostileHost}/fetch')`;

/** An address that no page of ours may ever ask for. */
export const hostileUrl = (what: string): string => `https://${hostileHost}/${what}`;

/** A kind of attack, and lines that try it: each is one paragraph without line breaks. */
export interface PayloadGroup {
  readonly name: string;
  readonly lines: readonly string[];
}
