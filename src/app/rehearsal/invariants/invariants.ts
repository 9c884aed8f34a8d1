import { access } from './access.ts'
import { answers } from './answers.ts'
import type { Invariant } from './check.ts'
import { events, mails } from './events.ts'
import { rows } from './rows.ts'
import { secrets } from './secrets.ts'
import { stream } from './stream.ts'
import { teams } from './teams.ts'

/** What has to be true at the end, whatever was played. */
export const invariants = {
  answers,
  events,
  stream,
  teams,
  mails,
  pages: async ({ pages }) => pages,
  access,
  secrets,
  rows,
} satisfies Record<string, Invariant>

export type InvariantName = keyof typeof invariants
