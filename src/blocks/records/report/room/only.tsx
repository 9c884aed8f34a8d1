import { Select } from '#custody/room/controls.tsx'
import type { Collection } from '../../model/collection.ts'
import { columnField } from '../../model/columns.ts'
import type { Filter } from '../../model/view.ts'
import { useReports } from './desk.ts'

type OnlyProps = {
  of: Collection
  filter: Filter | undefined
  onChange: (filter: Filter | undefined) => void
}

/** Counts only records that a saved view shows, or with one choice. */
export function Only({ of, filter, onChange }: OnlyProps) {
  const { w, opened, say, nameIn } = useReports()
  const views = opened.views.filter(({ body }) => body.collection === of.id && body.filter)
  const columns = [...(of.steps.length > 0 ? ['$step'] : []), ...of.fields.map(({ id }) => id)]
  const choices = columns.flatMap((column) => {
    const kinds = ['single-choice', 'multiple-choice', 'dropdown', 'autocomplete', 'image-choice']
    const field = columnField(of, column)
    if (!field || !kinds.includes(field.kind)) return []
    return (field.choices ?? []).map(({ value, label }) => ({
      key: `choice ${column} ${value}`,
      says: `${nameIn(of, column)}: ${say(label)}`,
      filter: { is: 'column', column, operator: '=', value } as Filter,
    }))
  })
  const all = [
    ...views.map(({ id, body }) => ({ key: `view ${id}`, says: say(body.name), filter: body.filter })),
    ...choices,
  ]
  if (all.length === 0) return null
  const now = all.find((one) => JSON.stringify(one.filter) === JSON.stringify(filter))?.key ?? ''
  return (
    <Select
      label={w.only}
      value={now}
      options={[['', w.always], ...all.map(({ key, says }) => [key, says] as const)]}
      onPick={(key) => onChange(all.find((one) => one.key === key)?.filter)}
    />
  )
}
