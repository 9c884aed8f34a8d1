import type { Office } from './office.ts'

/**
 * How a counselling service stands to the public. `test`: a team tries it before the handover, nobody in need belongs here, and
 * every page says so. `closed`: nobody can write a first message; who has written comes back all the same.
 */
export type ServiceState = 'test' | 'open' | 'closed'

/** An office as a seeker sees it. One without a space is not among them. */
export type OpenOffice = Omit<Office, 'space' | 'service' | 'organisation' | 'capacity' | 'revision'> & {
  /** Where the first line is sealed to: its intake key, proven by the log under `founder`. */
  space: string
  isOpenNow: boolean
  /** When hours begin next; null for an office that keeps none. */
  opensAt: string | null
  /** Until when an answer is promised to somebody who writes now. */
  answerBy: string
}

/** A counselling service as everybody may see it. */
export type OpenService = {
  service: string
  organisation: string
  organisationName: string
  slug: string
  /** What the organisation calls it. Never a title of a page: that is neutral. */
  name: string
  summary: string
  state: ServiceState
  /** The fingerprint of the vault's founding key, for the fragment of every link; '' before there is a vault. */
  founder: string
  offices: OpenOffice[]
  /** When it was looked at. */
  now: Date
}
