import { afterEach, beforeEach } from 'vitest'
import { askToTidy } from '#custody/retention/retention.ts'
import { newId } from '#vault/bytes.ts'
import { lichtblick } from './custody.ts'
import { openTestHouse } from './house.ts'

export type ErasingGround = Awaited<ReturnType<typeof lay>>

/** Before each test: Lichtblick with a space that both read, in a house whose calendar is turned by hand. */
export function onErasingGround(stand: (ground: ErasingGround) => void) {
  let ground: ErasingGround
  beforeEach(async () => {
    ground = await lay()
    stand(ground)
  })
  afterEach(() => ground.house.close())
  return {
    /** The clock goes on to a moment, and the house does what is due by then. */
    at: async (moment: string) => {
      const { house } = ground
      house.clock.moveTo(new Date(moment))
      await house.itself(askToTidy)
      await house.work()
    },
    /** Amina writes; `more`: a month to go, or that it must not. */
    write: (text: string, more = {}, id = newId(), version = 1, of = ground.space) =>
      ground.story.vault.write(ground.story.amina, of, text, id, version, more),
    /** What is there. */
    ids: async (): Promise<string[]> => {
      const { rows } = await ground.house.owner.query('select distinct id from envelope order by id')
      return rows.map(({ id }) => id)
    },
  }
}

async function lay() {
  const house = await openTestHouse(new Date('2027-03-01T09:17:42Z'))
  const story = await lichtblick(house)
  // Years go by in here, and nobody is to sign in again.
  await house.owner.query(`update session set ends_at = 'infinity'`)
  const space = await story.vault.open(story.amina, [story.amina, story.bea])
  return { house, story, space }
}
