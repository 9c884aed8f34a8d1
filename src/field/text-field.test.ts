import { describe, expect, test } from 'vitest'
import { checkField, lineField, optionalText, wholeNumber } from './text-field.ts'

const problem = (
  field: { safeParse(v: unknown): { success: boolean; error?: { issues: { message: string }[] } } },
  value: unknown,
) => field.safeParse(value).error?.issues[0]?.message

describe('a text from outside', () => {
  test('loses what nobody sees, and keeps what people mean', () => {
    expect(lineField('title', 40).parse('  Chat\u202e für\nKinder \u{1F353}\u0000 ')).toBe(
      'Chat für Kinder \u{1F353}',
    )
    expect(optionalText('text', 40).parse(' eins\n\nzwei\u200f ')).toBe('eins\n\nzwei')
  })
  test('is refused by name', () => {
    expect(problem(lineField('title', 4), 'fünf!')).toBe('title.long')
    for (const wrong of ['', '  \u202e ', undefined, ['a', 'b']])
      expect(problem(lineField('title', 4), wrong)).toBe('title.empty')
  })
})

test('a number from outside is whole and within bounds', () => {
  const seats = wholeNumber('seats', 1, 500)
  expect(seats.parse(' 12 ')).toBe(12)
  for (const wrong of [
    '',
    '0',
    '501',
    '-3',
    '1.5',
    '1e3',
    'zwölf',
    '٣',
    '9'.repeat(400),
    ['1', '2'],
    undefined,
  ])
    expect(problem(seats, wrong)).toBe('seats.wrong')
})

test('a checkbox is there or not', () => {
  expect([checkField.parse('yes'), checkField.parse(undefined), checkField.parse('')]).toEqual([
    true,
    false,
    false,
  ])
})
