import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Conflict } from './room-plan.ts'
import { roomWords } from './rooms.text.ts'

/** What does not go together, each in a sentence. */
export function ConflictList({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { lang } = useView()
  const t = roomWords(lang)
  if (conflicts.length === 0) return <Notice tone="success">{t.noConflicts}</Notice>
  return (
    <Notice tone="warning" title={t.conflicts}>
      <ul>
        {conflicts.map((conflict, at) => (
          <li key={at}>{sentenceOf(conflict, lang)}</li>
        ))}
      </ul>
    </Notice>
  )
}

export function sentenceOf(conflict: Conflict, lang: 'de' | 'en'): string {
  const { conflict: t } = roomWords(lang)
  if ('venue' in conflict) return `${conflict.venue.name}: ${t[conflict.kind](conflict.missing)}`
  if ('missing' in conflict) return `${placeOf(conflict.space)}: ${t[conflict.kind](conflict.missing)}`
  if ('space' in conflict) return t[conflict.kind](conflict.team.name, placeOf(conflict.space))
  return t[conflict.kind](conflict.team.name)
}

const placeOf = ({ room, venue }: { room: { name: string }; venue: { name: string } }) =>
  `${room.name} (${venue.name})`
