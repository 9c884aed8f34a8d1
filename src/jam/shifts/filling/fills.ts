import { atDesk, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import type { House } from '#kernel/house.ts'
import { newId } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { faultOf } from '#kernel/log.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJamById } from '../../profile/jams.ts'
import { askHelper, listRequests } from '../asking/requests.ts'
import { listPlacesTaken } from '../coming.ts'
import type { Fill, FillInput } from './fill.ts'
import { addFill, endFill, findFill, findLastFill, listHelperRows } from './fills.sql.ts'
import { gatherFill } from './input.ts'
import type { FillOutcome } from './outcome.ts'
import { fillBest } from './solve.ts'

/** One line of a proposal, and what became of it. */
export type Proposed = { shift: string; account: string; name: string; state: 'open' | 'asked' | 'taken' }

/** The last proposal of a jam with the names of its people. For organisers. */
export async function findProposal(desk: Desk, jam: Jam) {
  mustBe(desk, jam.id, 'organiser')
  const fill = await findLastFill(desk, jam.id)
  if (!fill) return null
  const names = new Map((await listHelperRows(desk, jam.id)).map(({ account, name }) => [account, name]))
  const [asked, taken] = [await listRequests(desk, jam.id), await listPlacesTaken(desk, jam.id)]
  const lines = (fill.outcome?.pairs ?? []).flatMap(({ shift, account }): Proposed[] => {
    const name = names.get(account)
    if (!name) return []
    const isTaken = taken.some((one) => one.id === shift && one.account === account)
    const isAsked = asked.some((one) => one.shift === shift && one.account === account)
    return [{ shift, account, name, state: isTaken ? 'taken' : isAsked ? 'asked' : 'open' }]
  })
  return { ...fill, lines }
}

/** Looks for the best way to fill what is open; two who ask at once get one. */
export async function askForProposal(desk: Desk, jam: Jam): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const id = newId()
  if (!(await addFill(desk, id, jam.id))) return
  await record(desk, 'fill.asked', id, { jam: jam.id })
  await later(desk, 'shift.fill', { fill: id })
}

/**
 * Asks those whom the proposal names, by mail: all of them, or those chosen.
 * @returns how many were asked; whoever has withdrawn, and what is full meanwhile, is passed over
 */
export async function askProposed(desk: Desk, jam: Jam, id: string, chosen: readonly string[] | null) {
  mustBe(desk, jam.id, 'organiser')
  const fill = mustFind(await findFill(desk, id))
  if (fill.jam !== jam.id || fill.state !== 'ready') throw new Refusal('conflict', 'fill.gone')
  let asked = 0
  for (const { shift, account } of fill.outcome?.pairs ?? []) {
    if (chosen && !chosen.includes(`${shift}:${account}`)) continue
    if (await askHelper(desk, jam, shift, account).catch(passOver)) asked++
  }
  return asked
}

// A shift that has been deleted since is nobody's to do.
function passOver(no: unknown): false {
  if (no instanceof Refusal && no.reason === 'missing') return false
  throw no
}

/** The job: gathers, solves beside the house, keeps what came out. Again it finds nothing to do. */
export async function calculateFill(house: House, id: string): Promise<void> {
  const input = await itself(house, async (desk) => {
    const fill = await findFill(desk, id)
    if (fill?.state !== 'waiting') return null
    return { jam: fill.jam, fill: await gatherFill(desk, await mustFindJamById(desk, fill.jam)) }
  })
  if (!input) return
  const outcome = await fillBest(input.fill).then(
    (fill) => outcomeOf(input.fill, fill),
    (fault) => {
      // The same input would fail again: the organiser has to know, not the queue.
      house.log.error({ fill: id, ...faultOf(fault) }, 'filling failed')
      return null
    },
  )
  await itself(house, async (desk) => {
    if (await endFill(desk, id, outcome ? 'ready' : 'failed', outcome))
      await record(desk, 'fill.ended', id, { jam: input.jam })
  })
}

const itself = <T>(house: House, work: (desk: Desk) => Promise<T>) => atDesk(house, { itself: true }, work)

const outcomeOf = (input: FillInput, fill: Fill): FillOutcome => ({
  pairs: fill.pairs.flatMap(({ helper, shift }) => {
    const [one, account] = [input.shifts[shift]?.id, input.helpers[helper]?.account]
    return one && account ? [{ shift: one, account }] : []
  }),
  values: fill.values,
  open: input.shifts.reduce((sum, { free }) => sum + free, 0),
  floor: fill.floor,
})
