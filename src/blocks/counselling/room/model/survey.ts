import { asSaid } from '../../said.ts'
import type { Conversation } from './conversation.ts'

/** What is asked at the end of a conversation, each with a mark from 1 to 5. */
export const questions = ['helped', 'understood', 'again'] as const
export type SurveyQuestion = (typeof questions)[number]

/** Below this a number could point to a person. */
export const fewest = 5

/** What a quarter of a year says; `marks` is null where too few have answered. */
export type Quarter = {
  /** `2027-Q1`, by the clocks in Berlin. */
  name: string
  marks: Record<SurveyQuestion, Mark> | null
}

/** How often each mark was given, null where that is too rare to be shown; and their mean, to a half. */
export type Mark = { counts: (number | null)[]; mean: number }

/** Sums up what seekers have answered, the newest quarter first. A conversation counts once, by its last answer. */
export function quartersOf(all: readonly Pick<Conversation, 'lines'>[]): Quarter[] {
  const answers = new Map<string, Record<SurveyQuestion, number>[]>()
  for (const { lines } of all) {
    const line = lines.findLast(({ by, said }) => by === null && asSaid(said)?.kind === 'survey')
    const said = line && asSaid(line.said)
    if (said?.kind !== 'survey') continue
    const name = quarterOf(line?.at ?? '')
    answers.set(name, [...(answers.get(name) ?? []), said])
  }
  return [...answers]
    .sort(([one], [other]) => other.localeCompare(one))
    .map(([name, given]) => ({ name, marks: given.length < fewest ? null : marksOf(given) }))
}

function marksOf(given: Record<SurveyQuestion, number>[]): Record<SurveyQuestion, Mark> {
  const of = (question: SurveyQuestion): Mark => {
    const marks = given.map((one) => one[question])
    const counts = [1, 2, 3, 4, 5].map((mark) => marks.filter((one) => one === mark).length)
    const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length
    return {
      counts: counts.map((count) => (count > 0 && count < fewest ? null : count)),
      mean: Math.round(mean * 2) / 2,
    }
  }
  return { helped: of('helped'), understood: of('understood'), again: of('again') }
}

function quarterOf(at: string): string {
  const [month, year] = new Date(at)
    .toLocaleDateString('en-GB', { timeZone: 'Europe/Berlin', month: '2-digit', year: 'numeric' })
    .split('/')
  return `${year}-Q${Math.ceil(Number(month) / 3)}`
}
