import type { InputFault } from '@/lib/domain/command-answer'
import { formatNumber } from './format'
import { fieldWord } from './package-field'

/** One step of a path: a field, or an item of a list counted from 0. */
function stepsOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, field = '']) => (index === undefined ? field : Number(index)))
}

/** `amounts[3].line` → 'rad 4 i belopp: budgetrad'; `statements[0].lines[2].parent` → 'rad 1 i uppställningar, rad 3 i budgetrader: ligger under'. */
function placeText(path: string): string {
  const [, line, column] = /^line (\d+), column (\d+)$/.exec(path) ?? []
  if (line !== undefined && column !== undefined) return `rad ${line}, tecken ${column} i filen`
  if (path === 'package' || path === 'body') return 'hela filen'
  const places: string[] = []
  const fields: string[] = []
  for (const step of stepsOf(path)) {
    if (typeof step === 'number') places.push(`rad ${step + 1} i ${fields.splice(0).join(', ')}`)
    else fields.push(fieldWord(step))
  }
  return [places.join(', '), fields.join(', ')].filter((part) => part !== '').join(': ')
}

type Rule = readonly [pattern: RegExp, text: (...groups: string[]) => string]

const digits = (text: string): string => formatNumber(Number(text))

/** What was found, where it is not the value itself. */
const FOUND: readonly Rule[] = [
  [/^nothing$/, () => 'inget'],
  [/^a list of (\d+)$/, (count = '') => `en lista med ${digits(count)}`],
  [/^an object$/, () => 'ett objekt'],
  [/^an unknown field$/, () => 'ett okänt fält'],
  [/^(\d+) bytes$/, (count = '') => `${digits(count)} byte`],
  [/^more bytes$/, () => 'en större fil'],
  [/^bytes that are not UTF-8$/, () => 'tecken som inte är UTF-8'],
  [/^text in UTF-16$/, () => 'text i UTF-16'],
  [/^a zip file$/, () => 'en zip-fil'],
  [/^a gzip file$/, () => 'en gzip-fil'],
  [/^a file that ends too early$/, () => 'en fil som tog slut för tidigt'],
  [/^more faults than can be told$/, () => 'fler fel än som går att räkna upp'],
  [/^the end of the line or file$/, () => 'radens eller filens slut'],
  [/^months (\d+)–(\d+)$/, (from = '', to = '') => `månaderna ${from}–${to}`],
  [/^both value and missing$/, () => 'både värde och skäl till att värde saknas'],
  [/^neither value nor missing$/, () => 'varken värde eller skäl till att värde saknas'],
  [/^a change in month (\d+)$/, (month = '') => `en ändring i månad ${month}`],
  [/^another form$/, () => 'en annan mall'],
  [/^another (forecast|report) than the stored one$/, () => 'något annat än det som är lagrat'],
  [/^a line of kind (\w+)$/, (kind = '') => `en budgetrad av slaget ${kind}`],
  [/^(".*") of kind (\w+)$/, (key = '', kind = '') => `${key}, som är av slaget ${kind}`],
  [/^shares$/, () => 'andelar'],
  [/^price or placements$/, () => 'pris eller placeringar'],
]

