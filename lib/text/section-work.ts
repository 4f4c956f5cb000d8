import type { WhoWhen } from '@/lib/domain/command-answer'
import type { SectionOwner, SectionPerson, SectionProgress, SectionWork } from '@/lib/domain/section-work'
import { formatDate, formatDateTime } from './format'
import { roleWord } from './role'
import { personName } from './save-queue'

const STATE = { notStarted: 'Ej påbörjat', writing: 'Pågår', ready: 'Klart' } as const

function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase('sv') + word.slice(1)
}

function sections(count: number): string {
  return count === 1 ? 'Ett avsnitt' : `${count} avsnitt`
}

function owner(who: SectionOwner | null): string {
  if (who === null) return 'Ingen ansvarig'
  if (who.kind === 'person') return capitalised(personName(who.name))
  return [capitalised(roleWord(who.role)), ...(who.unit === null ? [] : [who.unit.name])].join(', ')
}

function changed({ words, figures }: NonNullable<SectionWork['changed']>): string {
  const what = words && figures ? 'Text och underlag är ändrade' : words ? 'Texten är ändrad' : 'Underlaget är ändrat'
  return `${what} sedan avsnittet blev klart`
}

/** Who answers for each section of a report, until when, and how far it has come. */
export const sectionWorkText = {
  title: 'Avsnitt',
  progress: ({ of, done, changed: moved }: SectionProgress) =>
    `${done} av ${of} klara${moved === 0 ? '' : moved === 1 ? ', 1 ändrat sedan dess' : `, ${moved} ändrade sedan dess`}`,
  mine: (count: number) => `Mina avsnitt (${count})`,
  state: ({ state, changed: moved }: Pick<SectionWork, 'state' | 'changed'>) => (moved === null ? STATE[state] : 'Ändrat sedan klart'),
  owner,
  changed,
  ready: ({ name, at }: WhoWhen) => `Klart enligt ${personName(name)}, ${formatDateTime(at)}`,
  due: (dueOn: string) => `senast ${formatDate(dueOn)}`,
  overdue: (dueOn: string) => `försenat, senast ${formatDate(dueOn)}`,
  noDay: 'ingen dag satt',
  markReady: 'Markera som klart',
  markAgain: 'Klart igen',
  unmark: 'Inte klart',
  waiting: 'Väntar …',
  unsent: 'Det du skrev är inte sparat än. Vänta tills det är sparat och försök igen.',
  assign: 'Ändra ansvarig och dag',
  ownerField: 'Ansvarig',
  byForm: 'Som mallen säger',
  person: ({ name, posts }: Pick<SectionPerson, 'name' | 'posts'>) =>
    [name, ...new Set(posts.map(({ role }) => roleWord(role as Parameters<typeof roleWord>[0])))].join(', '),
  formerOwner: (name: string | null) => `${capitalised(personName(name))}, arbetar inte längre med rapporten`,
  dueField: 'Klart senast',
  dueHint: (reportDueOn: string | null) => (reportDueOn === null ? 'Tomt: ingen dag.' : `Tomt: rapportens dag, ${formatDate(reportDueOn)}.`),
  save: 'Spara',
  saving: 'Sparar …',
  saved: 'Sparat.',
  own: 'Mina avsnitt',
  ownLead: 'De här avsnitten av rapporten är dina.',
  waitingFor: 'Avsnitt som inte är klara',
  section: 'Avsnitt',
  stateHead: 'Läge',
  dueHead: 'Klart senast',
  unready: ({ of, done, changed: moved }: SectionProgress) => {
    const rest = of - done
    const some = `${sections(rest)} är inte ${rest === 1 ? 'klart' : 'klara'}.`
    if (moved === 0) return some
    if (moved > 1) return `${some} ${moved} av dem var klara men är ändrade sedan dess.`
    return `${some} ${rest === 1 ? 'Det' : 'Ett av dem'} var klart men är ändrat sedan dess.`
  },
  showSections: 'Se avsnitten',
} as const
