import { Select, Tick } from '#custody/room/controls.tsx'
import { isLink } from '../../model/asked.ts'
import type { Collection } from '../../model/collection.ts'
import { columnField, targetOf } from '../../model/columns.ts'
import type { Field } from '../../model/field.ts'
import { useDesk } from '../desk.ts'
import { FormulaEditor } from './formula-editor.tsx'

type RelationProps = {
  collection: Collection
  field: Field
  onChange: (change: { [name in keyof Field]?: Field[name] | undefined }) => void
}

/** To which collection a link goes; what is looked up or summed over it; of which day an age is; how something is worked out. */
export function RelationEditor({ collection, field, onChange }: RelationProps) {
  const { t, say, opened, collection: find } = useDesk()
  const own = collection.fields.filter(({ id, retired }) => id !== field.id && !retired)
  const named = (all: readonly Field[]) => all.map(({ id, label }) => [id, say(label)] as const)
  if (field.kind === 'link') {
    const all = opened.collections.map(({ body }) => [body.collection.id, say(body.collection.name)] as const)
    return (
      <div class="pairs">
        <Select
          label={t.linkTo}
          value={field.link?.collection ?? ''}
          options={all}
          onPick={(to) => onChange({ link: { ...field.link, collection: to } })}
        />
        <Tick
          label={t.linkMany}
          isOn={field.link?.many === true}
          onTick={(isOn) => {
            const { many: _, ...link } = field.link ?? { collection: collection.id }
            onChange({ link: isOn ? { ...link, many: true } : link })
          }}
        />
      </div>
    )
  }
  if (field.kind === 'age')
    return (
      <Select
        label={t.ageOf}
        value={field.of?.field ?? ''}
        options={[
          ['', t.chooseOne],
          ...named(own.filter(({ kind }) => kind === 'date' || kind === 'uncertain-date')),
        ]}
        onPick={(day) => onChange({ of: { field: day } })}
      />
    )
  if (field.kind === 'formula') return <FormulaEditor {...{ collection, field, onChange }} />
  if (field.kind !== 'lookup' && field.kind !== 'roll-up') return null
  const link = own.find(({ id }) => id === field.of?.link)
  const there = find(targetOf(collection, link) ?? '')
  return (
    <div class="pairs">
      <Select
        label={t.overLink}
        value={field.of?.link ?? ''}
        options={[['', t.chooseOne], ...named(own.filter(isLink))]}
        onPick={(to) => onChange({ of: { link: to, field: '' } })}
      />
      {there && (
        <Select
          label={t.fieldThere}
          value={field.of?.field ?? ''}
          options={[['', t.chooseOne], ...named(there.fields)]}
          onPick={(one) => onChange({ of: { ...field.of, link: field.of?.link ?? '', field: one } })}
        />
      )}
      {field.kind === 'roll-up' && (
        <Select
          label={t.sumAs}
          value={field.sums ?? 'list'}
          options={(['count', 'sum', 'least', 'most', 'mean', 'list'] as const).map(
            (one) => [one, t.rollUps[one]] as const,
          )}
          onPick={(sums) => onChange({ sums: sums as 'count' })}
        />
      )}
      {field.kind === 'roll-up' && there && <OnlyThose {...{ field, there, onChange }} />}
    </div>
  )
}

/** Which of the linked records count. */
function OnlyThose({ field, there, onChange }: Omit<RelationProps, 'collection'> & { there: Collection }) {
  const { t, say } = useDesk()
  const { of } = field
  if (!of) return null
  const columns = choosable(there)
  const chosen = columnField(there, of.only?.column ?? '')
  const ticks = [
    { value: 'yes', label: { de: 'ja', en: 'yes' } },
    { value: 'no', label: { de: 'nein', en: 'no' } },
  ]
  const choices = chosen?.choices ?? (chosen ? ticks : [])
  const { only, ...rest } = of
  const put = (one: string[]) => onChange({ of: { ...of, only: { column: only?.column ?? '', one } } })
  return (
    <fieldset class="field">
      <Select
        label={t.onlyWhere}
        value={only?.column ?? ''}
        options={[['', t.onlyAll], ...columns.map(({ id, label }) => [id, say(label)] as const)]}
        onPick={(column) => onChange({ of: column ? { ...rest, only: { column, one: [] } } : rest })}
      />
      {choices.map(({ value, label }) => (
        <Tick
          key={value}
          label={say(label)}
          isOn={only?.one.includes(value) === true}
          onTick={(isOn) =>
            put(isOn ? [...(only?.one ?? []), value] : (only?.one ?? []).filter((one) => one !== value))
          }
        />
      ))}
    </fieldset>
  )
}

/** What can be ticked: choices, ticks, and the step. */
const choosable = (there: Collection): Field[] => {
  const step = there.steps.length > 0 ? columnField(there, '$step') : undefined
  const fields = there.fields.filter(
    ({ retired, choices, kind }) => !retired && ((choices?.length ?? 0) > 0 || kind === 'yes-no'),
  )
  return [...(step ? [step] : []), ...fields]
}
