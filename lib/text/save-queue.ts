import { formatDateTime } from './format'

/** Name of a person who may no longer be a user. */
export const personName = (name: string | null | undefined) => name ?? 'en tidigare användare'

/** What a person does when saving stops: logs in again, decides a conflict, or copies what could not be saved. */
export const saveQueueText = {
  broken: 'Fel hos oss. Vi försöker igen.',
  loggedOut: 'Du är utloggad.',
  locked: 'Rapporten är låst.',
  undecided: (count: number) => (count === 1 ? '1 krock att avgöra' : `${count} krockar att avgöra`),
  refused: (count: number) => (count === 1 ? '1 uppgift kunde inte sparas.' : `${count} uppgifter kunde inte sparas.`),
  earlier: {
    sending: (count: number) => (count === 1 ? '1 ändring från tidigare skickas nu.' : `${count} ändringar från tidigare skickas nu.`),
    waiting: (count: number) => (count === 1 ? '1 ändring från tidigare väntar på att skickas.' : `${count} ändringar från tidigare väntar på att skickas.`),
    saved: (count: number) => (count === 1 ? '1 ändring från tidigare är nu sparad.' : `${count} ändringar från tidigare är nu sparade.`),
  },
  outdated: 'Sidan är gammal och måste laddas om. Det du skrivit finns kvar.',
  reload: 'Ladda om',
  discard: (count: number) => (count === 1 ? 'Släng den som inte sparats' : `Släng de ${count} som inte sparats`),
  leave: {
    title: 'Allt är inte sparat',
    lost: (count: number) => (count === 1 ? '1 ändring är inte sparad. Den försvinner om du loggar ut.' : `${count} ändringar är inte sparade. De försvinner om du loggar ut.`),
    stay: 'Stanna kvar',
    leave: 'Logga ut ändå',
    failed: 'Ingen kontakt. Du är fortfarande inloggad.',
  },
  decide: 'Avgör',
  loginAgain: 'Logga in igen',
  login: {
    title: 'Din inloggning har gått ut',
    kept: 'Det du skrivit finns kvar. Logga in som dig själv så sparas det.',
    email: 'E-post',
    password: 'Lösenord',
    submit: 'Logga in',
    wrong: 'Lösenordet stämmer inte. Försök igen.',
    noContact: 'Ingen kontakt. Försök igen om en stund.',
    later: 'Stäng',
  },
  conflict: {
    title: 'Någon annan har ändrat samma uppgift',
    changedBy: (who: string | null, at: string) => `Ändrat av ${personName(who)} ${formatDateTime(at)}.`,
    mine: 'Din ändring',
    theirs: 'Deras ändring',
    keepMine: 'Behåll min',
    takeTheirs: 'Ta deras',
    empty: 'tomt',
    unread: 'hämtas',
    cell: (theirs: string, who: string | null, at: string) => `Ändrat till ${theirs} av ${personName(who)} ${formatDateTime(at)}.`,
  },
  lockKept: 'Det du skrivit efter låsningen är inte sparat. Kopiera det du behöver.',
} as const
