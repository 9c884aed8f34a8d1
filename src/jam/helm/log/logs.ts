import { asHouse, type Desk } from '#kernel/desk.ts'
import { mustBe } from '#people/role.ts'
import { mustHaveSteppedUp } from '#people/step-up.ts'
import type { Jam } from '../../profile/jam.ts'
import { type Asked, type Line, listDoers, listLines, perPage } from './log.sql.ts'

export { type Asked, type Line, perPage }

/** What happened in a jam, by whom and when (Protokoll). For its organisers and auditors. */
export async function readLog(desk: Desk, jam: Jam, asked: Asked) {
  mustBe(desk, jam.id, 'organiser', 'auditor')
  return asHouse(desk, async () => {
    const lines: Line[] = await listLines(desk, jam.id, asked)
    return {
      lines: lines.slice(0, perPage),
      isMore: lines.length > perPage,
      doers: await listDoers(desk, jam.id),
    }
  })
}

/** The whole log, for a file. */
export async function exportLog(desk: Desk, jam: Jam): Promise<Line[]> {
  mustBe(desk, jam.id, 'organiser', 'auditor')
  mustHaveSteppedUp(desk)
  return asHouse(desk, () => listLines(desk, jam.id, { what: '', who: '', page: 1 }, 100_000))
}
