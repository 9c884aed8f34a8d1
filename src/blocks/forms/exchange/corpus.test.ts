import { describe, expect, test } from 'vitest'
import { corpusFiles, fileAt, hasCorpus } from '#test/forms/corpus.ts'
import { importForm, type Source } from './reading.ts'
import { outcomeOf, shareOf } from './report.ts'
import { exportForm } from './writing.ts'
import { surveyOfForm } from './xlsform/out/book.ts'
import { stable } from './xlsform/out/difference.ts'

const withForm = corpusFiles().filter((path) => importForm(fileAt(path)).form !== null)
const ofXforms = withForm.filter((path) => /\.(xlsx|md|xml)$/.test(path))

describe.skipIf(!hasCorpus)('forms of other programs (skipped: no shared data)', () => {
  test.each(corpusFiles())('%s is read; 95 of 100 constructs and more are understood or kept', (path) => {
    const outcome = outcomeOf(fileAt(path))
    if (!('imported' in outcome)) throw outcome.bad
    expect(shareOf(outcome.imported).share).toBeGreaterThanOrEqual(95)
    if (outcome.imported.form) expect(outcome.imported.entries.length).toBeGreaterThan(0)
  })

  test.each(withForm)(
    '%s comes back as the same form from an XLSForm, as a workbook and as Markdown',
    (path) => {
      const form = importForm(fileAt(path)).form
      if (!form) throw new Error('no form')
      for (const format of ['xlsx', 'md', 'json'] as const) {
        const again = importForm(outAs(`again.${format}`, exportForm(form, format)))
        expect(stable(again.form) === stable(form), format).toBe(true)
      }
    },
  )

  test.each(ofXforms)('%s needs no column of ours to come back', (path) => {
    const form = importForm(fileAt(path)).form
    if (!form) throw new Error('no form')
    const { survey, settings } = surveyOfForm(form)
    expect([...survey, settings].filter(({ cells }) => cells.jam)).toEqual([])
  })

  test('what XLSForm says of an expression survives without the text it came in', () => {
    const rewritten = ofXforms.flatMap((path) => {
      const form = importForm(fileAt(path)).form
      if (!form) return []
      const bare = JSON.parse(JSON.stringify(form, (name, value) => (name === 'sources' ? undefined : value)))
      const rules = (one: unknown) => stable(one).match(/"(?:show|demands|required|value)":.{0,400}/g)
      const again = importForm(outAs('again.xlsx', exportForm(bare, 'xlsx'))).form
      return stable(rules(again)) === stable(rules(bare)) ? [] : [path]
    })
    expect(rewritten).toEqual([])
  })
})

const outAs = (name: string, bytes: Uint8Array): Source => ({ name, bytes })
