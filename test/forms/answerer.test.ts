import { describe, expect, test } from 'vitest'
import { importForm } from '#blocks/forms/exchange/reading.ts'
import { checkAnswers } from '#field/answer/check.ts'
import { answersThrough } from './answerer.ts'
import { corpusFiles, fileAt, hasCorpus } from './corpus.ts'

const now = new Date('2026-11-25T12:00:00Z')
const forms = corpusFiles().flatMap((path) => {
  const { form } = importForm(fileAt(path))
  return form ? [[path, form] as const] : []
})
/** What nobody can reach, for the form itself never shows it. */
const neverShown: { [file: string]: string[] } = {}

describe.skipIf(!hasCorpus)('a machine that answers (skipped: no shared data)', () => {
  test.each(forms)('%s is answered through every branch, and every answer is right', (path, form) => {
    const { sets, unreached } = answersThrough(form, { seed: 3, now })
    expect(unreached).toEqual(neverShown[path.split('/').at(-1) ?? ''] ?? [])
    expect(sets.length).toBeGreaterThan(0)
    for (const answers of sets)
      expect(checkAnswers(form, answers, { lang: 'de', now, strict: true })).toEqual([])
  })

  test('gives the same answers for the same seed', () => {
    const [, form] = forms[0] ?? []
    if (!form) throw new Error('no form')
    expect(answersThrough(form, { seed: 5, now }).sets).toEqual(answersThrough(form, { seed: 5, now }).sets)
  })
})
