import type { Canon } from '#vault/canonical.ts'
import { guestIdentity } from '#vault/conversation/guest.ts'
import { type Keys, openKeys } from '#vault/conversation/keys.ts'
import type { Seat } from '#vault/conversation/line.ts'
import { type Anchor, say } from '#vault/conversation/talk.ts'
import type { Identity } from '#vault/identity/identity.ts'
import type { Receipt } from '#vault/outside/receipt.ts'
import { isRefused, Refused } from '../../browser/refused.ts'
import { memoryOutbox, type Waiting } from '../../talking/outbox.ts'
import { Talking, type Told } from '../../talking/talking.ts'
import { askForGroup, fetchGroup, leaveGroup } from './doors.ts'
import { isHere, logOf, mustBeHere, nowAt, type Presence, visiting } from './presence.ts'

type Hears = (...news: number[]) => void

/** Who wants to take part in which group: under which name of those on offer, and by which code if they were given one. */
export type GroupWish = { id: string; name: string; code: string }

/** What a page hears of the group it shows. */
export type GroupNews =
  | { heard: Told[]; isAll: boolean; guests: { id: string; name: string }[]; seats: Seat[]; me: string }
  | { waiting: Pick<Waiting, 'id' | 'said' | 'refused'>[] }
  | { ended: string }

/** The wish as it stands in one's own conversation: whoever lets somebody in needs their card for this group. */
export async function wishAs(organisation: string, receipt: Receipt, wish: GroupWish): Promise<Canon> {
  const { card } = await guestIdentity(organisation, receipt.identity, wish.id)
  return { ...wish, card: { ...card } }
}

const meIn = ({ organisation, receipt }: Presence, group: string): Promise<Identity> =>
  guestIdentity(organisation, receipt.identity, group)

/** Asks to be let in; the same again is the same. */
async function ask(here: Presence, group: string): Promise<void> {
  const { card } = await meIn(here, group)
  const asked = { group, member: card.id, verify: card.verify }
  await visiting(here, (token) => askForGroup(here.organisation, token, asked))
}

/** Says in one's own conversation that one wants to take part. */
async function join(wish: GroupWish, to: number): Promise<void> {
  const here = mustBeHere()
  const talking = await here.opened.promise
  await ask(here, wish.id)
  await talking.say({ kind: 'joins', to, group: await wishAs(here.organisation, here.receipt, wish) })
}

/** Hears a group until it is left. @param anchor as whoever let me in has told me */
async function follow(told: (news: GroupNews) => void, id: string, anchor: Anchor): Promise<void> {
  const here = mustBeHere()
  const { organisation } = here
  await here.opened.promise
  const { wire } = here
  if (!wire) throw new Refused({ code: 'stopped' })
  const own = await visiting(here, (token) => fetchGroup(organisation, token, id))
  const me = await meIn(here, id)
  const keys = await openKeys(me.age, own.wrap)
  if (!keys) return told({ ended: 'conversation.other-key' })
  if (!isHere(here)) return
  letGo(here)
  const group: NonNullable<Presence['group']> = { id, talking: null, end: () => {} }
  const left = new Promise<void>((resolve) => (group.end = resolve))
  here.group = group
  const place = { tenant: organisation, space: own.space, conversation: id }
  const speaker = {
    ...{ wire, me, outbox: memoryOutbox() },
    log: (renew: boolean) => logOf(here, renew),
    keys: () => newest(here, id, me),
    now: () => nowAt(here),
    news: {
      heard: (heard: Told[], isAll: boolean) => told({ heard, isAll, ...whoIn(group), me: me.card.id }),
      waiting: (all: Waiting[]) =>
        told({ waiting: all.map(({ id: key, said, refused }) => ({ id: key, said, refused })) }),
      gone: (code: string) => told({ ended: code }),
      fault: (code: string) => told({ ended: code }),
    },
  }
  group.talking = await Talking.open(place, keys, speaker, anchor)
  return left
}

function letGo(here: Presence): void {
  here.group?.talking?.close()
  here.group?.end()
  here.group = null
}

const whoIn = ({ talking }: NonNullable<Presence['group']>) => ({
  guests: (talking?.talk.guests ?? []).map(({ card, name }) => ({ id: card.id, name })),
  seats: talking?.talk.seats ?? [],
})

/** null: the keys have turned, and there is none for me any more. */
async function newest(here: Presence, id: string, me: Identity): Promise<Keys | null> {
  try {
    const own = await visiting(here, (token) => fetchGroup(here.organisation, token, id))
    return await openKeys(me.age, own.wrap)
  } catch (error) {
    if (isRefused(error, 'conversation.missing')) return null
    throw error
  }
}

/** Says so, and takes along who it was: the house forgets the card at once, and those who lead it turn the keys. */
async function leave(id: string): Promise<void> {
  const here = mustBeHere()
  const { group } = here
  if (group?.talking && group.id === id) {
    const { talking } = group
    const me = await meIn(here, id)
    // Whoever may not speak just now leaves all the same.
    await talking.act((talk, at) => say(talk, me, { kind: 'leaves' }, at)).catch(() => {})
    letGo(here)
  }
  await visiting(here, (token) => leaveGroup(here.organisation, token, id))
}

function mustTake() {
  const talking = mustBeHere().group?.talking
  if (!talking) throw new Refused({ code: 'stopped' })
  return talking
}

/** What the page of somebody in a group may ask of the worker. */
export const groupTasks = {
  askForGroup: (_: Hears, group: string) => ask(mustBeHere(), group),
  joinGroup: (_: Hears, wish: GroupWish, to: number) => join(wish, to),
  followGroup: (told: Hears, group: string, anchor: Anchor) => follow(told as never, group, anchor),
  sayInGroup: (_: Hears, said: Canon) => mustTake().say(said),
  againInGroup: (_: Hears, id: string) => mustTake().again(id),
  discardInGroup: (_: Hears, id: string) => mustTake().discard(id),
  leaveGroup: (_: Hears, group: string) => leave(group),
}
