import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Select, Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Section } from '#look/parts.tsx'
import { askLaw } from '../../asking.ts'
import type { Assigned, KeepingBody, RetentionClass } from '../../retention/class.ts'
import { useLaw } from '../desk.ts'

const none: KeepingBody = { what: 'jam/keeping/1', classes: [], without: [], assigned: [] }

/** Which periods hold for which collection, and each class with its ground; all of it can be changed. */
export function Classes() {
  const { w, opened, say, turn } = useLaw()
  const { value, again } = useAsked(() => askLaw('keeping'), [turn])
  const { isBusy, trouble, act } = useAct()
  if (!value) return null
  const kept = value.kept?.body ?? none
  const keep = (change: Partial<KeepingBody>) =>
    act(async () => {
      const before = value.kept ? { id: value.kept.id, version: value.kept.version } : undefined
      await askLaw('keepKeeping', { ...kept, ...change }, before)
      again()
    })
  const drop = (one: Assigned) => void keep({ assigned: kept.assigned.filter((other) => other !== one) })
  return (
    <Section title={w.classes}>
      <p>{w.classesSay}</p>
      <Says trouble={trouble} />
      {opened.collections.map(({ body: { collection } }) => {
        const own = kept.assigned.filter((one) => one.collection === collection.id)
        return (
          <details key={collection.id} class="nested">
            <summary>
              {say(collection.name)}:{' '}
              {own.length === 0
                ? w.ofCollection(collection.retention.months, w.ends[collection.retention.end])
                : own.map((one) => say(value.classes.find(({ id }) => id === one.class)?.name)).join(', ')}
              {own.length === 0 &&
                collection.retention.by === 'house' &&
                !collection.isCase &&
                `; ${w.byHouseShort}`}
            </summary>
            <ul class="bare">
              {own.map((one) => {
                const known = value.classes.find(({ id }) => id === one.class)
                const day = collection.fields.find(({ id }) => id === one.day)
                const only = collection.fields.find(({ id }) => id === one.only?.field)
                return (
                  <li key={`${one.class} ${one.only?.field} ${one.only?.values}`} class="row">
                    <span>
                      {say(known?.name)}
                      {known?.by === 'house' && !collection.isCase && ` · ${w.byHouseShort}`}
                      {day && ` · ${say(day.label)}`}
                      {only && ` · ${w.only} ${say(only.label)}: ${one.only?.values.join(', ')}`}
                    </span>
                    <button type="button" class="button plain" disabled={isBusy} onClick={() => drop(one)}>
                      {w.remove} <span class="unseen">{say(known?.name)}</span>
                    </button>
                  </li>
                )
              })}
            </ul>
            <Assign
              collection={collection.id}
              classes={value.classes}
              onAssign={(one) => void keep({ assigned: [...kept.assigned, one] })}
            />
          </details>
        )
      })}
      <details class="nested">
        <summary>{w.known}</summary>
        {value.classes.map((known) => (
          <OneClass
            key={`${known.id} ${known.months} ${known.end} ${known.by}`}
            known={known}
            onKeep={(changed) =>
              void keep({ classes: [...kept.classes.filter(({ id }) => id !== changed.id), changed] })
            }
          />
        ))}
      </details>
    </Section>
  )
}

const dayKinds = new Set([
  'date',
  'date-time',
  'month',
  'year',
  'uncertain-date',
  'date-range',
  'appointment',
])
const choiceKinds = new Set(['single-choice', 'dropdown', 'multiple-choice', 'autocomplete'])

type AssignProps = { collection: string; classes: RetentionClass[]; onAssign: (one: Assigned) => void }

