import type { InputFault, WhoWhen } from '@/lib/domain/command-answer'
import type { FormBlock, ReportForm } from '@/lib/domain/form'
import { formPlace, type FormFaultCode } from '@/lib/domain/form-fault'
import type { FormState } from '@/lib/domain/form-version'
import { formText } from './form'
import { formOptionText } from './form-option'
import { formatDateTime } from './format'

const STATE: Readonly<Record<FormState, string>> = { draft: 'utkast', released: 'släppt' }

/** What is wrong and what to do, of what has to be mended before a release. */
const FAULT: Readonly<Record<FormFaultCode, string>> = {
  sectionTwice: 'Två avsnitt har samma nyckel. Ta bort det ena och lägg till det på nytt.',
  levelJump: 'Avsnittet ligger mer än en nivå under det före. Flytta ut det.',
  noTitle: 'Avsnittet har ingen rubrik. Skriv en.',
  nothing: 'Avsnittet är tomt. Lägg till ett block eller ta bort avsnittet.',
  textTwice: 'Samma text finns på ett annat ställe i mallen. Skriv en annan nyckel.',
  noColumns: 'Tabellen har inga kolumner. Lägg till minst en.',
  columnTwice: 'Kolumnen finns två gånger. Ta bort den ena.',
  unknownColumn: 'Blocket har ingen sådan kolumn. Välj en annan.',
}

/** What to do about a value that the rules of forms refuse, by what was expected there. */
function refusedText(expected: string): string {
  if (expected in FAULT) return FAULT[expected as FormFaultCode]
  if (expected.startsWith('a key')) return 'Skriv en nyckel med a–z, siffror, punkt, bindestreck eller understreck, eller välj i listan.'
  if (expected.startsWith('columns of')) return 'Diagrammet saknar kolumner som det ritas av. Välj diagrammet på nytt, så kommer de.'
  if (expected.startsWith('the statement') || expected.startsWith('the data table')) return 'Välj vad diagrammet ska ritas av.'
  if (expected.startsWith('at most')) return 'Det är för långt. Korta det.'
  if (expected.startsWith('at least')) return 'Här saknas något. Fyll i det.'
  return 'Värdet går inte att använda. Skriv ett annat.'
}

function blockName(block: FormBlock | undefined): string {
  if (block === undefined) return ''
  const title = 'title' in block ? block.title : ''
  return title ? `${formText.kind(block.kind)}: ${title}` : formText.kind(block.kind)
}

/** 'Avsnitt Risker, block 1 (Risker), Kolumner rad 2, Rubrik'; a part of the whole form is told by its field. */
function placeText(form: ReportForm, path: string): string {
  const { section, block, field, row, inner } = formPlace(path)
  const at = section === null ? null : form.sections[section]
  const parts = [
    at ? `Avsnitt ${at.title.trim() === '' ? (section ?? 0) + 1 : at.title}` : null,
    block === null ? null : `block ${block + 1} (${blockName(at?.blocks[block])})`,
    field === null || field === 'blocks' || field === 'level' ? null : `${formOptionText.field(field).label}${row === null ? '' : ` rad ${row + 1}`}`,
    inner === null ? null : row === null ? formOptionText.field(inner).label : formOptionText.cell({ field: inner }),
  ]
  return parts.filter((part) => part !== null).join(', ')
}

