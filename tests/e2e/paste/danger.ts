import type { PasteCase } from './paste-case'

const RUN = "window.ran='yes'"
const FAR = 'https://ond.example'

/** Programs, addresses and forms in disguise: the words stay, nothing runs, nothing is fetched. */
export const DANGER: readonly PasteCase[] = [
  { name: 'a script', html: `<p>Före</p><script>${RUN}</script><p>Efter</p>`, expected: ['Före', 'Efter'] },
  { name: 'a script from afar', html: `<p>Text</p><script src="${FAR}/x.js"></script>`, expected: ['Text'] },
  { name: 'a picture that fails on purpose', html: `<p>Text<img src=x onerror="${RUN}"></p>`, expected: ['Text'] },
  { name: 'a picture that counts readers', html: `<p>Text<img src="${FAR}/pixel.gif" width=1 height=1></p>`, expected: ['Text'] },
  { name: 'a picture in the address itself', html: '<p>Text<img src="data:image/svg+xml,<svg onload=alert(1)>" alt="bild"></p>', expected: ['Text'] },
  { name: 'a link that is a program', html: `<p><a href="javascript:${RUN}">Läs mer</a></p>`, expected: ['Läs mer'] },
  { name: 'a link that is a program, with white space in its name', html: `<p><a href="java\tscript:${RUN}">Läs mer</a></p>`, expected: ['Läs mer'] },
  { name: 'a link that is data', html: '<p><a href="data:text/html,<script>alert(1)</script>">Öppna</a></p>', expected: ['Öppna'] },
  { name: 'a link to a file of somebody’s own', html: '<p><a href="file:///C:/budget.xlsx">Budget</a></p>', expected: ['Budget'] },
  { name: 'a link that tells where it leads keeps only that', html: `<p><a href="${FAR}/a" target="_top" onclick="${RUN}" style="position:fixed">Sida</a></p>`, expected: [`[Sida](${FAR}/a)`] },
  { name: 'a drawing with a program', html: `<svg onload="${RUN}"><script>${RUN}</script><text>ritning</text></svg><p>Text</p>`, expected: ['Text'] },
  { name: 'formulas that hide markup', html: `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}"></style></mglyph></table></mtext></math><p>Text</p>`, expected: ['Text'] },
  { name: 'markup that changes when it is read twice', html: `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></p></noscript><p>Text</p>`, expected: ['Text'] },
  { name: 'a comment that ends early', html: `<!--><img src=x onerror="${RUN}">--><p>Text</p>`, expected: ['-->', 'Text'] },
  { name: 'a page in the page', html: `<iframe src="${FAR}" srcdoc="<script>parent.ran=1</script>"></iframe><p>Text</p>`, expected: ['Text'] },
  { name: 'objects', html: `<object data="${FAR}/x.swf"><embed src="${FAR}/y"></object><p>Text</p>`, expected: ['Text'] },
  { name: 'a form that asks for a password', html: `<form action="${FAR}"><label>Lösenord <input name=p value=x autofocus onfocus="${RUN}"></label><button>Logga in</button></form>`, expected: ['Lösenord'] },
  { name: 'a template and a shadow', html: `<div><template shadowrootmode="open"><script>${RUN}</script><p>skugga</p></template></div><p>Text</p>`, expected: ['Text'] },
  { name: 'a refresh of the page', html: `<meta http-equiv="refresh" content="0;url=${FAR}"><base href="${FAR}"><p>Text</p>`, expected: ['Text'] },
  { name: 'style that fetches', html: `<style>@import "${FAR}/x.css"; p { background: url(${FAR}/y) }</style><p style="background:url(${FAR}/z)">Text</p>`, expected: ['Text'] },
  { name: 'sound and film', html: `<video src="${FAR}/v" autoplay onplay="${RUN}"></video><audio src="${FAR}/a" autoplay></audio><p>Text</p>`, expected: ['Text'] },
  { name: 'letters that turn the text around', html: '<p>konto \u202E4321\u202C slut</p>', expected: ['konto 4321 slut'] },
  { name: 'letters that are not seen', html: '<p>ra\u200Bp\uFEFFport\u00AD\u0007</p>', expected: ['rapport'] },
  { name: 'letters that are not seen, in plain text', text: 'ra\u200Bp\uFEFFport\u202E', expected: ['rapport'] },
  { name: 'words that nobody sees who copies them', html: '<p>Synligt</p><p style="display: none">dolt</p><p hidden>dolt</p><span style="visibility:hidden">dolt</span>', expected: ['Synligt'] },
  { name: 'a figure that is none', html: '<p>Se <span data-figure=\'{"figure":1}\'>12</span></p>', expected: ['Se 12'] },
  { name: 'a reference with a program', html: `<p><span data-reference='{"target":"javascript:${'alert(1)'}","show":"evil","words":"x"}'>kapitel 2</span></p>`, expected: ['kapitel 2'] },
  { name: 'a piece that says it comes from the editor', html: `<p data-pm-slice='0 0 ["evil",{"a":1}]'>Text<script>${RUN}</script></p>`, expected: ['Text'] },
  { name: 'plain text that looks like markup stays text', text: '<script>alert(1)</script> & <b>fet</b>', expected: ['<script>alert(1)</script> & <b>fet</b>'] },
  { name: 'elements that do not exist', html: `<x-evil onclick="${RUN}">Text</x-evil><w:sdt>ruta</w:sdt>`, expected: ['Textruta'] },
  { name: 'elements that are never closed', html: `${'<div>'.repeat(400)}Djupt${'<b>'.repeat(200)}`, expected: ['Djupt'] },
]
