import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Select, Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { worded } from '#field/form/wording.ts'
import { dayAndTime } from '#look/dates.ts'
import { Section } from '#look/parts.tsx'
import { keepStaffData } from '../acts.ts'
import { useDesk } from '../desk.ts'
import { type Inboxed, stateOf } from '../model/inboxed.ts'
import { labelsIn, type StaffData } from '../model/staff-data.ts'

/** What the staff keep of a case for themselves. */
export function Inside({ one }: { one: Inboxed }) {
  const { t, lang, place, gathered, again, nameOf } = useDesk()
  const { isBusy, trouble, act } = useAct()
  const [labels, setLabels] = useState(one.staff.labels.join(', '))
  const [note, setNote] = useState('')
  const [says, setSays] = useState('')
  const me = gathered.colleagues.find(({ isMe }) => isMe)?.member
  const keep = async (change: (kept: StaffData) => Partial<StaffData>) => {
    setSays('')
    const isKept = await act(() => keepStaffData(place, [one], change))
    again()
    if (isKept) setSays(t.saved)
    return isKept
  }
  const addNote = async () => {
    const fresh = { text: note.trim(), by: me ?? '', at: new Date().toISOString() }
    if (fresh.text && (await keep(({ notes }) => ({ notes: [...notes, fresh] })))) setNote('')
  }
  const states =
    one.form?.states.map(
      ({ name, label }) => [name, worded(label, lang, one.form?.langs[0]) || name] as const,
    ) ?? []
  const people = gathered.colleagues.map(({ member, name }) => [member, name] as const)
  return (
    <Section title={t.inside}>
      <p class="hint">{t.insideSays}</p>
      <Says trouble={trouble} />
      <div class="pairs">
        <Select
          label={t.state}
          value={stateOf(one)}
          options={states}
          onPick={(state) => void keep(() => ({ state }))}
        />
        <Select
          label={t.assignee}
          value={one.staff.assignee ?? ''}
          options={[['', t.nobody], ...people]}
          onPick={(member) => void keep(() => ({ assignee: member || null }))}
        />
      </div>
      <div class="row unprinted">
        {me && one.staff.assignee !== me && (
          <button
            type="button"
            class="button quiet"
            disabled={isBusy}
            onClick={() => void keep(() => ({ assignee: me }))}
          >
            {t.toMe}
          </button>
        )}
        <span role="status">{says}</span>
      </div>
      <form
        class="form unprinted"
        onSubmit={(event) => {
          event.preventDefault()
          void keep(() => ({ labels: labelsIn(labels) }))
        }}
      >
        <Typed label={t.column.labels} hint={t.labelsHint} value={labels} onTyped={setLabels} most={400} />
        <p class="row">
          <button type="submit" class="button quiet" disabled={isBusy}>
            {t.labelsSave}
          </button>
        </p>
      </form>
      {one.staff.notes.length > 0 && <h3>{t.notes}</h3>}
      <ol class="bare">
        {one.staff.notes.map(({ text, by, at }) => (
          <li key={at} class="card">
            <p class="as-written">{text}</p>
            <p class="who">
              {nameOf(by)} · {dayAndTime(at, lang, 'Europe/Berlin')}
            </p>
          </li>
        ))}
      </ol>
      <div class="form unprinted">
        <Typed label={t.note} rows={3} value={note} onTyped={setNote} most={5000} />
        <p class="row">
          <button
            type="button"
            class="button quiet"
            disabled={isBusy || !note.trim()}
            onClick={() => void addNote()}
          >
            {t.noteAdd}
          </button>
        </p>
      </div>
    </Section>
  )
}
