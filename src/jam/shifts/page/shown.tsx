import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, read } from '#kernel/http.ts'
import type { Problems, Values } from '#look/form.tsx'
import { show } from '#look/show.tsx'
import { hasRole } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { findMyParticipant } from '../../registration/participants.ts'
import { listMyRequests } from '../asking/requests.ts'
import { listDuties } from '../duties/duties.ts'
import { findMyFitness } from '../duties/standing.ts'
import { compareMyBurden } from '../hours/hours.ts'
import { NeedsRest, type Tired } from '../rules/rest.ts'
import { findRules } from '../rules/rules.ts'
import { listHelpersByShift, listMyShifts, listShifts } from '../shifts.ts'
import { listStandbys } from '../standby/standby.ts'
import { listSwaps } from '../swaps/swaps.ts'
import { ShiftsPage } from './shifts.pages.tsx'

type Shown = { values?: Values; problems?: Problems; tired?: Tired; status?: number }

/** Answers with the page of all shifts, as whoever asked may see it. */
export async function showShifts(c: Ctx, { status = 200, ...shown }: Shown = {}): Promise<Response> {
  const props = await read(c, async (desk) => gather(desk, await mustFindJam(desk, c.req.param('jam'))))
  return show(c, <ShiftsPage {...props} {...shown} />, status)
}

/** Does an act in a jam; when it would be too much for somebody, the page says why with their hours. */
export async function orWhy(
  c: Ctx,
  work: (desk: Desk, jam: Jam) => Promise<Response>,
  otherwise: (tired: Tired) => Promise<Response> = (tired) => showShifts(c, { tired, status: 409 }),
): Promise<Response> {
  try {
    return await act(c, async (desk) => work(desk, await mustFindJam(desk, c.req.param('jam'))))
  } catch (no) {
    if (no instanceof NeedsRest) return otherwise(no.tired)
    throw no
  }
}

async function gather(desk: Desk, jam: Jam) {
  const isHelper = (await findMyParticipant(desk, jam.id, 'helper')) !== undefined
  const isOrganiser = hasRole(desk.actor, jam.id, 'organiser')
  const [shifts, mine] = [await listShifts(desk, jam.id), await listMyShifts(desk, jam.id)]
  const chooser = {
    now: desk.now,
    mine,
    duties: await listDuties(desk, jam.id),
    fitness: await findMyFitness(desk, jam.id),
    rules: await findRules(desk, jam.id),
  }
  const intents = isHelper ? await listStandbys(desk, jam.id) : []
  const burden = mine.length > 0 ? await compareMyBurden(desk, jam) : null
  return {
    place: { jam, actor: desk.actor, now: desk.now },
    ...{ shifts, mine, isHelper, chooser },
    swaps: await listSwaps(desk, jam.id),
    requests: isHelper ? await listMyRequests(desk, jam.id) : [],
    standbys: new Set(
      intents.filter(({ account }) => account === desk.actor.account).map(({ shift }) => shift),
    ),
    burden: burden?.mine ? { mine: burden.mine.taken.counted, mean: burden.mean } : null,
    helpers: isOrganiser ? await listHelpersByShift(desk, jam.id) : null,
  }
}
