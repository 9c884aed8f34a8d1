import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Select, Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { worded } from '#field/form/wording.ts'
import { keepStaffData } from '../acts.ts'
import { useDesk } from '../desk.ts'
import { Erase } from '../erase.tsx'
import type { Inboxed } from '../model/inboxed.ts'
import { labelsIn, type StaffData } from '../model/staff-data.ts'

/** One act for several cases. */
export function Bulk({ cases, onDone }: { cases: readonly Inboxed[]; onDone: () => void }) {
  const { t, lang, place, gathered, again } = useDesk()
  const { isBusy, trouble, act } = useAct()
  const [done, setDone] = useState(0)
  const [state, setState] = useState('')
  const [assignee, setAssignee] = useState('')
  const [label, setLabel] = useState('')
  const none = ['', t.sameState] as const
  const states = gathered.form?.states.map(
    ({ name, label: words }) => [name, worded(words, lang, gathered.form?.langs[0]) || name] as const,
  )
  const people = gathered.colleagues.map(({ member, name }) => [member, name] as const)
  const change = (staff: StaffData): Partial<StaffData> => ({
    ...(state && { state }),
    ...(assignee && { assignee: assignee === 'none' ? null : assignee }),
    ...(label.trim() && { labels: [...new Set([...staff.labels, ...labelsIn(label)])] }),
  })
  const apply = async () => {
    setDone(0)
    const isDone = await act(() => keepStaffData(place, cases, change, setDone))
    again()
    if (isDone) onDone()
  }
  return (
    <fieldset class="fields inbox-bulk">
      <legend>
        {t.bulk}: {t.selected(cases.length)}
      </legend>
      <Says trouble={trouble} />
      <div class="pairs">
        <Select label={t.setState} value={state} options={[none, ...(states ?? [])]} onPick={setState} />
        <Select
          label={t.assign}
          value={assignee}
          options={[none, ['none', t.nobody], ...people]}
          onPick={setAssignee}
        />
        <Typed label={t.addLabel} value={label} onTyped={setLabel} most={200} />
      </div>
      <div class="row">
        <button
          type="button"
          class="button"
          aria-busy={isBusy}
          disabled={isBusy || !(state || assignee || label.trim())}
          onClick={() => void apply()}
        >
          {t.apply}
        </button>
        <span role="status">{isBusy && t.working(done, cases.length)}</span>
      </div>
      <Erase cases={cases} onDone={onDone} />
    </fieldset>
  )
}