/** What should stand there, and what to do. */
const EXPECTED: readonly Rule[] = [
  [/^string$/, () => 'Skriv en text.'],
  [/^number$/, () => 'Skriv ett tal.'],
  [/^a whole number$/, () => 'Skriv ett heltal.'],
  [/^boolean$/, () => 'Skriv true eller false.'],
  [/^(object|record)$/, () => 'Skriv ett objekt: { … }.'],
  [/^array$/, () => 'Skriv en lista: [ … ].'],
  [/^one of (.+)$/, (values = '') => `Välj: ${values}.`],
  [/^(?:a key|a key: letters.*)$/, () => 'Skriv en nyckel: bokstäver a–z, siffror och . _ -, högst 80 tecken.'],
  [/^at least (\S+) characters$/, (count = '') => `Skriv minst ${digits(count)} tecken.`],
  [/^at most (\S+) characters$/, (count = '') => `Korta texten till högst ${digits(count)} tecken.`],
  [/^at most (\d+) bytes$/, (count = '') => `Dela upp paketet: högst ${digits(count)} byte.`],
  [/^at most (\d+) levels$/, (count = '') => `Högst ${count} nivåer i varandra.`],
  [/^at most (\d+) values in a file$/, (count = '') => `Dela upp paketet: högst ${digits(count)} uppgifter i en fil.`],
  [/^at most (\d+) items in a list$/, (count = '') => `Dela upp paketet: högst ${digits(count)} i en lista.`],
  [/^at most (\d+) fields of one object$/, (count = '') => `Högst ${digits(count)} fält i ett objekt.`],
  [/^at most the population, (\d+)$/, (count = '') => `Högst antalet tillfrågade, ${digits(count)}.`],
  [/^at least (\S+)$/, (count = '') => `Minst ${digits(count)}.`],
  [/^at most (\S+)$/, (count = '') => `Högst ${digits(count)}.`],
  [/^more than (\S+)$/, (count = '') => `Mer än ${digits(count)}.`],
  [/^less than (\S+)$/, (count = '') => `Mindre än ${digits(count)}.`],
  [/^a number with at most (\d+) decimals$/, (count = '') => `Högst ${count} decimaler.`],
  [/^a month as YYYY-MM$/, () => 'Skriv månaden som 2020-08.'],
  [/^Invalid ISO date$/, () => 'Skriv dagen som 2020-08-31.'],
  [/^text without control characters$/, () => 'Ta bort styrtecken ur texten.'],
  [/^a municipality code of four digits$/, () => 'Skriv kommunkoden med fyra siffror.'],
  [/^no such field$/, () => 'Ta bort fältet, eller rätta stavningen.'],
  [/^(another kind of value|a known \w+|what the schema says|Invalid input.*)$/, () => 'Skriv som formatbeskrivningen säger.'],
  [/^Invalid key in record$/, () => 'Skriv en nyckel: bokstäver a–z, siffror och . _ -, högst 80 tecken.'],
  [/^JSON in UTF-8$/, () => 'Spara paketet som JSON i UTF-8, inte packat.'],
  [/^all of it$/, () => 'Skicka filen en gång till.'],
  [/^each (sectionKey|mark) once$/, () => 'Ta bort den ena.'],
  [/^an earlier report$/, () => 'Ange en tidigare rapport: rapporten kommer före sig själv.'],
  [/^a form of the package$/, () => 'Använd en mall och version som finns i paketet.'],
  [/^each only once$/, () => 'Ta bort den ena.'],
  [/^each field name once, and never __proto__$/, () => 'Ta bort det ena fältet. Namnet __proto__ får inte finnas.'],
  [/^(a value|a field name in double quotes|":"|"," or "[}\]]"|the end of the file|a string that ends on its line)$/, () => 'Filen är inte giltig JSON här. Hämta eller spara den på nytt.'],
  [/^a key of (\S+)$/, (list = '') => `Använd en nyckel som finns i ${placeText(list)}.`],
  [/^a key of a service area$/, () => 'Använd en nyckel som finns i verksamheter.'],
  [/^the key of a known (\w+)$/, () => 'Använd en nyckel som finns i paketet.'],
  [/^a line of kind (.+)$/, () => 'Belopp står bara på rader och varav-rader. Summor räknas ut.'],
  [/^a line of (\S+)$/, (statement = '') => `Använd en budgetrad som finns i uppställningen ${statement}.`],
  [/^an item$/, () => 'Lägg varav-raden under en rad.'],
  [/^a heading or a total$/, () => 'Lägg raden under en rubrik eller summa.'],
  [/^a parent that is not below it$/, () => 'Raden ligger över sig själv. Välj en annan att ligga under.'],
  [/^the first month before the last$/, () => 'Skriv den första månaden före den sista.'],
  [/^months that do not overlap (\S+) of the same line$/, (months = '') => `Månaderna krockar med ${months} på samma budgetrad. Ta bort den ena.`],
  [/^the months that are stored, (\S+), or months outside them$/, (months = '') => `Lagrat belopp gäller ${months}. Läs in samma månader, eller månader utanför.`],
  [/^a budget version exactly when the measure is budget$/, () => 'Ange budgetversion för budget, och bara då.'],
  [/^a vintage exactly when the measure is forecast$/, () => 'Ange prognosomgång för prognos, och bara då.'],
  [/^a month exactly when the subject is monthlyStripCell$/, () => 'Ange månad för månadsraden, och bara då.'],
  [/^a unit exactly .*$/, () => 'Ange enhet för enhetsresultat, och bara då.'],
  [/^either a value or the reason why there is none$/, () => 'Skriv antingen värdet eller varför det saknas.'],
  [/^period targets exactly when periodMethod is given$/, () => 'Ange målnivåer per period när metoden är given, och bara då.'],
  [/^price per day and placements, as the category is of kind price$/, () => 'Kategorin har pris: ange pris per dygn och placeringar.'],
  [/^shares, as the category is of kind share$/, () => 'Kategorin har andelar: ange dem.'],
  [/^nothing: the cell is computed$/, () => 'Ta bort värdet: cellen räknas ut.'],
  [/^(?:number or percent|rating)$/, () => 'Kolumnens typ passar inte hur den räknas ut.'],
  [/^no change: the month is locked \((.*)\)$/, (reason = '') => `Månaden är låst (${reason}). Lås upp den, eller ta bort ändringen.`],
  [/^no change: the vintage was issued with report (.*)$/, (report = '') => `Prognosen gavs ut med rapporten ${report} och ändras inte. Ta bort ändringen.`],
  [/^no change: the report is (\w+)$/, () => 'Rapporten är inte längre ett utkast. Be att få tillbaka den, eller ta bort ändringen.'],
  [/^the stored form, or a new formVersion: report (.*) uses it$/, (report = '') => `Rapporten ${report} använder mallen. Ge den ändrade mallen ett nytt versionsnummer.`],
  [/^a report of the package or of the committee$/, () => 'Använd en rapport som finns i paketet eller hos nämnden.'],
  [/^(".*")$/, (key = '') => `Paketet ska vara kommunens eget: ${key}.`],
]

function translated(rules: readonly Rule[], text: string): string | null {
  for (const [pattern, say] of rules) {
    const found = pattern.exec(text)
    if (found !== null) return say(...found.slice(1).map((group) => group ?? ''))
  }
  return null
}

/** A fault of a package in words. `known` is false where what was expected has no words of its own here. */
export interface FaultWords {
  readonly place: string
  /** The path as the file has it. */
  readonly path: string
  readonly found: string
  readonly todo: string
  readonly known: boolean
}

/** `amounts[3].line`, found "ifo.x", expected a line of netCost → 'rad 4 i belopp: budgetrad', '"ifo.x"', 'Använd en budgetrad …'. */
export function packageFaultWords({ path, found, expected }: InputFault): FaultWords {
  const todo = translated(EXPECTED, expected)
  return { place: placeText(path), path, found: translated(FOUND, found) ?? found, todo: todo ?? 'Skriv som formatbeskrivningen säger.', known: todo !== null }
}
