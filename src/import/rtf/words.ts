/** Control words that are characters. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['page', '\n'],
  ['column', '\n'],
  ['softline', ''],
]);

/** Groups whose words are no part of the text; those marked `\*` and unknown are none either. */
export const silent: ReadonlySet<string> = new Set(
  (
    'colortbl pict header headerl headerr headerf footer footerl footerr footerf fldinst objdata ' +
    'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn xe tc tcn rxe bkmkstart bkmkend nonshppict ' +
    'shprslt nonesttables pn pnseclvl listtable listoverridetable revtbl generator keywords ' +
    'operator category comment doccomm company manager subject hlinkbase creatim revtim printim ' +
    'buptim private template atnid atnauthor atrfstart atrfend datafield filetbl mmathPict sp sn sv'
  ).split(' '),
);

/** Groups marked `\*` that hold words all the same, or groups that do. */
export const open: ReadonlySet<string> = new Set(
  'shpinst shptxt shppict ud listtext pntext footnote annotation mmath'.split(' '),
);

/** Lines of a table's cells, as opposed to none. */
export const borderLines = /^brdr(?:s|th|db|dot|dash|hair|tr|triple|tnthsg|wavy|sh|inset|outset)/;
