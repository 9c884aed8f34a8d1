import { memo } from 'preact/compat'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { VaultTrouble } from '#custody/browser/keeper.ts'
import { useAct } from '#custody/room/asking.ts'
import type { Answers } from '#field/answer/answer.ts'
import { checkAnswers } from '#field/answer/check.ts'
import { answersFrom } from '#field/answer/reading.ts'
import type { Form } from '#field/form/form.ts'
import { QuestionField } from '#field/view/question-field.tsx'
import { FillingContext } from '#field/view/state.ts'
import type { Lang } from '#kernel/text.ts'
import { isAsked, isDerived, noForm, questionOf } from '../../model/asked.ts'
import type { Collection } from '../../model/collection.ts'
import { type Field, type Layer, layers } from '../../model/field.ts'
import type { Value, Values } from '../../model/record.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Detail } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import { Clashes } from '../grid/clashes.tsx'
import type { Clash } from '../grid/writing.ts'
import { Says } from '../says.tsx'
import { isFile } from './files-field.tsx'
import { foldedIn } from './folding.ts'
import { OwnField } from './own-field.tsx'
import { useReaders } from './readers.ts'

type FormProps = {
  collection: Collection
  drawer: string
  detail: Detail | null
  onSaved: (id: string, waits: boolean) => void
}

/** All fields of a record, layer by layer, with who can read each. What was typed is marked until it is saved. */
export function RecordForm({ collection, drawer, detail, onSaved }: FormProps) {
  const { t, lang, opened } = useDesk()
  const place = useRef<HTMLFormElement>(null)
  // What was there when one began to write; others may write meanwhile.
  const [base, setBase] = useState(detail)
  const [own, setOwn] = useState<Values>(detail?.values ?? {})
  const [isDirty, setDirty] = useState(false)
  const [problems, setProblems] = useState<{ [path: string]: string }>({})
  const [clashes, setClashes] = useState<Clash[]>([])
  const { isBusy, trouble, act } = useAct()
  useEffect(() => {
    // Nothing of one's own is on the page: show what is there now.
    if (isDirty || !detail) return
    setBase(detail)
    setOwn(detail.values)
  }, [detail?.line.version, detail?.writtenAt])
  useLeaving(isDirty)
  const readable = detail?.layers ?? opened.readable[drawer] ?? ['base']
  const fields = useMemo(() => shownFields(collection, readable, base), [collection, readable.join(), base])
  const form = useMemo(() => formOf(fields), [fields])

  const save = () =>
    act(async () => {
      if (!place.current) return
      const answers = answersFrom(form, new FormData(place.current), { lang })
      const wrong = checkAnswers(form, answers, { lang, now: new Date() })
      setProblems(Object.fromEntries(wrong.map(({ path, says }) => [path, says])))
      if (wrong.length > 0) return
      const set = changed(fields, { ...answers, ...own } as Values, answers, base?.values ?? {})
      if (base && Object.keys(set).length === 0) return setDirty(false)
      const change = base
        ? {
            collection: collection.id,
            id: base.line.id,
            set,
            from: { version: base.line.version, values: base.values },
          }
        : { collection: collection.id, drawer, set }
      const [fate] = await askRecords('save', [change])
      if (!fate || typeof fate.fate === 'object')
        throw new VaultTrouble(typeof fate?.fate === 'object' ? fate.fate : { code: 'bug' })
      setClashes((fate.conflicts ?? []).map((one) => ({ ...one, id: fate.id })))
      setDirty(false)
      onSaved(fate.id, fate.fate === 'waits')
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
  const names = fields.map(({ id, label }) => ({ id, name: label[lang] ?? label.de ?? '' }))
  return (
    <form
      ref={place}
      class="form rec-form"
      novalidate
      aria-label={t.fieldsOf}
      onInput={() => setDirty(true)}
      onChange={() => setDirty(true)}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Clashes columns={names} clashes={all} onMine={(clash) => void insist(clash)} onTheirs={decide} />
      {layers.map((layer) => (
        <LayerFields
          key={layer}
          {...{ layer, collection, drawer, base, own, problems, form }}
          fields={fields.filter((field) => field.layer === layer)}
          onOwn={(field, value) => {
            setDirty(true)
            setOwn((before) => ({ ...before, [field]: value as Value }))
          }}
        />
      ))}
      <Says trouble={trouble} />
      <p class="submit rec-save">
        <button type="submit" class="button" aria-busy={isBusy} disabled={isBusy}>
          {detail ? t.save : t.make}
        </button>
        <span class="hint">{isDirty ? t.unsaved : ''}</span>
      </p>
    </form>
  )
}

type LayerProps = {
  layer: Layer
  collection: Collection
  drawer: string
  base: Detail | null
  own: Values
  problems: { [path: string]: string }
  form: Form
  fields: readonly Field[]
  onOwn: (field: string, value: Value | null) => void
}

function LayerFields({ layer, collection, drawer, base, own, problems, form, fields, onOwn }: LayerProps) {
  const { t, lang } = useDesk()
  const readers = useReaders(collection, drawer, layer)
  const isFolded = foldedIn(collection, fields, base)
  if (fields.length === 0) return null
  const draw = (field: Field) =>
    isFile(field) ? null : isAsked(field) && !isDerived(field) ? (
      <Asked
        key={field.id}
        {...{ field, form, lang }}
        values={base?.values ?? none}
        problem={problems[field.id]}
      />
    ) : (
      <OwnField key={field.id} {...{ field, base, collection }} value={own[field.id]} onValue={onOwn} />
    )
  const folded = fields.filter(({ id }) => isFolded.has(id))
  const isWrong = folded.some(({ id }) => Object.keys(problems).some((path) => path.split('.')[0] === id))
  return (
    <fieldset class="fields rec-layer">
      <legend>{t.layer[layer]}</legend>
      <p class="hint">{readers && t.readBy(readers)}</p>
      {fields.filter(({ id }) => !isFolded.has(id)).map(draw)}
      {folded.length > 0 && (
        <details class="rec-empty" open={isWrong}>
          <summary>{base ? t.emptyFields(folded.length) : t.moreFields(folded.length)}</summary>
          {folded.map(draw)}
        </details>
      )}
    </fieldset>
  )
}

/** What came anew with the news of others is the same field. */
const isSame = (a: Field, b: Field): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

const none: Values = {}

type AskedProps = { field: Field; form: Form; values: Values; problem: string | undefined; lang: Lang }

/**
 * A question as in a form. Drawn anew only when what is saved has changed: what is being typed stays. So it knows nothing of
 * the desk, which hears of everything.
 */
const Asked = memo(
  function Asked({ field, form, values, problem, lang }: AskedProps) {
    const answers = values as Answers
    return (
      <FillingContext.Provider
        value={{ form, lang, answers, problems: problem ? { [field.id]: problem } : {} }}
      >
        <QuestionField question={questionOf(field)} path={field.id} />
      </FillingContext.Provider>
    )
  },
  (a, b) => isSame(a.field, b.field) && a.values === b.values && a.problem === b.problem,
)

/** Fields that are asked for, and retired ones as long as they hold something. */
function shownFields({ fields }: Collection, readable: readonly Layer[], base: Detail | null): Field[] {
  return fields.filter(
    ({ id, retired, layer }) => readable.includes(layer) && (!retired || base?.values[id] !== undefined),
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

/** Asks before what was typed is lost with the page. */
function useLeaving(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isDirty])
}
