import { describe, expect, test } from 'vitest'
import { quartersOf } from './survey.ts'

const line = (seq: number, at: string, said: object, by: string | null = null) =>
  ({ seq, at, by, said, writtenBy: null, turn: null, id: null }) as never
const survey = (helped: number, understood: number, again = 5) => ({
  ...{ kind: 'survey', helped, understood, again, words: 'Danke, Frau Y.' },
})
const talk = (at: string, ...said: object[]) => ({ lines: said.map((one, seq) => line(seq, at, one)) })
const march = '2027-03-31T20:00:00Z'

describe('what seekers answered', () => {
  test('is counted by quarters in Berlin, and no count below five is told', () => {
    const all = [
      ...Array.from({ length: 6 }, () => talk(march, survey(5, 4))),
      ...Array.from({ length: 2 }, () => talk(march, survey(3, 4))),
      // Two hours later it is April there.
      ...Array.from({ length: 4 }, () => talk('2027-03-31T22:30:00Z', survey(1, 1))),
    ]
    expect(quartersOf(all)).toEqual([
      { name: '2027-Q2', marks: null },
      {
        name: '2027-Q1',
        marks: {
          helped: { counts: [0, 0, null, 0, 6], mean: 4.5 },
          understood: { counts: [0, 0, 0, 8, 0], mean: 4 },
          again: { counts: [0, 0, 0, 0, 8], mean: 5 },
        },
      },
    ])
  })
  test('counts once for each conversation, by what the seeker said last, and nobody else can answer', () => {
    const twice = { lines: [line(0, march, survey(1, 1)), line(1, march, survey(5, 5))] }
    const others = {
      lines: [line(0, march, survey(5, 5), 'amina'), line(1, march, { kind: 'text', text: 'x' })],
    }
    const wrong = talk(march, { ...survey(5, 5), helped: 9 })
    const all = [...Array.from({ length: 5 }, () => twice), others, others, wrong, wrong]
    expect(quartersOf(all)).toEqual([
      { name: '2027-Q1', marks: expect.objectContaining({ helped: { counts: [0, 0, 0, 0, 5], mean: 5 } }) },
    ])
    expect(quartersOf([])).toEqual([])
  })
  test('says nothing of what was written beside the marks', () => {
    const told = JSON.stringify(quartersOf(Array.from({ length: 9 }, () => talk(march, survey(4, 4)))))
    expect(told).not.toContain('Danke')
  })
})
