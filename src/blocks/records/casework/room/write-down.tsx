import { useState } from 'preact/hooks'
import { VaultTrouble } from '#custody/browser/keeper.ts'
import { useAct } from '#custody/room/asking.ts'
import { DayPick, Select, Typed } from '#custody/room/controls.tsx'
import type { Layer } from '../../model/field.ts'
import { Says } from '../../room/says.tsx'
import { askRecords } from '../../worker/asking.ts'
import { type WrittenKind, writtenKinds } from '../casework.ts'
import type { Case } from './case.ts'

const empty = { kind: 'note' as WrittenKind, text: '', due: '', for: '', layer: 'base' as Layer }

/** The sheet for a note, a call, a visit, a task. What is typed stays until it is kept. */
export function WriteDown({ at }: { at: Case }) {
  const { w, t, me } = at
  const [typed, setTyped] = useState(empty)
  const [says, setSays] = useState('')
  const { isBusy, trouble, act } = useAct()
  const set = (some: Partial<typeof empty>) => setTyped((before) => ({ ...before, ...some }))
  const isTask = typed.kind === 'task'
  const layer = at.writes.includes(typed.layer) ? typed.layer : (at.writes[0] ?? 'base')
  const save = () =>
    act(async () => {
      const { kind, text } = typed
      if (!text.trim()) return
      const task = isTask ? { for: typed.for || me.member, ...(typed.due && { due: typed.due }) } : {}
      const body = { kind, at: at.today, text: text.trim(), ...task }
      const [fate] = await askRecords('saveEntries', [{ of: at.detail.line.id, layer, body }])
      if (!fate || typeof fate.fate === 'object')
        throw new VaultTrouble(typeof fate?.fate === 'object' ? fate.fate : { code: 'bug' })
      setTyped(empty)
      setSays(fate.fate === 'waits' ? w.waits : w.saved)
      at.again()
    })
  if (at.writes.length === 0) return null
  return (
    <form
      class="form write-down"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Typed
        label={isTask ? w.whatTask : w.what}
        rows={2}
        value={typed.text}
        onTyped={(text) => set({ text })}
      />
      <div class="pairs">
        <Select
          label={w.kind}
          value={typed.kind}
          options={writtenKinds.map((kind) => [kind, w.kinds[kind]] as const)}
          onPick={(kind) => set({ kind: kind as WrittenKind })}
        />
        {at.writes.length > 1 && (
          <Select
            label={w.layer}
            value={layer}
            options={at.writes.map((layer) => [layer, t.layer[layer]] as const)}
            onPick={(layer) => set({ layer: layer as Layer })}
          />
        )}
        {isTask && <DayPick label={w.due} value={typed.due} onPick={(due) => set({ due })} />}
        {isTask && (
          <Select
            label={w.who}
            value={typed.for || me.member}
            options={at.members.map(({ id, name }) => [id, id === me.member ? w.me : name] as const)}
            onPick={(member) => set({ for: member })}
          />
        )}
      </div>
      <Says trouble={trouble} />
      <p class="submit">
        <button type="submit" class="button" aria-busy={isBusy}>
          {w.save}
        </button>
        <span role="status">{says}</span>
      </p>
    </form>
  )
}
