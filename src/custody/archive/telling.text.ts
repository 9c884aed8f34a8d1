import { speak } from '#kernel/text.ts'

export const tellingWords = speak(
  {
    roles: { admin: 'verwaltet den Tresor', member: 'Mitglied', guardian: 'Notfallblätter' },
    member: (name: string, role: string, since: string, until: string | null) =>
      `${name} (${role}), seit ${since}${until ? `, bis ${until}` : ''}`,
  },
  {
    roles: { admin: 'administers the vault', member: 'member', guardian: 'emergency sheets' },
    member: (name, role, since, until) =>
      `${name} (${role}), since ${since}${until ? `, until ${until}` : ''}`,
  },
)
