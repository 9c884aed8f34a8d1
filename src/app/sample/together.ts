import { setHotline } from '#jam/live/contacts/contacts.ts'
import { giveHours } from '#jam/live/help/hours/mentor-hours.ts'
import { addTask, moveTask, takeTask } from '#jam/live/teams/board/tasks.ts'
import { addLink, decide } from '#jam/live/teams/notes/notes.ts'
import { mustFindTeam } from '#jam/matching/teams.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { hour, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import type { Built } from './hours.ts'
import { deskOf, type Staff } from './staff.ts'
import { boardTexts } from './words.ts'

const boards = 8

/** What teams have on their boards and in their notes, so that whoever looks around finds a jam at work. */
export async function workTogether(desk: Desk, built: readonly Built[]): Promise<void> {
  for (const [n, { team, members }] of built.slice(0, boards).entries()) {
    const [one, other] = members
    if (!one || !other) continue
    const now = await mustFindTeam(desk, team.id)
    const [first, second] = [deskOf(desk, one, desk.now), deskOf(desk, other, desk.now)]
    for (const [at, title] of boardTexts.tasks.entries()) {
      const id = newId()
      await addTask(first, now, id, title)
      if (at < 4) await takeTask(at % 2 === 0 ? first : second, now, id)
      if (at < 4) await moveTask(first, now, id, { to: at < 2 ? 'done' : 'doing', before: '' })
    }
    const said = deskOf(desk, other, later(desk.now, -(n + 2) * hour))
    await decide(said, now, newId(), boardTexts.decision)
    await addLink(said, now, newId(), boardTexts.link)
  }
}

/** Whom to call, and when the mentors are there: the hours before dawn are still to be found. */
export async function keepWatch(desk: Desk, jam: Jam, { organiser, mentor }: Staff): Promise<void> {
  for (const one of organiser.slice(0, 1))
    await setHotline(deskOf(desk, one, desk.now), jam.id, { phone: '0911 5550123', note: boardTexts.hotline })
  for (const [n, one] of mentor.slice(0, 3).entries()) {
    const startsAt = later(jam.startsAt, n * 5 * hour)
    const hours = { mode: n % 2 === 0 ? ('here' as const) : ('remote' as const), startsAt }
    await giveHours(deskOf(desk, one, desk.now), jam, newId(), {
      ...hours,
      endsAt: later(startsAt, 7 * hour),
    })
  }
}
