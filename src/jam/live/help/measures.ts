import { asHouse, type Desk } from '#kernel/desk.ts'
import type { HelpRequest } from './help-request.ts'
import type { HourFigures } from './measure.ts'
import { addMeasure, findUsualWait, listHourFigures } from './measures.sql.ts'

/** Notes how long a request waited, when somebody comes for the first time. No team, no person, no words. */
export async function measureWait(desk: Desk, request: HelpRequest): Promise<void> {
  if (request.firstTakenAt) return
  const waited = Math.round((desk.now.getTime() - request.askedAt.getTime()) / 1000)
  const { jam, skill, mode, askedAt } = request
  // Whoever helps writes no figures; the house does.
  await asHouse(desk, () => addMeasure(desk, { jam, skill, mode, askedAt, waited: Math.max(0, waited) }))
}

/** How long it usually takes, in milliseconds: the middle of the last ten. Null while nobody has any experience. */
export const usualWait = (desk: Desk, jam: string): Promise<number | null> => findUsualWait(desk, jam)

export const hourFigures = (desk: Desk, jam: string): Promise<HourFigures[]> => listHourFigures(desk, jam)
