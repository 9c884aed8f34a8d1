/** Whom an organiser writes to at once (Gruppe): a fixed group of the jam, or one company, team or shift of it. */
export const fixedGroups = [
  'everybody',
  'professionals',
  'remote',
  'teams',
  'helpers',
  'mentors',
  'reviewers',
  'hosts',
  'companies',
  'organisations',
  'gate',
] as const
export type FixedGroup = (typeof fixedGroups)[number]

export const groupKinds = ['company', 'team', 'shift'] as const
export type GroupKind = (typeof groupKinds)[number]

export type Group = { kind: FixedGroup } | { kind: GroupKind; id: string }

/** A group as it stands in a form: `helpers`, `team:<id>`. */
export function groupOf(text: unknown): Group | undefined {
  if (typeof text !== 'string') return undefined
  const fixed = fixedGroups.find((kind) => kind === text)
  if (fixed) return { kind: fixed }
  const [, kind, id] = /^(company|team|shift):([0-9a-f-]{36})$/.exec(text) ?? []
  return kind && id ? { kind: kind as GroupKind, id } : undefined
}
