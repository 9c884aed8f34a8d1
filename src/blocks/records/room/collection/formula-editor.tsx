import { Select, Typed } from '#custody/room/controls.tsx'
import { answer, call, constant, type Operator, type Rule } from '#field/rule/rule.ts'
import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import { useDesk } from '../desk.ts'

type FormulaProps = {
  collection: Collection
  field: Field
  onChange: (change: { value?: Rule | undefined }) => void
}

const signs = ['+', '-', '*', '/', 'concat', 'days-between', 'years-since'] as const

/** Works out a field from one or two others, or from another and a number. A deeper rule that came by an import stays as it is. */
export function FormulaEditor({ collection, field, onChange }: FormulaProps) {
  const { t, say } = useDesk()
  const rule = field.value
  const parts = rule?.is === 'call' && signs.includes(rule.call as never) ? rule : null
  if (rule && !parts) return <p class="hint">{t.formulaKept}</p>
  const sign = (parts?.call ?? '+') as (typeof signs)[number]
  const [first, second] = parts?.with ?? []
  const fields = collection.fields
    .filter(({ id, retired }) => id !== field.id && !retired)
    .map(({ id, label }) => [id, say(label)] as const)
  const put = (operator: Operator, one: Rule | undefined, other: Rule | undefined) => {
    if (!one) return onChange({ value: undefined })
    onChange({
      value: operator === 'years-since' ? call(operator, one) : call(operator, one, other ?? constant(0)),
    })
  }
  const named = (one: Rule | undefined) => (one?.is === 'answer' ? one.name : '')
  return (
    <div class="pairs">
      <Select
        label={t.formulaFirst}
        value={named(first)}
        options={[['', t.chooseOne], ...fields]}
        onPick={(id) => put(sign, id ? answer(id) : undefined, second)}
      />
      <Select
        label={t.formulaSign}
        value={sign}
        options={signs.map((one) => [one, t.signs[one]] as const)}
        onPick={(one) => put(one as Operator, first, second)}
      />
      {sign !== 'years-since' && (
        <Select
          label={t.formulaSecond}
          value={named(second)}
          options={[['', t.formulaNumber], ...fields]}
          onPick={(id) => put(sign, first, id ? answer(id) : constant(0))}
        />
      )}
      {sign !== 'years-since' && second?.is === 'constant' && (
        <Typed
          label={t.formulaNumber}
          value={String(second.value)}
          onTyped={(text) =>
            put(sign, first, constant(sign === 'concat' ? text : Number(text.replace(',', '.')) || 0))
          }
        />
      )}
    </div>
  )
}
