import type { PasteCase } from './paste-case'

/** Paragraph of a list as Word for Windows puts it on the clipboard. */
const item = (level: number, marker: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
  `<span lang=SV style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>` +
  `<span lang=SV>${words}<o:p></o:p></span></p>`

const WORD_HEAD =
  '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">' +
  '<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style></head>'

const word = (body: string) => `${WORD_HEAD}<body lang=SV style='tab-interval:65.2pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`

/** Word, Excel, Outlook, LibreOffice, Google Docs: what they really write, and what is to be left of it. */
export const OFFICE: readonly PasteCase[] = [
  {
    name: 'Word: a paragraph with a bold beginning, space of its own kind and office tags',
    html: word("<p class=MsoNormal><b><span lang=SV>Vuxenenheten.</span></b><span lang=SV> Kostnaderna ökar<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"),
    expected: ['*Vuxenenheten.* Kostnaderna ökar'],
  },
  {
    name: 'Word: bullets in two levels, written as paragraphs',
    html: word(item(1, '·', 'Färre placeringar') + item(2, 'o', 'kortare tider') + item(1, '·', 'Fler hemma')),
    expected: ['- Färre placeringar', '  - kortare tider', '- Fler hemma'],
  },
  {
    name: 'Word: bullets in four levels become two',
    html: word(item(1, '·', 'ett') + item(2, 'o', 'två') + item(3, '§', 'tre') + item(4, '·', 'fyra') + item(1, '·', 'fem')),
    expected: ['- ett', '  - två', '  - tre', '  - fyra', '- fem'],
  },
  {
    name: 'Word: a list that begins at its second level',
    html: word(item(2, 'o', 'två') + item(1, '·', 'ett')),
    expected: ['- två', '- ett'],
  },
  {
    name: 'Word: numbered items with letters below them',
    html: word(item(1, '1.', 'Beslut') + item(2, 'a)', 'om budget') + item(2, 'b)', 'om taxa') + item(1, '2.', 'Uppföljning')),
    expected: ['1. Beslut', '  1. om budget', '  2. om taxa', '2. Uppföljning'],
  },
  {
    name: 'Word: a list between two paragraphs',
    html: word(`<p class=MsoNormal>Före</p>${item(1, '·', 'mitt i')}<p class=MsoNormal>Efter</p>`),
    expected: ['Före', '- mitt i', 'Efter'],
  },
  {
    name: 'Word: title and headings of three levels',
    html: word('<p class=MsoTitle>Rapporten</p><h1>Ekonomi</h1><p>Text</p><h2>Placeringar</h2><h3>HVB</h3>'),
    expected: ['### Rapporten', '### Ekonomi', 'Text', '#### Placeringar', '#### HVB'],
  },
  {
    name: 'Word: a footnote stands where its mark is',
    html: word(
      "<p class=MsoNormal>Utfallet<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\"><span class=MsoFootnoteReference>[1]</span></a> är preliminärt.</p>" +
        "<div style='mso-element:footnote-list'><hr align=left size=1 width=\"33%\"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>" +
        "<a style='mso-footnote-id:ftn1' href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> Enligt ekonomisystemet i augusti.</p></div></div>",
    ),
    expected: ['Utfallet[^Enligt ekonomisystemet i augusti.] är preliminärt.'],
  },
  {
    name: 'Word: deleted words of tracked changes and comments stay behind',
    html: word(
      "<p class=MsoNormal>Enheten <s><del cite=\"mailto:Anna\" datetime=\"2020-09-01\">läcker</del></s><ins cite=\"mailto:Anna\">minskar</ins><a class=msocomanch href=\"#_msocom_1\"></a><span class=MsoCommentReference>[AS1]</span></p>" +
        "<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Kan vi skriva så?</p></div></div>",
    ),
    expected: ['Enheten minskar'],
  },
  {
    name: 'Word: hidden text stays behind',
    html: word("<p class=MsoNormal>Synligt<span style='display:none;mso-hide:all'> personnummer 19121212-1212</span></p>"),
    expected: ['Synligt'],
  },
  {
    name: 'Word: a table with merged cells',
    html: word(
      '<table class=MsoTableGrid border=1><tr><td colspan=2><p class=MsoNormal>Enhet</p></td><td><p class=MsoNormal>Utfall</p></td></tr>' +
        '<tr><td rowspan=2><p>IFO</p></td><td><p>Barn</p></td><td><p>12,5</p></td></tr><tr><td><p>Vuxen</p></td><td><p>−3,0</p></td></tr></table>',
    ),
    expected: ['| Enhet |  | Utfall |', '| IFO | Barn | 12,5 |', '|  | Vuxen | −3,0 |'],
  },
  {
    name: 'Word: a list in a cell',
    html: word('<table><tr><td>Risk</td><td>Åtgärd</td></tr><tr><td>Vite</td><td><ul><li>Rutin</li><li>Kontroll</li></ul></td></tr></table>'),
    expected: ['| Risk | Åtgärd |', '| Vite | Rutin // Kontroll |'],
  },
  {
    name: 'Word: a picture in a paragraph is left out, its words stay',
    html: word('<p class=MsoNormal>Se figur<!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/Temp/bild.png"/></v:shape><![endif]--><![if !vml]><img width=10 height=10 src="file:///C:/Temp/bild.png"><![endif]> nedan</p>'),
    expected: ['Se figur nedan'],
  },
  {
    name: 'Word in the browser: a list per item',
    html:
      '<div class="ListContainerWrapper"><ul role="list"><li data-aria-level="1" role="listitem"><p>Ett</p></li></ul></div><div class="ListContainerWrapper"><ul role="list"><li data-aria-level="2" role="listitem"><p>Under</p></li></ul></div>' +
      '<div class="ListContainerWrapper"><ul role="list"><li data-aria-level="1" role="listitem"><p>Två</p></li></ul></div>',
    expected: ['- Ett', '  - Under', '- Två'],
  },
  {
    name: 'Word in the browser: a paragraph that says that it is a heading',
    html: '<div class="OutlineElement"><p role="heading" aria-level="2"><span class="TextRun"><span class="NormalTextRun">Volymer</span></span><span class="EOP">&nbsp;</span></p><p><span class="TextRun">Text</span></p></div>',
    expected: ['### Volymer\u00A0', 'Text'],
  },
  {
    name: 'Excel: cells with numbers as they are shown',
    html:
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {mso-number-format:General}</style></head><body><table border=0 cellpadding=0 cellspacing=0><colgroup><col width=87><col width=64></colgroup><!--StartFragment-->' +
      '<tr height=20><td height=20 class=xl65>Rad</td><td align=right>Utfall</td></tr><tr height=20><td>Personal</td><td align=right x:num="-12345.678">-12 346</td></tr><!--EndFragment--></table></body></html>',
    expected: ['| Rad | Utfall |', '| Personal | -12 346 |'],
  },
  {
    name: 'Excel: a single cell is a word, not a table',
    html: '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment--><tr><td>−9,5</td></tr><!--EndFragment--></table></body></html>',
    expected: ['−9,5'],
  },
  {
    name: 'Excel: hidden rows stay behind',
    html: '<table><tr><td>Enhet</td><td>Antal</td></tr><tr style="mso-height-source:auto;display:none"><td>Hemlig</td><td>3</td></tr><tr><td>Vuxen</td><td>14</td></tr></table>',
    expected: ['| Enhet | Antal |', '| Vuxen | 14 |'],
  },
  {
    name: 'Excel: rows of unequal length are filled with empty cells',
    html: '<table><tr><td>a</td><td>b</td><td>c</td></tr><tr><td>d</td></tr></table>',
    expected: ['| a | b | c |', '| d |  |  |'],
  },
  {
    name: 'Excel: only text, cells apart by tabs',
    text: 'Enhet\tUtfall\nBarn\t12,5\nVuxen\t−3,0\n',
    expected: ['| Enhet | Utfall |', '| Barn | 12,5 |', '| Vuxen | −3,0 |'],
  },
  {
    name: 'LibreOffice: lists in lists, headings and a soft hyphen',
    html: '<h2 class="western">Ekonomi</h2><p style="margin-bottom: 0cm">Kost&shy;nader</p><ul><li><p>ett</p><ul><li><p>två</p><ul><li><p>tre</p></li></ul></li></ul></li></ul>',
    expected: ['### Ekonomi', 'Kostnader', '- ett', '  - två', '  - tre'],
  },
  {
    name: 'Google Docs: everything in a bold element that is not bold, lists beside items',
    html:
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Fet</span><span style="font-weight:400"> och inte</span></p>' +
      '<ul><li dir="ltr" aria-level="1"><p>ett</p></li><ul><li aria-level="2"><p>under</p></li></ul><li aria-level="1"><p>två</p></li></ul></b>',
    expected: ['*Fet* och inte', '- ett', '  - under', '- två'],
  },
  {
    name: 'Outlook: a letter held together by tables',
    html: '<table role="presentation" width=600><tr><td><p>Hej,</p><p>siffran är <i>preliminär</i>.</p></td></tr></table><div>Hälsningar</div>',
    expected: ['Hej,', 'siffran är _preliminär_.', 'Hälsningar'],
  },
  {
    name: 'A table in a table becomes lines of the cell',
    html: '<table><tr><td>Enhet</td><td>Läge</td></tr><tr><td>Barn</td><td><table><tr><td>jan</td><td>4</td></tr><tr><td>feb</td><td>5</td></tr></table></td></tr></table>',
    expected: ['| Enhet | Läge |', '| Barn | jan 4 // feb 5 |'],
  },
  {
    name: 'A table in a list becomes lines of the item',
    html: '<ul><li><p>Se</p><table><tr><td>a</td><td>b</td></tr></table></li></ul>',
    expected: ['- Se', '  a b'],
  },
  {
    name: 'A viewer of PDF: a line of text per element, with odd spaces',
    html: '<span style="left:10px">Nettokostnaden</span><br role="presentation"><span>blir\u200B högre</span>',
    expected: ['Nettokostnaden / blir högre'],
  },
]
