import { speak } from '#kernel/text.ts'

const de = {
  rightsSay:
    'Lesen ist eine Frage der Schlüssel: Was jemand nicht lesen soll, liegt in einer Schicht oder einem Fach ohne Schlüssel für sie. Schreiben, ausgeben, suchen und berichten regelt dieses Programm; wer den Schlüssel hat und das Programm umgeht, könnte mehr.',
  noRoles: 'Noch keine Rolle: Alle dürfen mit allem arbeiten, was sie lesen können.',
  newRole: 'Neue Rolle',
  roleName: 'Name der Rolle',
  roleMembers: 'Wer sie hat',
  grant: 'Was sie darf',
  addGrant: 'Noch ein Recht',
  removeGrant: 'Dieses Recht entfernen',
  whoseAll: 'alle',
  whoseOwn: 'nur eigene (für die sie zuständig ist)',
  removeRole: 'Rolle entfernen',
  removeRoleAsk: (name: string, grants: number) => `Die Rolle ${name} mit ${grants} Rechten entfernen?`,
  rightsFile: 'Rechte',
  takeSheet: 'Als Tabelle speichern',
  viewAs: 'Ansehen als',
  viewAsSays:
    'Was jemand von euch sieht: nach den Schlüsseln, die im Tresor vergeben sind, und den Rollen hier.',
  viewAsWho: 'Wer',
  seesOf: (seen: number, all: number) =>
    `Sieht ${seen.toLocaleString('de')} von ${all.toLocaleString('de')} Einträgen.`,
}

const en: typeof de = {
  rightsSay:
    'Reading is a matter of keys: what somebody shall not read lies in a layer or a drawer without a key for them. Writing, exporting, searching and reporting are ruled by this program; who has the key and gets round the program could do more.',
  noRoles: 'No role yet: all may work with everything that they can read.',
  newRole: 'New role',
  roleName: 'Name of the role',
  roleMembers: 'Who has it',
  grant: 'What it may do',
  addGrant: 'One more right',
  removeGrant: 'Remove this right',
  whoseAll: 'all',
  whoseOwn: 'only own ones (that they are responsible for)',
  removeRole: 'Remove the role',
  removeRoleAsk: (name, grants) => `Remove the role ${name} with ${grants} rights?`,
  rightsFile: 'Rights',
  takeSheet: 'Save as a table',
  viewAs: 'View as',
  viewAsSays: 'What one of you sees: by the keys that the vault has handed out, and the roles here.',
  viewAsWho: 'Who',
  seesOf: (seen, all) => `Sees ${seen.toLocaleString('en')} of ${all.toLocaleString('en')} records.`,
}

/** What only the page of roles and rights says. */
export const rightsWords = speak(de, en)
