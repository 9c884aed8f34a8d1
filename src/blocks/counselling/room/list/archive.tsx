import { useState } from 'preact/hooks'
import { Typed } from '#custody/room/controls.tsx'
import { useDesk } from '../desk.ts'
import type { Conversation } from '../model/conversation.ts'
import { List } from './overview.tsx'

/** What was put away, and a search through everything that this browser has opened. */
export function Archive() {
  const { t, on, conversations } = useDesk()
  const [wanted, setWanted] = useState('')
  const found = wanted.trim() ? conversations.filter(says(wanted.trim())) : on('archive')
  return (
    <>
      <h2>{t.archive}</h2>
      <Typed label={t.search} hint={t.searchSays} type="search" value={wanted} onTyped={setWanted} />
      <p role="status">{t.found(found.length)}</p>
      <List all={found} />
    </>
  )
}

/** The server could not search here: only this browser knows the words. */
const says = (wanted: string) => {
  const words = wanted.toLowerCase().split(/\s+/)
  return ({ lines, kept, standing }: Conversation): boolean => {
    const texts = [
      standing.name,
      ...lines.map(({ said }) => String(Object(said).text ?? '')),
      ...kept.marks.labels,
      ...kept.notes.map(({ text }) => text),
    ]
    const all = texts.join('\n').toLowerCase()
    return words.every((word) => all.includes(word))
  }
}
