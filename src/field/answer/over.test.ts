import { describe, expect, test } from 'vitest'
import { effortOf } from '#test/cpu.ts'
import { everyKind } from '#test/every-kind.ts'
import { questionsOf } from '../form/questions.ts'
import { checkAnswers } from './check.ts'

const now = new Date('2026-11-26T12:00:00Z')
const many = (what: unknown) => Array.from({ length: 10_001 }, () => what)
const named = Object.fromEntries(many('x').map((value, at) => [`z${at}`, value]))
const deep = Array.from({ length: 50 }).reduce((inside: unknown) => [inside], 'x')

/** What no page of ours could have sent, whatever the question is. */
const monsters: [string, unknown][] = [
  ['a text of three hundred thousand letters', 'x'.repeat(300_000)],
  ['a number without end', Number.POSITIVE_INFINITY],
  ['ten thousand choices', many('x')],
  ['ten thousand files', many({ name: 'x', type: 'x', size: 1, file: 'x', key: 'x' })],
  ['ten thousand parts', named],
  ['a list in a list in a list', deep],
]

describe('an answer over every limit', () => {
  const asked = questionsOf(everyKind).filter(
    ({ question, rows }) => rows.length === 0 && !['calculated', 'hidden'].includes(question.kind),
  )
  test.each(asked.map(({ question }) => [question.kind, question.name] as const))(
    'is refused with a sentence, at once: %s',
    (_kind, name) => {
      for (const [what, answer] of monsters) {
        const { made: problems, ms } = effortOf(() =>
          checkAnswers(everyKind, { [name]: answer } as never, { lang: 'de', now }),
        )
        const mine = problems.filter((one) => one.name === name)
        expect(mine.length, what).toBeGreaterThan(0)
        for (const { says } of mine) expect(says.length, what).toBeLessThan(600)
        expect(ms, what).toBeLessThan(3000)
      }
    },
  )
  test('is heard of in the strict check of whoever opens it, also where nobody could answer', () => {
    for (const [, answer] of monsters) {
      const said = { calculated: answer, hidden: answer, __proto__: answer, nobody: answer }
      expect(() => checkAnswers(everyKind, said as never, { lang: 'de', now, strict: true })).not.toThrow()
    }
  })
})
