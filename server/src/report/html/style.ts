/**
 * The style of the report, for light and dark, more contrast, forced colours and paper. Text has a contrast of 4.5 or
 * more everywhere; nothing is said by colour alone. No `style` attribute is used, so that the policy can name this
 * text by its hash and forbid all else.
 */
export const style = `:root{color-scheme:light dark;--bg:#fff;--raised:#f4f6f8;--text:#1b1f24;--muted:#535c66;--line:#c3cad2;--link:#0a4fa8;--error:#a8201a;--warning:#7a4a00;--good:#1f6b3a;--mark:#fff3bf}
@media (prefers-color-scheme:dark){:root{--bg:#15181c;--raised:#1f242a;--text:#e7eaed;--muted:#aab3bc;--line:#444d57;--link:#8cbcff;--error:#ff9d94;--warning:#f0c265;--good:#85d69c;--mark:#4a4214}}
@media (prefers-contrast:more){:root{--bg:#fff;--raised:#fff;--text:#000;--muted:#000;--line:#000;--link:#00327a;--error:#7a0000;--warning:#4d2f00;--good:#00401a}}
@media (prefers-contrast:more) and (prefers-color-scheme:dark){:root{--bg:#000;--raised:#000;--text:#fff;--muted:#fff;--line:#fff;--link:#b8d6ff;--error:#ffc4be;--warning:#ffe0a0;--good:#b9f5c9}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;max-width:72rem;padding:1.5rem;background:var(--bg);color:var(--text);font:1rem/1.55 system-ui,sans-serif}
h1{font-size:1.25rem;font-weight:600;margin:0 0 .25rem}
h2{font-size:1.75rem;line-height:1.25;margin:2.5rem 0 .25rem;overflow-wrap:anywhere}
h3{font-size:1.15rem;margin:2.25rem 0 .5rem;padding-top:.75rem;border-top:1px solid var(--line)}
p{margin:.35rem 0}
a{color:var(--link)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
code{font:.85em ui-monospace,monospace;overflow-wrap:anywhere}
.muted,caption,.rule{color:var(--muted)}
.score{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1.5rem;margin:.75rem 0}
.score strong{font-size:2.5rem;line-height:1.1}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.75rem 0 0;padding:0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:start;padding:.25rem 0 .5rem}
th,td{text-align:start;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid var(--line)}
thead th{border-bottom-width:2px;font-size:.85rem}
tbody th{font-weight:600}
td.number,th.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
td ul,th ul{margin:0;padding:0;list-style:none;font-weight:400}
td li+li{margin-top:.4rem}
td:last-child{min-width:14rem}
.line{white-space:nowrap}
meter{width:7rem;height:.8rem;vertical-align:middle}
.error,.missing,.empty,.over{color:var(--error);font-weight:600}
.warning,.thin{color:var(--warning);font-weight:600}
.present{color:var(--good)}
.own{background:var(--raised)}
ol.list{padding-inline-start:1.75rem}
ol.list>li{margin:.6rem 0}
.pages{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.75rem;list-style:none;padding:0;margin:.5rem 0}
.pages li{border:1px solid var(--line);border-top-width:4px;border-radius:3px;padding:.5rem .75rem;background:var(--raised)}
.pages li.beyond{border-color:var(--error);border-style:dashed}
.pages ul{display:block;margin:.35rem 0 0;padding-inline-start:1.1rem;list-style:disc}
.pages ul li{border:0;padding:0;background:none}
.text{counter-reset:line;list-style:none;margin:0;padding:0;font:.85rem/1.5 ui-monospace,monospace}
.text li{display:grid;grid-template-columns:4rem 1fr;gap:.75rem;white-space:pre-wrap;overflow-wrap:anywhere}
.text li>span:first-child{color:var(--muted);text-align:end;user-select:none}
.text li:target{background:var(--mark);outline:2px solid var(--link)}
footer{margin-top:3rem;padding-top:.75rem;border-top:1px solid var(--line);color:var(--muted);font-size:.9rem}
@media (max-width:48rem){td meter{width:3rem}}
@media (forced-colors:active){.own{border-inline-start:3px solid CanvasText}.text li:target{outline-color:Highlight}}
@media print{body{max-width:none;padding:0;font-size:10pt}nav,.text{display:none}.text-part{display:none}h3{break-after:avoid}tr,li{break-inside:avoid}}
`;

/** SHA-256 of the style in Base64, for the policy; a test compares the two. */
export const styleHash = "tjttqk3auQSU4tquOPviEV8RF1GyO7TYT0ljHNu0zAY=";

/**
 * The same in the colours of VS Code's theme, which it gives to a page as variables, and the kind of which it names by a
 * class of the body. A theme that lacks one of them leaves ours.
 */
export const editorStyle = `${style}:root{font-size:var(--vscode-font-size,1rem)}
body.vscode-body{--bg:var(--vscode-editor-background);--raised:var(--vscode-editorWidget-background);--text:var(--vscode-editor-foreground);--muted:var(--vscode-editor-foreground);--line:var(--vscode-widget-border,var(--vscode-contrastBorder,#8888));--link:var(--vscode-textLink-foreground);font-family:var(--vscode-font-family)}
body.vscode-light{color-scheme:light;--error:#a8201a;--warning:#7a4a00;--good:#1f6b3a}
body.vscode-dark{color-scheme:dark;--error:#ff9d94;--warning:#f0c265;--good:#85d69c}
body.vscode-high-contrast{color-scheme:dark;--raised:var(--bg);--error:#ffc4be;--warning:#ffe0a0;--good:#b9f5c9}
body.vscode-high-contrast-light{color-scheme:light;--raised:var(--bg);--error:#7a0000;--warning:#4d2f00;--good:#00401a}
`;

export const editorStyleHash = "/6tCRz9ej5v5hJCyLXQ2xQ8nZRWQtE0nLmV/CW1lmvU=";
