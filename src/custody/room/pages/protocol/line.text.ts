import { speak } from '#kernel/text.ts'
import type { Entry, EntryOf, Kind, Role } from '#vault/log/entry.ts'

/** How ids are said: a person as who acts and as whom, a space in the accusative, a moment as a date. */
export type Called = {
  person: (member: string) => string
  whom: (member: string) => string
  space: (space: string) => string
  day: (time: string) => string
}

type Sentences = { [K in Kind]: (payload: EntryOf<K>['payload'], who: string, called: Called) => string }

const roleDe: Record<Role, string> = {
  admin: 'für die Verwaltung',
  member: 'als Mitglied',
  guardian: 'als Vorstand mit drei Notfallblättern',
}
const roleEn: Record<Role, string> = {
  admin: 'to administer',
  member: 'as a member',
  guardian: 'as the board with three emergency sheets',
}

const sentences = speak<Sentences>(
  {
    founded: (_, who) => `${who} hat den Tresor gegründet.`,
    member_added: ({ card, role }, who, { whom }) =>
      `${who} hat ${whom(card.id)} ${roleDe[role]} aufgenommen.`,
    member_removed: ({ member }, who, { whom }) => `${who} hat ${whom(member)} herausgenommen.`,
    role_changed: ({ member, role }, who, { whom }) =>
      role === 'admin'
        ? `${who} lässt ${whom(member)} den Tresor mit verwalten.`
        : `${who} lässt ${whom(member)} den Tresor nicht mehr verwalten.`,
    space_opened: ({ space }, who, called) => `${who} hat ${called.space(space)} angelegt.`,
    epoch_opened: ({ space }, who, called) =>
      `${who} hat angefangen, ${called.space(space)} mit neuen Schlüsseln zu verschließen.`,
    epoch_closed: ({ space }, who, called) =>
      `${who} hat ${called.space(space)} fertig neu verschlossen. Die alten Schlüssel gelten nicht mehr.`,
    intake_key_set: ({ space }, who, called) =>
      `${who} hat für ${called.space(space)} einen Briefkasten für Menschen ohne Konto aufgestellt.`,
    granted: ({ space, member, until }, who, called) =>
      `${who} lässt ${called.whom(member)} ${called.space(space)} lesen, ${until === null ? 'auf Weiteres' : `bis ${called.day(until)}`}.`,
    recovery_used: ({ by, successor }, who, { person, whom }) =>
      by === 'guardians'
        ? `${person(successor)} hatte alles verloren und kam mit zwei Blättern des Vorstands zurück.`
        : `${who} hat ${whom(successor)} zurückgeholt: Der alte Schlüsselbund war verloren.`,
    handed_over: (_, who) => `${who} hat bestätigt: Der Dienst gehört jetzt der Einrichtung.`,
    space_shredded: ({ space }, who, called) => `${who} hat ${called.space(space)} für immer vernichtet.`,
    service_retired: ({ spaces }, who) =>
      `${who} hat einen Dienst beendet und ${spaces.length === 1 ? 'seinen Bereich' : `seine ${spaces.length} Bereiche`} für immer vernichtet.`,
  },
  {
    founded: (_, who) => `${who} founded the vault.`,
    member_added: ({ card, role }, who, { whom }) => `${who} took in ${whom(card.id)} ${roleEn[role]}.`,
    member_removed: ({ member }, who, { whom }) => `${who} took out ${whom(member)}.`,
    role_changed: ({ member, role }, who, { whom }) =>
      role === 'admin'
        ? `${who} lets ${whom(member)} help to administer the vault.`
        : `${who} no longer lets ${whom(member)} administer the vault.`,
    space_opened: ({ space }, who, called) => `${who} made ${called.space(space)}.`,
    epoch_opened: ({ space }, who, called) => `${who} began to lock ${called.space(space)} with new keys.`,
    epoch_closed: ({ space }, who, called) =>
      `${who} finished locking ${called.space(space)} anew. The old keys no longer count.`,
    intake_key_set: ({ space }, who, called) =>
      `${who} put up a letter box for people without an account for ${called.space(space)}.`,
    granted: ({ space, member, until }, who, called) =>
      `${who} lets ${called.whom(member)} read ${called.space(space)}, ${until === null ? 'until further notice' : `until ${called.day(until)}`}.`,
    recovery_used: ({ by, successor }, who, { person, whom }) =>
      by === 'guardians'
        ? `${person(successor)} had lost everything and came back with two sheets of the board.`
        : `${who} brought back ${whom(successor)}: the old keyring was lost.`,
    handed_over: (_, who) => `${who} confirmed: the service now belongs to the organisation.`,
    space_shredded: ({ space }, who, called) => `${who} destroyed ${called.space(space)} for ever.`,
    service_retired: ({ spaces }, who) =>
      `${who} retired a service and destroyed ${spaces.length === 1 ? 'its area' : `its ${spaces.length} areas`} for ever.`,
  },
)

/** A line of the log as a sentence. */
export function sentenceOfLine({ kind, payload, author }: Entry, called: Called, lang: 'de' | 'en'): string {
  const say = sentences(lang)[kind] as (payload: unknown, who: string, called: Called) => string
  const says = say(payload, called.person(author), called)
  return says.charAt(0).toUpperCase() + says.slice(1)
}
