import type { Desk } from '#kernel/desk.ts'
import type { HelpRequest } from './help-request.ts'
import { findHelp, listMentors, type Mentor, markEscalated } from './help-requests.sql.ts'

/** What the escalation needs to know of the desk. It speaks as the house. */
export const listPool = (desk: Desk, jam: string): Promise<Mentor[]> => listMentors(desk, jam)

export const findRequest = (desk: Desk, jam: string, id: string): Promise<HelpRequest | undefined> =>
  findHelp(desk, jam, id)

export const setEscalation = (desk: Desk, id: string, level: number) => markEscalated(desk, id, level)