/** Words of the pages where forms are copied, changed and tried. */
export const formEditorText = {
  state: (state: FormState) => STATE[state],
  stateHead: 'Läge',
  draftBy: (by: WhoWhen) => `Senast ändrad av ${by.name ?? 'en tidigare användare'} ${formatDateTime(by.at)}.`,
  edit: 'Ändra mallen',
  preview: 'Förhandsvisa',
  copyTitle: 'Kopiera till en ny mall',
  copyLead: 'Kopian är ett utkast. Den påverkar inga rapporter förrän den släpps och någon startar en rapport med den.',
  copyName: 'Namn på den nya mallen',
  copyNameMissing: 'Skriv ett namn.',
  copyNameTaken: 'En annan mall heter så. Välj ett annat namn.',
  copy: 'Kopiera',
  newVersionLead: 'Den här versionen är släppt och ändras aldrig. En ny version är ett utkast; rapporter behåller den version de startades med.',
  newVersion: 'Börja en ny version',
  draftThere: 'Mallen har redan ett utkast. Öppna det i listan över mallar.',
  editTitle: (name: string, version: number) => `Ändra ${name}, version ${version}`,
  editLead: 'Välj ett avsnitt i listan. Inget ändras i rapporterna förrän mallen släpps.',
  outline: 'Avsnitt',
  outlineHint: 'Alt och en piltang flyttar det valda avsnittet.',
  whole: 'Hela mallen',
  untitled: (number: number) => `Avsnitt ${number}, utan rubrik`,
  addSection: 'Lägg till avsnitt',
  newSection: 'Nytt avsnitt',
  moves: { up: 'Upp', down: 'Ner', in: 'In en nivå', out: 'Ut en nivå' },
  moved: (title: string, place: number, level: number) => `${title} ligger nu på plats ${place}, nivå ${level}.`,
  move: 'Flytta avsnittet',
  removeSection: 'Ta bort avsnittet',
  removeBranch: (count: number) => `Ta bort avsnittet och de ${count} under det`,
  removed: (title: string) => `${title} är borttaget.`,
  undoRemove: 'Ångra',
  sectionOf: (title: string) => title || 'Avsnitt utan rubrik',
  toOutline: 'Till listan över avsnitt',
  blocks: 'Block i avsnittet',
  noBlocks: 'Avsnittet har inga block ännu.',
  blockName,
  openBlock: 'Ändra',
  closeBlock: 'Stäng',
  addBlock: 'Lägg till block',
  blockKind: 'Slag av block',
  ofBlock: (verb: string, number: number, name: string) => `${verb} block ${number}, ${name}`,
  advice: 'Till den som fyller i',
  save: 'Spara',
  saving: 'Sparar …',
  saved: 'Allt är sparat.',
  unsaved: 'Det finns ändringar som inte är sparade.',
  toMend: (count: number) => (count === 1 ? 'En sak ska rättas innan mallen släpps' : `${count} saker ska rättas innan mallen släpps`),
  notSaved: 'Mallen är inte sparad. Rätta det här och spara igen',
  faultLine: (form: ReportForm, { path, expected }: Pick<InputFault, 'path' | 'expected'>) => {
    const place = placeText(form, path)
    return place === '' ? refusedText(expected) : `${place}: ${refusedText(expected)}`
  },
  faultText: (expected: string) => refusedText(expected),
  stale: (by: WhoWhen | undefined) =>
    `${by === undefined ? 'Någon annan' : `${by.name ?? 'En tidigare användare'}, ${formatDateTime(by.at)},`} har sparat utkastet sedan du öppnade det. Inget är överskrivet och det du ändrat står kvar här. Öppna det sparade i en ny flik och för över, eller spara ditt som en ny mall.`,
  openSaved: 'Öppna det sparade i en ny flik',
  saveAsCopy: 'Spara mitt som en ny mall',
  copyOf: (name: string) => `${name} (min kopia)`,
  released: 'Versionen är släppt och kan inte ändras. Börja en ny version i stället.',
  release: 'Släpp mallen',
  releaseQuestion: 'En släppt version kan aldrig ändras, och rapporter kan startas med den.',
  releaseYes: 'Ja, släpp mallen',
  discard: 'Ta bort utkastet',
  discardQuestion: 'Utkastet försvinner och går inte att få tillbaka.',
  discardYes: 'Ja, ta bort utkastet',
  cancel: 'Avbryt',
  saveFirst: 'Spara först.',
  ground: 'Namn och val kommer från rapporten',
  groundShow: 'Byt rapport',
  groundNone: 'Kommunen har ingen rapport ännu. Nycklar skrivs då för hand.',
  previewOf: (name: string, version: number, state: FormState) => `Förhandsvisning av ${name}, version ${version} (${STATE[state]})`,
  previewLead: 'Så läses rapporten med den sparade mallen. Uppgifterna är rapportens egna och ändras inte.',
  previewWith: 'Visa med uppgifter från',
  previewShow: 'Visa',
  backToForm: 'Tillbaka till mallen',
  report: (committee: string, title: string) => `${committee}: ${title}`,
} as const
