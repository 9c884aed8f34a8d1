import type { Lang } from '#kernel/text.ts'

/** Of the services handed over so many days ago: how many answered, how many are in use. */
export type Survival = { day: number; due: number; answered: number; alive: number }

/** Wirkung: what came out of a jam, in numbers, and whether it is still used. */
export type Impact = {
  needs: number
  accepted: number
  staffed: number
  started: number
  handedOver: number
  /** People who were there and built or helped to build. */
  people: number
  companies: number
  hours: number
  reached: number
  /** How many organisations said a number of people reached. */
  reachedBy: number
  survival: Survival[]
}

/** One need and what became of it; for organisers and auditors. */
export type ImpactLine = {
  need: string
  title: string
  organisation: string
  state: string
  people: number
  service: string | null
  serviceState: string | null
  signedAt: Date | null
  /** Answers by day, e.g. `{"30": "in-use", "90": null}`; null is asked and not answered. */
  answers: Record<string, string | null>
}

const smallest = 5

/** A number of people below five could point at one of them: it is not said. */
export const isTooSmall = (people: number): boolean => people > 0 && people < smallest

/** Share in whole percent; nothing of nothing is no share. */
export const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 100)

/** One number of the table that can be taken along. An empty value is a number that is too small to be said. */
export type Measure = { measure: string; value: number | null }

export function measuresOf(impact: Impact): Measure[] {
  const small = isTooSmall(impact.people)
  return [
    { measure: 'needs_submitted', value: impact.needs },
    { measure: 'needs_accepted', value: impact.accepted },
    { measure: 'needs_staffed', value: impact.staffed },
    { measure: 'services_started', value: impact.started },
    { measure: 'services_handed_over', value: impact.handedOver },
    ...impact.survival.flatMap(({ day, due, answered, alive }) => [
      { measure: `day_${day}_due`, value: due },
      { measure: `day_${day}_answered`, value: answered },
      { measure: `day_${day}_in_use`, value: alive },
    ]),
    { measure: 'people_present', value: small ? null : impact.people },
    { measure: 'hours_present', value: small ? null : Math.round(impact.hours) },
    { measure: 'companies', value: impact.companies },
    { measure: 'people_reached', value: isTooSmall(impact.reached) ? null : impact.reached },
  ]
}

/** The numbers as CSV, with the mark that makes spreadsheets read it as UTF-8. */
export function csvOf(impact: Impact, words: Record<string, string>, lang: Lang): string {
  const head = lang === 'de' ? ['Kennzahl', 'Bedeutung', 'Wert'] : ['measure', 'meaning', 'value']
  const rows = measuresOf(impact).map(({ measure, value }) => [
    measure,
    words[measure.replace(/^day_\d+/, 'day')]?.replace('%', measure.match(/\d+/)?.[0] ?? '') ?? '',
    value === null ? '' : String(value),
  ])
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}
