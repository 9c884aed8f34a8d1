import { Select, Typed } from '#custody/room/controls.tsx'
import { Icon } from '#look/icon.tsx'
import { columnField } from '../../model/columns.ts'
import { operatorsOf } from '../../model/table/keys.ts'
import type { Condition, Filter, FilterOperator, FilterValue } from '../../model/view.ts'
import { useDesk } from '../desk.ts'
import { family, useColumns } from './columns.ts'
import { useViewing } from './using.ts'

type FilterProps = { filter: Filter | undefined; onFilter: (filter: Filter | undefined) => void }

/** Which records are shown: conditions, of which all or any must hold. Deeper trees stay as they are. */
export function FilterEditor({ filter, onFilter }: FilterProps) {
  const { t } = useDesk()
  const all = useColumns()
  const of = filter === undefined ? [] : filter.is === 'column' ? [filter] : filter.of
  const how = filter && filter.is !== 'column' ? filter.is : 'all'
  const put = (next: Filter[], is = how) => onFilter(next.length === 0 ? undefined : { is, of: next })
  const add = (column: string) => put([...of, { is: 'column', column, operator: 'filled' }])
  return (
    <details open={of.length > 0}>
      <summary>{t.filterOf(of.length)}</summary>
      {of.length > 1 && (
        <Select
          label={t.filterHow}
          value={how}
          options={(['all', 'any', 'none'] as const).map((one) => [one, t.hows[one]] as const)}
          onPick={(is) => put(of, is as 'all')}
        />
      )}
      {of.map((one, at) => (
        <div key={at} class="pairs rec-condition">
          {one.is === 'column' ? (
            <OneCondition condition={one} columns={all} onChange={(next) => put(of.with(at, next))} />
          ) : (
            <p>{t.nested}</p>
          )}
          <button type="button" class="button plain" onClick={() => put(of.toSpliced(at, 1))}>
            <Icon name="remove" /> <span class="unseen">{t.removeCondition}</span>
          </button>
        </div>
      ))}
      <Select
        label={t.addCondition}
        value=""
        options={[['', t.chooseOne], ...all]}
        onPick={(column) => column && add(column)}
      />
    </details>
  )
}

type ConditionProps = {
  condition: Condition
  columns: [string, string][]
  onChange: (condition: Condition) => void
}

function OneCondition({ condition, columns, onChange }: ConditionProps) {
  const { t, opened } = useDesk()
  const { collection } = useViewing()
  const collections = opened.collections.map(({ body }) => body.collection)
  const of = family(collections, collection, condition.column)
  const operators = operatorsOf(of)
  return (
    <>
      <Select
        label={t.column}
        value={condition.column}
        options={columns}
        onPick={(column) => onChange({ is: 'column', column, operator: 'filled' })}
      />
      <Select
        label={t.operator}
        value={condition.operator}
        options={operators.map((one) => [one, t.operators[one]] as const)}
        onPick={(operator) => {
          const { value: _, ...rest } = condition
          onChange({ ...rest, operator: operator as FilterOperator })
        }}
      />
      <ValueEditor condition={condition} onValue={(value) => onChange({ ...condition, value })} />
    </>
  )
}

const needsNone = new Set<FilterOperator>(['empty', 'filled', 'due', 'mine'])

/** What it is compared with: a text, a number, a day, some of the choices, a stretch of days. */
function ValueEditor({
  condition,
  onValue,
}: {
  condition: Condition
  onValue: (value: FilterValue) => void
}) {
  const { t, say, opened } = useDesk()
  const { collection } = useViewing()
  const { operator, value, column } = condition
  const field = columnField(collection, column)
  const collections = opened.collections.map(({ body }) => body.collection)
  const of = family(collections, collection, column)
  if (needsNone.has(operator)) return null
  if (operator === 'within') return <StretchEditor value={value} onValue={onValue} />
  if (of === 'yes')
    return (
      <Select
        label={t.value}
        value={String(value ?? '')}
        options={[
          ['', t.chooseOne],
          ['true', t.yes],
          ['false', t.no],
        ]}
        onPick={(one) => onValue(one === 'true')}
      />
    )
  const choices = field?.choices?.map((one) => [one.value, say(one.label)] as const)
  const members = opened.members.map(({ id, name }) => [id, name] as const)
  const options = of === 'member' || of === 'members' ? members : choices
  const isList = operator === 'one-of' || operator === 'none-of' || operator === 'all-of'
  if (options?.length && !isList)
    return (
      <Select
        label={t.value}
        value={String(value ?? '')}
        options={[['', t.chooseOne], ...options]}
        onPick={onValue}
      />
    )
  if (options?.length)
    return (
      <Several
        label={t.value}
        options={options}
        chosen={Array.isArray(value) ? value.map(String) : []}
        onChosen={onValue}
      />
    )
  const asNumber = (text: string): FilterValue =>
    of === 'number' && text !== '' ? Number(text.replace(',', '.')) : text
  if (operator === 'between') {
    const [low = '', high = ''] = Array.isArray(value) ? value : []
    return (
      <>
        <Typed
          label={t.least}
          value={String(low)}
          onTyped={(text) => onValue([asNumber(text) as string, high])}
        />
        <Typed
          label={t.most}
          value={String(high)}
          onTyped={(text) => onValue([low, asNumber(text) as string])}
        />
      </>
    )
  }
  return (
    <Typed
      label={t.value}
      type={(of === 'day' ? 'date' : 'text') as 'text'}
      value={String(value ?? '')}
      onTyped={(text) => onValue(isList ? text.split(/\s*,\s*/) : asNumber(text))}
    />
  )
}

type SeveralProps = {
  label: string
  options: readonly (readonly [string, string])[]
  chosen: readonly string[]
  onChosen: (chosen: string[]) => void
}

function Several({ label, options, chosen, onChosen }: SeveralProps) {
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {options.map(([value, name]) => (
        <label key={value} class="rec-tick">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChosen(
                event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value),
              )
            }
          />{' '}
          {name}
        </label>
      ))}
    </fieldset>
  )
}

const units = ['day', 'week', 'month', 'quarter', 'year'] as const
type Unit = (typeof units)[number]

function StretchEditor({
  value,
  onValue,
}: {
  value: FilterValue | undefined
  onValue: (value: FilterValue) => void
}) {
  const { t } = useDesk()
  const now = (typeof value === 'object' && !Array.isArray(value) ? value : null) ?? {
    unit: 'month' as Unit,
    at: 0,
  }
  return (
    <>
      <Select
        label={t.stretch}
        value={String(Math.sign(now.at))}
        options={[
          ['0', t.stretches.now],
          ['-1', t.stretches.past],
          ['1', t.stretches.next],
        ]}
        onPick={(at) => onValue({ ...now, at: Number(at) })}
      />
      <Select
        label={t.unit}
        value={now.unit}
        options={units.map((unit) => [unit, t.units[unit]] as const)}
        onPick={(unit) => onValue({ ...now, unit: unit as Unit })}
      />
    </>
  )
}
