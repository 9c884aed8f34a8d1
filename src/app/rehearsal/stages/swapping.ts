import type { Play } from '../play.ts'
import type { Player } from '../player.ts'
import { formsOn } from '../visitor.ts'

// It begins so soon that only a swap helps, and that its reminder has gone out already.
const title = 'Abendessen ausgeben'

/** Somebody cannot come and offers a shift; another helper wants it, the organiser lets the swap hold. */
export async function swapShift(play: Play): Promise<void> {
  const { cast, ledger } = play
  const path = play.at('/shifts')
  for (const giver of cast.helpers) {
    await giver.comeIn()
    const page = await giver.look(path)
    const offer = formsOn(page).find(({ action, says }) => action.endsWith('/swap') && says.endsWith(title))
    if (!offer) continue
    await giver.act(page, offer.action, {}, ['swap.offered'])
    if (!(await findTaker(play, giver))) return
    await cast.founder.comeIn()
    await cast.founder.act(await cast.founder.look(path), /\/approval$/, {}, ['shift.taken', 'swap.settled'])
    for (const letter of ['shift-swapGiven', 'shift-swapTaken', 'shift-soon']) ledger.mail(letter)
    return
  }
}

/** Whoever wants it first and may: somebody with a shift at that time is refused. */
async function findTaker({ cast, ledger, at }: Play, giver: Player): Promise<boolean> {
  for (const taker of cast.helpers.filter((one) => one !== giver)) {
    await taker.comeIn()
    const seen = await taker.visitor.submit(await taker.look(at('/shifts')), /\/taking$/)
    if (seen.status === 409) continue
    if (seen.status !== 200) throw new Error(`taking a swap → ${seen.status}`)
    ledger.event('swap.taken')
    return true
  }
  return false
}