function Assign({ collection: id, classes, onAssign }: AssignProps) {
  const { w, say, collection } = useLaw()
  const [klass, setKlass] = useState('')
  const [day, setDay] = useState('')
  const [only, setOnly] = useState('')
  const fields = collection(id)?.fields ?? []
  const days = fields.filter(({ kind }) => dayKinds.has(kind))
  const choices = fields
    .filter(({ kind }) => choiceKinds.has(kind))
    .flatMap((field) =>
      (field.choices ?? []).map(
        ({ value, label }) => [`${field.id} ${value}`, `${say(field.label)}: ${say(label)}`] as const,
      ),
    )
  const known = classes.find((one) => one.id === klass)
  const needsDay = known?.begins === 'field' || known?.begins === 'birth'
  const assign = () => {
    const [field = '', ...value] = only.split(' ')
    onAssign({
      ...{ collection: id, class: klass, ...(needsDay && { day }) },
      ...(only && { only: { field, values: [value.join(' ')] } }),
    })
    setKlass('')
  }
  return (
    <details>
      <summary>{w.assign}</summary>
      <Select
        label={w.klass}
        value={klass}
        options={[['', w.choose], ...classes.map((one) => [one.id, say(one.name)] as const)]}
        onPick={setKlass}
      />
      {known && <Ground known={known} />}
      {needsDay && (
        <Select
          label={w.day}
          value={day}
          options={[['', w.choose], ...days.map((one) => [one.id, say(one.label)] as const)]}
          onPick={setDay}
        />
      )}
      {choices.length > 0 && known && (
        <Select label={w.only} value={only} options={[['', w.always], ...choices]} onPick={setOnly} />
      )}
      {known && (!needsDay || day) && (
        <button type="button" class="button" onClick={assign}>
          {w.assign}
        </button>
      )}
    </details>
  )
}

function Ground({ known }: { known: RetentionClass }) {
  const { w, say } = useLaw()
  return (
    <div>
      <p>{w.sayClass(known.months, known.fullYears === true, w.begins[known.begins], known.age)}</p>
      <p class="hint">
        {say(known.ground)}{' '}
        {known.source && (
          <a href={known.source} rel="noreferrer noopener" target="_blank">
            {w.source}
          </a>
        )}
      </p>
      {known.by === 'house' && (
        <p class="hint">
          {w.byHouseShort}. {w.byHouseSays}
        </p>
      )}
      {known.note && <p class="hint">{say(known.note)}</p>}
    </div>
  )
}

function OneClass({ known, onKeep }: { known: RetentionClass; onKeep: (changed: RetentionClass) => void }) {
  const { w, say, lang } = useLaw()
  const [months, setMonths] = useState(String(known.months))
  const [end, setEnd] = useState<RetentionClass['end']>(known.end)
  const [ground, setGround] = useState(say(known.ground))
  const [by, setBy] = useState(known.by ?? 'people')
  const { by: _, ...rest } = known
  const byHouse = by === 'house' && end === 'erase' ? ({ by: 'house' } as const) : {}
  const isFine = /^\d{1,4}$/.test(months) && ground.trim() !== ''
  return (
    <details class="nested">
      <summary>{say(known.name)}</summary>
      <Ground known={known} />
      <details>
        <summary>{w.change}</summary>
        <Typed label={w.months} value={months} onTyped={setMonths} most={4} />
        <Select
          label={w.end}
          value={end}
          options={Object.entries(w.ends)}
          onPick={(one) => setEnd(one as RetentionClass['end'])}
        />
        {end === 'erase' && (
          <>
            <Select
              label={w.whoErases}
              value={by}
              options={Object.entries(w.byWhoms)}
              onPick={(one) => setBy(one as 'people' | 'house')}
            />
            <p class="hint">{w.byHouseSays}</p>
          </>
        )}
        <Typed label={w.ground} value={ground} onTyped={setGround} rows={2} most={500} />
        {isFine && (
          <button
            type="button"
            class="button"
            onClick={() =>
              onKeep({
                ...{ ...rest, ...byHouse, months: Number(months), end },
                ground: { ...known.ground, [lang]: ground },
              })
            }
          >
            {w.save}
          </button>
        )}
      </details>
    </details>
  )
}
