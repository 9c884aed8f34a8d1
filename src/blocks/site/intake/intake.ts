import type { Report } from './report.ts'

export type IntakeState = 'seen' | 'running' | 'done' | 'undone'

/** What an intake has added, so that it can be taken back. */
export type Added = { pages: string[]; pictures: string[]; files: string[]; redirects: string[] }

/** An intake (Übernahme): the texts and pictures of an old site, looked at first, then taken over as drafts. */
export type Intake = {
  id: string
  service: string
  names: string[]
  digest: string
  state: IntakeState
  report: Report
  added: Added
  steps: number
  ofSteps: number
  begunAt: Date
  endedAt: Date | null
}

export const nothingAdded: Added = { pages: [], pictures: [], files: [], redirects: [] }

/** What lies waiting is forgotten after so many days. */
export const keptDays = 7
