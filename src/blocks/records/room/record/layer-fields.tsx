import type { ComponentChildren, RefObject } from 'preact'
import { memo } from 'preact/compat'
import { useState } from 'preact/hooks'
import type { Answers } from '#field/answer/answer.ts'
import type { Form } from '#field/form/form.ts'
import { QuestionField } from '#field/view/question-field.tsx'
import { FillingContext } from '#field/view/state.ts'
import type { Lang } from '#kernel/text.ts'
import { isAsked, isDerived, questionOf } from '../../model/asked.ts'
import type { Collection } from '../../model/collection.ts'
import type { Field, Layer } from '../../model/field.ts'
import type { Value, Values } from '../../model/record.ts'
import type { Detail } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import { useNarrow } from '../narrow.ts'
import { isFile } from './files-field.tsx'
import { foldedIn, isLong } from './folding.ts'
import { OwnField } from './own-field.tsx'
import { useReaders } from './readers.ts'
import type { Typed } from './written-over.ts'

type LayerProps = {
  layer: Layer
  collection: Collection
  drawer: string
  base: Detail | null
  own: Values
  typed: RefObject<Typed>
  problems: { [path: string]: string }
  form: Form
  fields: readonly Field[]
  onOwn: (field: string, value: Value | null) => void
}

/** The fields of a layer. On a telephone what is filled in is a line to read, and opens to be written. */
export function LayerFields({
  layer,
  collection,
  drawer,
  base,
  own,
  typed,
  problems,
  form,
  fields,
  onOwn,
}: LayerProps) {
  const { t, lang } = useDesk()
  const readers = useReaders(collection, drawer, layer)
  const isShort = useNarrow() && isLong(base)
  const isFolded = foldedIn(collection, fields, base, isShort ? 1 : undefined)
  if (fields.length === 0) return null
  const wrong = new Set(Object.keys(problems).map((path) => path.split('.')[0]))
  const draw = (field: Field) =>
    isFile(field) ? null : isAsked(field) && !isDerived(field) ? (
      <Asked
        key={field.id}
        {...{ field, form, lang, typed }}
        values={base?.values ?? none}
        problem={problems[field.id]}
      />
    ) : (
      <OwnField key={field.id} {...{ field, base, collection }} value={own[field.id]} onValue={onOwn} />
    )
  const line = (field: Field) =>
    isShort && !isFile(field) && base?.says[field.id] ? (
      <Line
        key={`${field.id} ${base.line.version}`}
        {...{ field }}
        says={base.says[field.id] ?? ''}
        isWrong={wrong.has(field.id)}
      >
        {draw(field)}
      </Line>
    ) : (
      draw(field)
    )
  const folded = fields.filter(({ id }) => isFolded.has(id))
  return (
    <fieldset class="fields rec-layer">
      <legend>{t.layer[layer]}</legend>
      <p class="hint">{readers && t.readBy(readers)}</p>
      {fields.filter(({ id }) => !isFolded.has(id)).map(line)}
      {folded.length > 0 && (
        <details class="rec-empty" open={folded.some(({ id }) => wrong.has(id))}>
          <summary>{base ? t.emptyFields(folded.length) : t.moreFields(folded.length)}</summary>
          {folded.map(draw)}
        </details>
      )}
    </fieldset>
  )
}

type LineProps = { field: Field; says: string; isWrong: boolean; children: ComponentChildren }

/** What stands in a field, as a line; opened, the field itself. */
function Line({ field, says, isWrong, children }: LineProps) {
  const { say, t } = useDesk()
  const [isTouched, setTouched] = useState(false)
  const touch = () => setTouched(true)
  const said = (
    <>
      <span class="hint">
        {say(field.label)}
        {isTouched && ` · ${t.changed}`}
      </span>
      <span class="rec-said">{says}</span>
    </>
  )
  if (isDerived(field) || field.kind === 'autonumber') return <p class="rec-line-field">{said}</p>
  return (
    <details class="rec-line-field" open={isWrong} onInput={touch} onChange={touch}>
      <summary>{said}</summary>
      {children}
    </details>
  )
}

/** What came anew with the news of others is the same field. */
const isSame = (a: Field, b: Field): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

const none: Values = {}

type AskedProps = {
  field: Field
  form: Form
  values: Values
  typed: RefObject<Typed>
  problem: string | undefined
  lang: Lang
}

/**
 * A question as in a form. Drawn anew only when what is saved has changed, or is wrong, or stands elsewhere: then with what was
 * typed. So it knows nothing of the desk, which hears of everything.
 */
const Asked = memo(
  function Asked({ field, form, values, typed, problem, lang }: AskedProps) {
    const answers = typed.current?.answers ?? (values as Answers)
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
