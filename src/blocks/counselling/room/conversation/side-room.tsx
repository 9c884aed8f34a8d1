import { useState } from 'preact/hooks'
import { Tick, Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { dayAndTime } from '#look/dates.ts'
import { Chip, Section } from '#look/parts.tsx'
import { addNote, keepMarks } from '../acts.ts'
import { useDesk, useRoomAct } from '../desk.ts'
import type { Conversation } from '../model/conversation.ts'
import { labelsIn } from '../model/side.ts'

/** What the seats say among themselves (Nebenraum). The seeker has no key to it. */
export function SideRoom({ one }: { one: Conversation }) {
  const { t, lang, nameOf, me } = useDesk()
  return (
    <Section title={t.sideRoom}>
      <p class="hint">{t.sideRoomSays}</p>
      {one.kept.damaged > 0 && <p class="problem">{t.sideDamaged(one.kept.damaged)}</p>}
      <ol class="bare">
        {one.kept.notes.map((note) => (
          <li key={note.id} class="talk-note">
            <p class="who">
              <b>{note.by === me ? t.you : nameOf(note.by)}</b> {dayAndTime(note.at, lang, 'Europe/Berlin')}{' '}
              {note.isPrivate && <Chip>{t.onlyMe}</Chip>}
            </p>
            <p class="as-written">{note.text}</p>
          </li>
        ))}
      </ol>
      <NewNote one={one} />
      <Labels one={one} />
    </Section>
  )
}

function NewNote({ one }: { one: Conversation }) {
  const { t, organisation } = useDesk()
  const { isBusy, trouble, act } = useRoomAct()
  const [text, setText] = useState('')
  const [isPrivate, setPrivate] = useState(false)
  const keep = async (event: Event) => {
    event.preventDefault()
    if (!text.trim()) return
    if (await act(() => addNote({ organisation, id: one.id }, text.trim(), isPrivate))) setText('')
  }
  return (
    <form class="form" onSubmit={(event) => void keep(event)} novalidate>
      <Says trouble={trouble} />
      <Typed label={t.note} rows={2} value={text} onTyped={setText} />
      <Tick label={t.noteOnlyMe} isOn={isPrivate} onTick={setPrivate} />
      <p class="submit">
        <button type="submit" class="button quiet" aria-busy={isBusy} disabled={isBusy}>
          {t.keepNote}
        </button>
      </p>
    </form>
  )
}

function Labels({ one }: { one: Conversation }) {
  const { t, organisation } = useDesk()
  const { isBusy, trouble, act } = useRoomAct()
  const known = one.kept.marks.labels.join(', ')
  const [labels, setLabels] = useState(known)
  const keep = (event: Event) => {
    event.preventDefault()
    void act(() => keepMarks(organisation, one, { labels: labelsIn(labels) }))
  }
  return (
    <form class="form" onSubmit={keep} novalidate>
      <Says trouble={trouble} />
      <Typed label={t.labels} hint={t.labelsSay} value={labels} onTyped={setLabels} />
      {labels !== known && (
        <p class="submit">
          <button type="submit" class="button quiet" aria-busy={isBusy} disabled={isBusy}>
            {t.keepLabels}
          </button>
        </p>
      )}
    </form>
  )
}
