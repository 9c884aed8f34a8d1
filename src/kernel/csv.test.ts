import { expect, test } from 'vitest'
import { csvText } from './csv.ts'

test('a table for spreadsheets keeps quotes and lines, and starts no formula', () => {
  const text = csvText([
    ['Name', 'Zahl'],
    ['Kim "K" Nova;\nzwei', 3],
    ['=HYPERLINK("x")', -1],
  ])
  expect(text).toBe('\ufeff"Name";"Zahl"\r\n"Kim ""K"" Nova;\nzwei";3\r\n"\'=HYPERLINK(""x"")";-1\r\n')
})
