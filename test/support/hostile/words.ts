import type { PayloadGroup } from './payload';
import { attack, hostileHost, hostileUrl } from './payload';

/*
 * Words that are marks to something other than HTML: to Markdown in hovers and notifications, to
 * pages that are templates, to icons, spreadsheets, objects and terminals.
 */

const markdown: PayloadGroup = {
  name: 'Markdown',
  lines: [
    '[bấm vào đây](javascript:alert(1)) và [lệnh](command:workbench.action.closeWindow)',
    `[lệnh có tham số](command:trichDan.openArticle?%5B%22x%22%5D "hãy bấm") [tệp](file:///etc/passwd)`,
    `![ảnh](${hostileUrl('markdown.png')}) ![ảnh](${hostileUrl('m.png')} "onerror=alert(1)")`,
    `<${hostileUrl('autolink')}> ${hostileUrl('bare')} www.${hostileHost} ai-do@${hostileHost}`,
    `<javascript:alert(1)> <command:workbench.action.closeWindow>`,
    '[a]: javascript:alert(1)',
    '[x][a] ![y][a] [^1] [[trang]] {#id onclick=alert(1)} {.class}',
    '| a | b | <b onclick=alert(1)>c</b> |',
    '<span style="color:#f00;background-color:#000;">$(trash)</span> $(sync~spin) \\$(trash)',
    '`<img src=x>` ``` ~~~ $$\\href{javascript:alert(1)}{x}$$ \\(x\\) :trash: #1 @ai',
    '](command:workbench.action.closeWindow) đóng ngoặc trước',
    '\\](command:workbench.action.quit)[x\\](command:workbench.action.quit)',
  ],
};

const templates: PayloadGroup = {
  name: 'templates and strings',
  lines: [
    '{{constructor.constructor("alert(1)")()}} {{7*7}} [[7*7]] <%= 7*7 %> #{7*7} *{7*7}',
    '${alert(1)} ${process.exit()} `${alert(1)}` $1 ${1:x} $0 ${TM_FILENAME/(.*)/x/}',
    '{0} {1} {name} %s %n %1$s $& $` $1 $<x> \\1 \\u0022 \\x3cscript\\x3e',
    `\\";${attack}//`,
    "');alert(1);//  --><!--  */alert(1)/*  \u2028alert(1)\u2029alert(1)",
  ],
};

const objects: PayloadGroup = {
  name: 'names of objects',
  lines: [
    '__proto__',
    'constructor',
    'prototype toString valueOf hasOwnProperty',
    '__defineGetter__',
  ],
};

/** As text, none of these is decoded anew: an entity that is shown stays an entity. */
const encodings: PayloadGroup = {
  name: 'encodings',
  lines: [
    '&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;img src=x onerror=alert(1)&amp;gt;',
    '&#60;script&#62;alert(1) &#x3C;img onerror=alert(1)&#x3E; &lt &colon; &Tab; &NewLine; &nbsp;',
    '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
    '%3Cscript%3Ealert(1)%3C/script%3E %253Cscript%253E',
    '＜script＞alert(1)＜/script＞ ‹script› ﹤img onerror=alert(1)﹥',
    '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e \\74script\\76',
    'ⓢⓒⓡⓘⓟⓣ ſcript ﬅyle K<ſcript>',
  ],
};

const bidi: PayloadGroup = {
  name: 'directions and letters that nobody sees',
  lines: [
    'chữ \u202Eđảo ngược\u202C và \u2066cô lập\u2069 liền \u200Fnhau',
    'trích\u200Bdẫn\u2060không\u00ADthấy\u180E',
    'A\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308 chồng dấu',
  ],
};

const sheets: PayloadGroup = {
  name: 'formulas of spreadsheets',
  lines: [
    `=HYPERLINK("${hostileUrl('sheet')}","bấm") 12 hộ`,
    "=cmd|' /C calc'!A0 34 hộ",
    '@SUM(1+1) 56 hộ',
    '-2+3+cmd 78 hộ',
    '\t=1+1 90 hộ',
  ],
};

const tools: PayloadGroup = {
  name: 'tools that set reports',
  lines: [
    '\\write18{touch /tmp/x} \\input{/etc/passwd} \\openout\\x ^^5cinput',
    '#eval("1") #import "/etc/passwd" #include "x.typ"',
    'include::/etc/passwd[] pass:[<script>] image::x[] {set:x}',
    '.. raw:: html `x <javascript:x>`_ :file: |x|',
    '#+INCLUDE: /etc/passwd src_sh{touch x} [[shell:touch x]]',
  ],
};

export const wordPayloads: readonly PayloadGroup[] = [
  markdown,
  templates,
  objects,
  encodings,
  bidi,
  sheets,
  tools,
];
