import { expect, test } from 'vitest'
import type { Collection } from '../../model/collection.ts'
import * as edit from './editing.ts'

const begun: Collection = {
  ...{ schema: 1, id: 'c', version: 1, name: { de: 'Personen' }, one: { de: 'Person' } },
  fields: [
    { id: 'a', kind: 'short-text', label: { de: 'Name' }, layer: 'base' },
    { id: 'b', kind: 'date', label: { de: 'Geboren' }, layer: 'base' },
  ],
  ...{ title: ['a'], drawers: [{ id: 'd', name: 'Alle', spaces: { base: 's' } }], steps: [] },
  retention: { months: 12, ground: {}, end: 'erase' },
}

test('fields are added, moved, doubled and retired, and keep their ids', () => {
  const [added, id] = edit.addField(begun, 'single-choice', 'Weg', 'de')
  expect(added.fields.at(-1)).toMatchObject({ id, layer: 'base', choices: [{}, {}] })
  expect(edit.moveField(added, id, -1).fields.map((field) => field.id)).toEqual(['a', id, 'b'])
  expect(edit.moveField(begun, 'a', -1).fields.map((field) => field.id)).toEqual(['a', 'b'])
  const twice = edit.duplicateField(begun, 'a', 'de', (label) => `${label} (2)`)
  expect(twice.fields.map(({ label }) => label.de)).toEqual(['Name', 'Name (2)', 'Geboren'])
  const retired = edit.retireField(begun, 'b')
  expect(retired.fields[1]?.retired).toBe(true)
  expect(edit.retireField(retired, 'b').fields[1]).not.toHaveProperty('retired')
})

test('a record is always called something', () => {
  expect(edit.toggleTitle(begun, 'a').title).toEqual(['a'])
  expect(edit.toggleTitle(begun, 'b').title).toEqual(['a', 'b'])
})

test('a layer that a field uses needs a space in each drawer', () => {
  const next = edit.changeField(begun, 'b', { layer: 'sensitive' })
  expect(edit.missingLayers(begun)).toEqual([])
  expect(edit.missingLayers(next)).toEqual([{ drawer: 'd', layer: 'sensitive' }])
})
