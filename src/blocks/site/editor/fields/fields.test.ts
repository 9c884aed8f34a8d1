import { expect, test } from 'vitest'
import { langs } from '#kernel/text.ts'
import { emptySection, sectionKinds } from '../../model/empty.ts'
import { readSection } from '../../model/read-page.ts'
import { type Field, fieldsIn, fieldsOfKind, freshRow, sectionShelves } from './field.ts'
import { addOf, fieldWords, labelOf } from './words.ts'

const within = (field: Field): Field[] =>
  field.shape.is === 'list' ? [field, ...fieldsIn(field.shape.of, field.path).flatMap(within)] : [field]
const all = sectionKinds.flatMap((kind) => fieldsOfKind(kind).flatMap(within))

test('every kind of section can be found on a shelf', () => {
  expect(Object.values(sectionShelves).flat().sort()).toEqual([...sectionKinds].sort())
})

test.each(langs)('everything that can be written has a name in %s', (lang) => {
  for (const field of all) {
    expect(labelOf(field, lang), field.path).not.toBe(field.name)
    if (field.shape.is === 'list') expect(addOf(field, lang), field.path).not.toBe('+')
    if (field.shape.is === 'choice')
      for (const one of field.shape.of) expect(fieldWords(lang).option[one], one).toBeTruthy()
  }
})

test('no word is kept for a field that is gone', () => {
  const ends = new Set(
    all.flatMap(({ path }) => path.split('.').map((_, at, parts) => parts.slice(at).join('.'))),
  )
  for (const lang of langs)
    for (const words of [fieldWords(lang).label, fieldWords(lang).hint, fieldWords(lang).add])
      for (const path of Object.keys(words)) expect(ends, path).toContain(path)
})

test('a fresh section and a fresh row are what they are after they were kept', () => {
  for (const kind of sectionKinds) {
    const lists = fieldsOfKind(kind).flatMap(({ name, shape }) =>
      shape.is === 'list' ? [[name, [freshRow(shape.of)]] as const] : [],
    )
    const section = { ...emptySection(kind, 's1'), ...Object.fromEntries(lists) }
    expect(readSection(section, 's1')).toEqual(section)
  }
})
