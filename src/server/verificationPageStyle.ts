/*
 * The style of the verification report. In VS Code it takes the theme's colours; by itself, in a
 * browser, it is light or dark as the reader's system is; on paper it is black on white, on A4 with
 * the margins and the typeface of Vietnamese official documents (Decree 30/2020/NĐ-CP, appendix I).
 */
export const verificationPageStyle = `
:root {
  color-scheme: light dark;
  --ok: #1a7f37; --info: #0969da; --warn: #9a6700; --bad: #cf222e;
  --line: #c8ccd1; --soft: #59636e; --ins: #d7f5dd; --del: #ffe0de;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ok: #3fb950; --info: #58a6ff; --warn: #d29922; --bad: #ff7b72;
    --line: #454c54; --soft: #a2abb5; --ins: #12351d; --del: #4a1d1c;
  }
}
body {
  --c-ok: var(--vscode-testing-iconPassed, var(--ok));
  --c-info: var(--vscode-problemsInfoIcon-foreground, var(--info));
  --c-warn: var(--vscode-problemsWarningIcon-foreground, var(--warn));
  --c-bad: var(--vscode-problemsErrorIcon-foreground, var(--bad));
  --c-line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, var(--line)));
  --c-soft: var(--vscode-descriptionForeground, var(--soft));
  --c-ins: var(--vscode-diffEditor-insertedTextBackground, var(--ins));
  --c-del: var(--vscode-diffEditor-removedTextBackground, var(--del));
  max-width: 60rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem;
  font: .9375rem/1.55 var(--vscode-font-family, system-ui, "Segoe UI", sans-serif);
  color: var(--vscode-editor-foreground, CanvasText);
  background: var(--vscode-editor-background, Canvas);
  overflow-wrap: anywhere;
}
.vscode-high-contrast { --c-ins: transparent; --c-del: transparent; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; font-weight: 600; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; font-weight: 600; }
h3 { font-size: 1rem; margin: 0; font-weight: 400; display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; }
h4 { font-size: .8rem; margin: 0 0 .25rem; font-weight: 400; color: var(--c-soft); }
p { margin: .25rem 0; }
.soft { color: var(--c-soft); }
table { border-collapse: collapse; margin: .75rem 0 0; font-variant-numeric: tabular-nums; }
th, td { text-align: start; padding: .2rem 1.5rem .2rem 0; border-bottom: 1px solid var(--c-line); font-weight: 400; vertical-align: baseline; }
thead th { color: var(--c-soft); font-size: .85rem; }
@media (min-width: 26rem) { thead th, td { white-space: nowrap; } }
.count { text-align: end; padding-inline-end: 0; white-space: nowrap; }
ol.entries { list-style: none; margin: 0; padding: 0; }
.entry { margin: 0 0 1rem; padding: .75rem 1rem .85rem; border: 1px solid var(--c-line); border-inline-start: 4px solid var(--tone); }
.ok { --tone: var(--c-ok); } .info { --tone: var(--c-info); } .warn { --tone: var(--c-warn); } .bad { --tone: var(--c-bad); } .none { --tone: var(--c-soft); }
.number { font-weight: 600; min-width: 1.5rem; }
.verdict { font-weight: 600; margin-inline-start: auto; }
.sign { width: 1em; height: 1em; margin-inline-end: .35em; vertical-align: -.12em; fill: none; stroke: var(--tone); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.legend { margin-bottom: .6rem; }
.findings { list-style: disc; margin: .5rem 0 0; padding-inline-start: 1.25rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: .75rem 1.5rem; margin-top: .6rem; }
blockquote { margin: 0; padding: 0; border: 0; background: none; white-space: pre-line; }
ins { background: var(--c-ins); text-decoration: underline; text-underline-offset: .2em; }
del { background: var(--c-del); text-decoration: line-through; }
.weighty { font-weight: 700; }
.reference { margin-top: .4rem; font-size: .9rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@page { size: A4; margin: 20mm 15mm 20mm 30mm; }
@media print {
  :root { color-scheme: light; }
  body {
    --c-ok: #000; --c-info: #000; --c-warn: #000; --c-bad: #000;
    --c-line: #888; --c-soft: #000; --c-ins: none; --c-del: none;
    max-width: none; padding: 0; color: #000; background: #fff;
    font: 12pt/1.35 "Times New Roman", Tinos, "Liberation Serif", serif;
  }
  h4 { font-style: italic; }
  h1 { font-size: 16pt; } h2 { font-size: 13pt; } h3, h4, table { font-size: 12pt; }
  .entry, tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
  .sides { grid-template-columns: 1fr 1fr; }
}
`;

/** Its SHA-256 in Base64, by which the page's policy allows this style alone; held by a test. */
export const verificationPageStyleHash = 'MMuwxmCOEleNWS2TkjRMmeYik5ZgH0jiYTWtjlyH6gw=';
