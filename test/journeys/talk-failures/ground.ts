import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { keepTime, type Office, returns, sealedOffice, talksWith } from '../counsel.steps.ts'
import { arrive } from '../sealed.steps.ts'
import { openStage, type Stage } from '../stage.ts'

export type Ground = {
  stage: Stage
  office: Office
  /** The rooms of two counsellors stand open. */
  amina: Page
  bea: Page
  /** Browsers of seekers; each is closed with its test. */
  opened: Page[]
  back(words: string, eyes?: Parameters<typeof returns>[3]): Promise<Page>
  talkWith(name: string, who?: Office['bea']): ReturnType<typeof talksWith>
  /** Nothing comes through any more, neither what is open nor what is new. */
  pull(): void
  mend(): void
}

/** One office with two counsellors, on a line that can be pulled; whole again after each test. */
export function layGround(): Ground {
  const on = {
    opened: [] as Page[],
    back: async (words, eyes = {}) => {
      const page = await returns(on.stage, on.office, words, eyes)
      on.opened.push(page)
      return page
    },
    talkWith: (name, who = on.office.bea) => talksWith(on.stage, on.office, who, name),
    pull: () => {
      on.stage.cable.state = 'pulled'
      on.stage.wire.shut(true)
      on.stage.cutLines()
    },
    mend: () => {
      on.stage.cable.state = 'whole'
      on.stage.wire.shut(false)
    },
  } as Ground
  let stopTime = () => {}
  beforeAll(async () => {
    on.stage = await openStage(new Date())
    stopTime = keepTime(on.stage)
    on.office = await sealedOffice(on.stage)
    const room = `${on.office.at}/room`
    const arriving = arrive(on.stage, on.office.amina, room)
    on.bea = await arrive(on.stage, on.office.bea, room)
    on.amina = await arriving
  }, 300_000)
  afterAll(() => {
    stopTime()
    return on.stage.close()
  })
  afterEach(async () => {
    on.stage.wire.hold(null)
    on.mend()
    for (const page of on.opened.splice(0)) await page.context().close()
  })
  return on
}
