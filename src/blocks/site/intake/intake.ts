import type { Report } from './report.ts'

export type IntakeState = 'seen' | 'running' | 'done' | 'undone'

/** What an intake has added, so that it can be taken back. */
export type Added = { pages: string[]; pictures: string[]; files: string[]; redirects: string[] }

/** A file that somebody brought, and under which name it lies here: nobody who brings something at the same time meets it there. */
export type Brought = { name: string; lies: string }

/** An intake (Übernahme): the texts and pictures of an old site, looked at first, then taken over as drafts. */
export type Intake = {
  id: string
  service: string
  brought: Brought[]
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
