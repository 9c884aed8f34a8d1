import type { Rule } from '#field/rule/rule.ts'
import { renamed } from '#field/rule/rules.ts'
import { type Collection, collectionSchema } from '../collection.ts'
import type { Field } from '../field.ts'
import type { Filter, View } from '../view.ts'
import { contacts } from './contacts.ts'
import { counselling } from './counselling.ts'
import { donations } from './donations.ts'
import { grants } from './grants.ts'
import { incidents } from './incidents.ts'
import { inventory } from './inventory.ts'
import { members } from './members.ts'
import { participants } from './participants.ts'
import { projects } from './projects.ts'
import { rooms } from './rooms.ts'
import type { Draft, DraftView, Template } from './template.ts'
import { volunteers } from './volunteers.ts'
import { waitingList } from './waiting-list.ts'

/** In the order they are offered. */
export const templates: readonly Template[] = [
  ...[counselling, participants, volunteers, members, donations, inventory],
  ...[contacts, rooms, waitingList, incidents, projects, grants],
]

export type Made = { collections: Omit<Collection, 'drawers'>[]; views: View[] }

/** Collections of a template with ids of their own; all that names a field or a collection names the new ones. */
export function fromTemplate(template: Template, newId: () => string): Made {
  const homes = new Map(template.collections.map(({ id }) => [id, newId()]))
  const fields = new Map(
    template.collections.flatMap(({ id, fields }) =>
      fields.map((field) => [`${id} ${field.id}`, newId()] as const),
    ),
  )
  const naming = {
    home: (id: string) => homes.get(id) ?? id,
    field: (id: string, field: string) => fields.get(`${id} ${field}`) ?? field,
  }
  return {
    collections: template.collections.map((draft) => madeCollection(template, draft, naming)),
    views: template.views.map((view) => madeView(view, naming, newId)),
  }
}

type Naming = { home(id: string): string; field(collection: string, field: string): string }

function madeCollection(template: Template, draft: Draft, naming: Naming): Omit<Collection, 'drawers'> {
  const own = (field: string) => naming.field(draft.id, field)
  const { from, ...retention } = draft.retention
  return {
    ...draft,
    schema: collectionSchema,
    version: 1,
    id: naming.home(draft.id),
    title: draft.title.map(own),
    fields: draft.fields.map((field) => madeField(draft, field, naming)),
    retention: { ...retention, ...(from && { from: own(from) }) },
    template: template.id,
  }
}

function madeField(draft: Draft, field: Field, naming: Naming): Field {
  const own = (id: string) => naming.field(draft.id, id)
  const rule = (one: Rule) => renamed(one, (name) => own(name))
  const { required, value, demands, link, of } = field
  const target = draft.fields.find(({ id }) => id === of?.link)
  const there = target?.link?.collection ?? draft.id
  return {
    ...field,
    id: own(field.id),
    ...(required && { required: required === true ? true : rule(required) }),
    ...(value && { value: rule(value) }),
    ...(demands && { demands: demands.map((one) => ({ ...one, rule: rule(one.rule) })) }),
    ...(link && {
      link: {
        ...link,
        collection: naming.home(link.collection),
        ...(link.back && { back: naming.field(link.collection, link.back) }),
      },
    }),
    ...(of && { of: { ...(of.link && { link: own(of.link) }), field: naming.field(there, of.field) } }),
  }
}

function madeView(view: DraftView, naming: Naming, newId: () => string): View {
  const own = (column: string) => naming.field(view.collection, column)
  const named = (['stacks', 'from', 'until', 'picture', 'place'] as const).flatMap((part) => {
    const column = view[part]
    return column === undefined ? [] : [[part, own(column)] as const]
  })
  return {
    ...view,
    what: 'jam/view/1',
    id: newId(),
    collection: naming.home(view.collection),
    columns: view.columns.map((one) => ({ ...one, column: own(one.column) })),
    sorts: view.sorts.map((one) => ({ ...one, column: own(one.column) })),
    sums: Object.fromEntries(Object.entries(view.sums).map(([column, sum]) => [own(column), sum])),
    ...(view.filter && { filter: madeFilter(view.filter, own) }),
    ...(view.group && { group: { ...view.group, column: own(view.group.column) } }),
    ...Object.fromEntries(named),
  }
}

const madeFilter = (filter: Filter, own: (column: string) => string): Filter =>
  filter.is === 'column'
    ? { ...filter, column: own(filter.column) }
    : { ...filter, of: filter.of.map((one) => madeFilter(one, own)) }
