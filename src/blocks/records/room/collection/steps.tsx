import { Tick, Typed } from '#custody/room/controls.tsx'
import { Icon } from '#look/icon.tsx'
import { newId } from '#vault/bytes.ts'
import type { Collection, Step } from '../../model/collection.ts'
import { useDesk } from '../desk.ts'
import { MoveButtons } from '../views/view-editor.tsx'

/** The steps that a record goes through, and whether it is a case with a timeline. */
export function Steps({
  collection,
  onChange,
}: {
  collection: Collection
  onChange: (collection: Collection) => void
}) {
  const { t, lang, say } = useDesk()
  const { steps } = collection
  const put = (next: Step[]) => onChange({ ...collection, steps: next })
  const change = (at: number, step: Step) => put(steps.map((one, index) => (index === at ? step : one)))
  const flag = (step: Step, name: 'approved' | 'isEnd', isOn: boolean): Step => {
    const { [name]: _, ...rest } = step
    return isOn ? { ...rest, [name]: true } : rest
  }
  const toggle = (name: 'isCase' | 'hasAttendance', isOn: boolean) => {
    const { [name]: _, ...rest } = collection
    onChange(isOn ? { ...rest, [name]: true } : rest)
  }
  return (
    <section class="section">
      <h3>{t.steps}</h3>
      <p class="hint">{t.stepsSay}</p>
      <Tick label={t.isCase} isOn={collection.isCase === true} onTick={(isOn) => toggle('isCase', isOn)} />
      <Tick
        label={t.hasAttendance}
        isOn={collection.hasAttendance === true}
        onTick={(isOn) => toggle('hasAttendance', isOn)}
      />
      <ol class="bare">
        {steps.map((step, at) => (
          <li key={step.name} class="card">
            <Typed
              label={t.stepAt(at + 1)}
              value={step.label[lang] ?? say(step.label)}
              onTyped={(label) => change(at, { ...step, label: { ...step.label, [lang]: label } })}
              most={60}
            />
            <Tick
              label={t.approved}
              isOn={step.approved === true}
              onTick={(isOn) => change(at, flag(step, 'approved', isOn))}
            />
            <Tick
              label={t.isEnd}
              isOn={step.isEnd === true}
              onTick={(isOn) => change(at, flag(step, 'isEnd', isOn))}
            />
            <MoveButtons
              name={say(step.label)}
              isFirst={at === 0}
              isLast={at === steps.length - 1}
              onMove={(by) => put(steps.toSpliced(at, 1).toSpliced(at + by, 0, step))}
            />
            <button type="button" class="button plain" onClick={() => put(steps.toSpliced(at, 1))}>
              <Icon name="remove" /> <span class="unseen">{t.removeStep(say(step.label))}</span>
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="button quiet"
        onClick={() => put([...steps, { name: newId().slice(0, 8), label: {} }])}
      >
        <Icon name="plus" /> {t.addStep}
      </button>
    </section>
  )
}
