import { setTimeout as pause } from 'node:timers/promises'
import { day, later } from '#kernel/clock.ts'
import { readersOf } from '../cast.ts'
import type { PageForm } from '../page-forms.ts'
import type { Play } from '../play.ts'
import { formsOn, type Seen } from '../visitor.ts'
import { listen } from './teams-by-mail.ts'

/** The organiser has a plan made, forbids something, has it made again, and publishes it. */
export async function matching(play: Play): Promise<number> {
  const { cast } = play
  await play.until(later(cast.startsAt, -6 * day))
  await cast.founder.comeIn()
  const first = await calculate(play, '')
  await publish(play, await forbidOne(play, first))
  await listen(play)
  play.ledger.event('team.made', cast.teams.length)
  const organisations = cast.teams.reduce((sum, { contact }) => sum + readersOf(contact), 0)
  play.ledger.mail('matching.published', cast.professionals.length + organisations)
  return cast.teams.length
}

/** Where a large jam would calculate on, the organiser takes the best plan there is by then. */
const enough = 12_000

/** Begins a calculation and waits for its plan as an organiser does, by looking again. */
export async function calculate({ cast, at, ledger }: Play, calm: '' | 'yes'): Promise<Seen> {
  const { founder } = cast
  const began = performance.now()
  const asked = ['matching.asked', 'matching.began', 'matching.ended']
  let page = await founder.look(at('/matching'))
  page = await founder.act(page, at('/matching/runs'), {}, asked, { holds: { calm } })
  let isAsked = false
  for (let looks = 0; looks < patience && !formsOn(page).some(isPublication); ) {
    const finish = formsOn(page).find(({ action }) => action.endsWith('/finish'))?.action
    if (!finish) looks += 1
    if (finish && !isAsked && performance.now() - began > enough) {
      isAsked = true
      ledger.event('matching.wished')
      await founder.act(page, finish)
    }
    await pause(300)
    page = await founder.look(at('/matching'))
  }
  return page
}

/** How often one looks again at a page that shows neither a calculation nor its plan. */
const patience = 5

const publication = /\/matching\/runs\/[^/]+\/publication$/
const isPublication = ({ action }: PageForm) => publication.test(action)

/** Somebody must not go where they are planned; the next plan moves as few others as possible. */
async function forbidOne(play: Play, page: Seen): Promise<Seen> {
  const { founder } = play.cast
  const rules = play.at('/matching/rules')
  const planned = formsOn(page).find(({ action, fields }) => action === rules && fields.person)
  if (!planned) throw new Error('the plan shows nobody')
  await founder.act(page, rules, { kind: 'forbid' }, ['matching.settled'], {
    holds: { person: planned.fields.person?.[0] ?? '', need: planned.fields.need?.[0] ?? '' },
  })
  return calculate(play, 'yes')
}

/** Publishes a plan from two tabs at once: it is published once, and everybody gets one mail. */
export async function publish(play: Play, page: Seen): Promise<void> {
  const { founder } = play.cast
  await Promise.all([founder.act(page, publication), founder.act(page, publication)])
  play.ledger.event('matching.published')
}
