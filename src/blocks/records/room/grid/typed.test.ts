import { expect, test } from 'vitest'
import type { Field } from '../../model/field.ts'
import { readTable, readTyped, writeTable } from './typed.ts'

const field = (kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  ...{ id: 'f', kind, label: { de: 'Feld' }, layer: 'base' },
  ...more,
})

test('what comes from a spreadsheet is read as it was written, breaks inside of cells too', () => {
  const rows = [
    ['Ada', 'zwei\nZeilen', 'sagt "ja"'],
    ['', 'Tab\tdarin', ''],
  ]
  expect(readTable(writeTable(rows))).toEqual(rows)
  expect(readTable('a\tb\r\nc\t\r\n')).toEqual([
    ['a', 'b'],
    ['c', ''],
  ])
  expect(readTable('5" Rohr\tx')).toEqual([['5" Rohr', 'x']])
})

test('a cell is read as a form reads it, choices by what they are called', () => {
  expect(readTyped(field('decimal'), '1.234,5', 'de')).toBe(1234.5)
  expect(readTyped(field('date'), '24.10.2026', 'de')).toBe('2026-10-24')
  expect(readTyped(field('yes-no'), 'Ja', 'de')).toBe(true)
  expect(readTyped(field('yes-no'), 'vielleicht', 'de')).toBeUndefined()
  const choices = [
    { value: 'a', label: { de: 'Offen' } },
    { value: 'b', label: { de: 'Zu' } },
  ]
  expect(readTyped(field('single-choice', { choices }), 'offen', 'de')).toBe('a')
  expect(readTyped(field('multiple-choice', { choices }), 'Offen, Zu', 'de')).toEqual(['a', 'b'])
  expect(readTyped(field('full-name'), 'Dr. Ada von Berg', 'de')).toEqual({
    ...{ title: 'Dr.', first: 'Ada von', last: 'Berg' },
  })
  expect(readTyped(field('full-name'), 'von Berg, Ada', 'de')).toEqual({ first: 'Ada', last: 'von Berg' })
  expect(readTyped(field('short-text'), '  ', 'de')).toBeNull()
})
