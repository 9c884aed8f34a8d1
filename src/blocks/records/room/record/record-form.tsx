import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { VaultTrouble } from '#custody/browser/keeper.ts'
import { useAct } from '#custody/room/asking.ts'
import type { Answers } from '#field/answer/answer.ts'
import { checkAnswers } from '#field/answer/check.ts'
import { answersFrom } from '#field/answer/reading.ts'
import type { Form } from '#field/form/form.ts'
import { isAsked, isDerived, noForm, questionOf } from '../../model/asked.ts'
import type { Collection } from '../../model/collection.ts'
import { type Field, type Layer, layers } from '../../model/field.ts'
import type { Value, Values } from '../../model/record.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Detail } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import { Clashes } from '../grid/clashes.tsx'
import type { Clash } from '../grid/keeping.ts'
import { Says } from '../says.tsx'
import { isFile } from './files-field.tsx'
import { LayerFields } from './layer-fields.tsx'
import { useWrittenOver } from './written-over.ts'

type FormProps = {
  collection: Collection
  drawer: string
  detail: Detail | null
  /** Those that I may write in. */
  writes: readonly Layer[]
  /** Somebody has erased it meanwhile. */
  isGone?: boolean
  onSaved: (id: string, waits: boolean) => void
}

/** All fields of a record, layer by layer, with who can read each. What was typed is marked until it is saved. */
export function RecordForm({ collection, drawer, detail, writes, isGone = false, onSaved }: FormProps) {
  const { t, lang } = useDesk()
  const place = useRef<HTMLFormElement>(null)
  const { base, own, isDirty, typed, ...writing } = useWrittenOver(detail)
  const [problems, setProblems] = useState<{ [path: string]: string }>({})
  const [asked, setAsked] = useState(0)
  const [clashes, setClashes] = useState<Clash[]>([])
  const { isBusy, trouble, act } = useAct()
  useEffect(() => {
    // The first one that is wrong may stand far above of where one saves.
    if (asked > 0) place.current?.querySelector<HTMLElement>('[aria-invalid="true"], .wrong')?.focus()
  }, [asked])
  const fields = useMemo(() => shownFields(collection, writes, base), [collection, writes.join(), base])
  const form = useMemo(() => formOf(fields), [fields])

  const read = (place: HTMLFormElement) => answersFrom(form, new FormData(place), { lang })
  const note = () => place.current && writing.type(read(place.current))
  const save = () =>
    act(async () => {
      if (!place.current) return
      const answers = read(place.current)
      const turn = typed.current?.turn ?? 0
      const wrong = checkAnswers(form, answers, { lang, now: new Date() })
      setProblems(Object.fromEntries(wrong.map(({ path, says }) => [path, says])))
      if (wrong.length > 0) return setAsked((before) => before + 1)
      const ground = writing.ground()
      const set = changed(fields, { ...answers, ...own } as Values, answers, ground?.values ?? {})
      if (ground && Object.keys(set).length === 0) {
        writing.letGo()
        return detail ? undefined : onSaved(ground.id, false)
      }
      const change = ground
        ? { collection: collection.id, id: ground.id, set, from: ground }
        : { collection: collection.id, drawer, set }
      const [fate] = await askRecords('save', [change])
      if (!fate || typeof fate.fate === 'object')
        throw new VaultTrouble(typeof fate?.fate === 'object' ? fate.fate : { code: 'bug' })
      setClashes((fate.conflicts ?? []).map((one) => ({ ...one, id: fate.id })))
      // A new record is gone to when nothing of it is only on this page.
      if (writing.saved(turn, set, fate) || detail) onSaved(fate.id, fate.fate === 'waits')
    })
  const all = [
    ...clashes,
    ...(detail?.conflicts ?? []).map((one): Clash => ({ ...one, id: detail?.line.id ?? '' })),
  ]
  const decide = (clash: Clash) => {
    setClashes((before) => before.filter(({ field }) => field !== clash.field))
    void askRecords('decided', clash.id, clash.field).then(() => onSaved(clash.id, false))
  }
  const insist = (clash: Clash) =>
    act(async () => {
      await askRecords('save', [
        { collection: collection.id, id: clash.id, set: { [clash.field]: clash.mine } },
      ])
      decide(clash)
    })
  if (isGone && !isDirty) return null
  const wrongs = Object.keys(problems).length
  const names = fields.map(({ id, label }) => ({ id, name: label[lang] ?? label.de ?? '' }))
  return (
    <form
      ref={place}
      class="form rec-form"
      novalidate
      aria-label={t.fieldsOf}
      onInput={note}
      onChange={note}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Clashes columns={names} clashes={all} onMine={(clash) => void insist(clash)} onTheirs={decide} />
      {layers.map((layer) => (
        <LayerFields
          key={layer}
          {...{ layer, collection, drawer, base, own, typed, problems, form }}
          fields={fields.filter((field) => field.layer === layer)}
          onOwn={(field, value) => {
            note()
            writing.writeOwn(field, value)
          }}
        />
      ))}
      <Says trouble={isGone ? { code: 'envelope.gone' } : trouble} />
      <p class="submit rec-save">
        <button type="submit" class="button" aria-busy={isBusy} disabled={isBusy}>
          {detail ? t.save : t.make}
        </button>
        <span role="status">
          {wrongs > 0 ? t.wrongFields(wrongs) : isDirty && <span class="hint">{t.unsaved}</span>}
        </span>
      </p>
    </form>
  )
}

/** Fields that are asked for, and retired ones as long as they hold something. */
function shownFields({ fields }: Collection, writes: readonly Layer[], base: Detail | null): Field[] {
  return fields.filter(
    ({ id, retired, layer }) => writes.includes(layer) && (!retired || base?.values[id] !== undefined),
  )
}

const formOf = (fields: readonly Field[]): Form =>
  ({
    ...noForm,
    pages: [
      {
        name: 'page',
        title: {},
        items: fields
          .filter((field) => isAsked(field) && !isDerived(field) && !isFile(field))
          .map(questionOf),
      },
    ],
  }) as Form

/** What is not as it was: by field, null for what was emptied. */
function changed(fields: readonly Field[], now: Values, typed: Answers, was: Values) {
  const set: { [field: string]: Value | null } = {}
  for (const field of fields) {
    if (isDerived(field) || isFile(field) || field.kind === 'autonumber') continue
    const value = (isAsked(field) ? (typed[field.id] as Value | undefined) : now[field.id]) ?? null
    if (JSON.stringify(value) !== JSON.stringify(was[field.id] ?? null)) set[field.id] = value
  }
  return set
}
