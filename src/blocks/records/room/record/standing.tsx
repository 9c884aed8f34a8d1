import { VaultTrouble } from '#custody/browser/keeper.ts'
import { useAct } from '#custody/room/asking.ts'
import { Select } from '#custody/room/controls.tsx'
import { askCasework } from '../../casework/asking.ts'
import { needsSecond } from '../../casework/casework.ts'
import { todayHere } from '../../casework/room/case.ts'
import type { Collection } from '../../model/collection.ts'
import type { Change } from '../../model/row.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Detail } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import { Says } from '../says.tsx'
import { Drawers } from './drawer-pick.tsx'

type StandingProps = {
  collection: Collection
  detail: Detail
  isWritable: boolean
  onSaved: (id: string, waits: boolean) => void
}

/** Where a record stands: its step, who is responsible, in which drawer it lies. Each is kept at once. */
export function Standing({ collection, detail, isWritable, onSaved }: StandingProps) {
  const { t, say, opened, nameOf } = useDesk()
  const { isBusy, trouble, act } = useAct()
  const { line } = detail
  const save = (change: Partial<Change>) =>
    act(async () => {
      const [fate] = await askRecords('save', [{ collection: collection.id, id: line.id, ...change }])
      if (!fate || typeof fate.fate === 'object')
        throw new VaultTrouble(typeof fate?.fate === 'object' ? fate.fate : { code: 'bug' })
      onSaved(fate.id || line.id, fate.fate === 'waits')
    })
  /** From a step that needs a second person nobody goes on alone. */
  const goTo = (step: string) =>
    needsSecond(collection, line.step)
      ? act(async () => {
          await askCasework('askStep', line.id, step, todayHere(), '')
          onSaved(line.id, false)
        })
      : save({ marks: { step: step || null } })
  if (line.damaged) return null
  const worker = line.workers?.[0] ?? ''
  const stepName = say(collection.steps.find(({ name }) => name === line.step)?.label)
  if (!isWritable) {
    const stands = [
      [t.step, stepName],
      [t.worker, worker && nameOf(worker)],
    ].filter(([, says]) => says)
    return <p>{stands.map(([name, says]) => `${name}: ${says}`).join(' · ')}</p>
  }
  return (
    <div class="pairs" aria-busy={isBusy}>
      {collection.steps.length > 0 && (
        <Select
          label={t.step}
          value={line.step ?? ''}
          options={[
            ['', t.noStep],
            ...collection.steps.map(({ name, label }) => [name, say(label)] as const),
          ]}
          onPick={(step) => void goTo(step)}
        />
      )}
      {(collection.isCase || line.workers) && (
        <Select
          label={t.worker}
          value={worker}
          options={[['', t.nobody], ...opened.members.map(({ id, name }) => [id, name] as const)]}
          onPick={(member) => void save({ marks: { workers: member ? [member] : null } })}
        />
      )}
      {collection.drawers.length > 1 && (
        <Drawers collection={collection} now={line.drawer} onPick={(drawer) => void save({ drawer })} />
      )}
      <Says trouble={trouble} />
    </div>
  )
}
