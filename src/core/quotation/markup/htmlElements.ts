/** Elements that begin and end running text; what is not listed stands within a line. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details ' +
    'dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 ' +
    'head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option ' +
    'p param search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
);

/** Elements whose content is read as they end, whatever is in it, and never shown as text. */
export const RAW_ELEMENTS: ReadonlySet<string> = new Set(
  'script style textarea title xmp iframe noembed noframes template svg math pre listing'.split(
    ' ',
  ),
);

/** Elements that show something which is no text, with or without content. */
export const OBJECT_ELEMENTS: ReadonlySet<string> = new Set(
  'img input video audio canvas object embed svg math iframe pre code kbd samp tt'.split(' '),
);

/** Elements of a line whose content is no running text. */
export const CODE_ELEMENTS: ReadonlySet<string> = new Set('code kbd samp tt'.split(' '));

export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
