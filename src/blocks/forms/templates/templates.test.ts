import { describe, expect, test } from 'vitest'
import { analyse, sayFinding } from '#field/analysis/analyse.ts'
import { courseOf } from '#field/answer/course.ts'
import { formShape } from '#field/form/form-shape.ts'
import { questionsOf } from '#field/form/questions.ts'
import { answered } from './answering.ts'
import { searchTemplates, templates } from './templates.ts'

const start = {
  organisation: 'Lichtblick e. V.',
  contact: 'Königstraße 1\n90402 Nürnberg\nhallo@lichtblick.example',
}

const all = templates.map((one) => [one.name, one] as const)

describe('the templates', () => {
  test('are twenty-five, each with a name of its own', () => {
    expect(new Set(templates.map(({ name }) => name)).size).toBe(25)
  })

  test.each(all)('%s is a whole form', (_, one) => {
    const form = one.make(start)
    const read = formShape.safeParse(form)
    expect(read.error?.issues ?? []).toEqual([])
    expect(questionsOf(form).length).toBeGreaterThan(4)
    expect(form.terms.keepMonths).toBeGreaterThan(0)
    expect(form.privacy.de).toContain('Lichtblick e. V.')
    expect(form.contact.en).toContain('hallo@lichtblick.example')
    expect(form.states.some(({ isEnd, replies }) => isEnd && replies?.length)).toBe(true)
    expect(courseOf(form, {}, new Date('2027-03-01T09:00:00Z')).pages.length).toBeGreaterThan(0)
  })

  test.each(all)('%s has nothing that holds it up, and nothing that is odd', (_, one) => {
    const form = one.make(start)
    const said = analyse(form, { readers: 2 }).map((finding) => sayFinding(finding, form, 'de'))
    expect(said).toEqual([])
  })

  test.each(all)('%s can be filled in, whichever branch somebody takes', (_, one) => {
    const form = one.make(start)
    for (const seed of [0, 1, 2, 3]) {
      const { answers, problems } = answered(form, new Date('2027-03-01T09:00:00Z'), seed)
      expect(problems).toEqual([])
      expect(Object.keys(answers).length).toBeGreaterThan(seed === 0 ? 0 : -1)
    }
  })

  test('are found by words of either language, and by what else they are called', () => {
    const names = (wanted: string) => searchTemplates(wanted).map(({ name }) => name)
    expect(names('SEPA')).toEqual(['membership'])
    expect(names('spendenquittung')).toEqual(['donation-receipt'])
    expect(names('photographs')).toEqual(['photo-consent'])
    expect(names('warteliste kinder')).toContain('holiday-camp')
    expect(names('quastenflosser')).toEqual([])
  })
})
