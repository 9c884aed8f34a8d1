import { Refused } from '#custody/browser/refused.ts'
import { homeDay } from '#kernel/zone.ts'
import { type Bytes, base64url, sha256, utf8 } from '#vault/bytes.ts'
import type { Values } from '../../model/record.ts'
import { twinTasks } from '../../twins/tasks.ts'
import { withNumbers } from '../../worker/acting.ts'
import type { Workroom } from '../../worker/workroom.ts'
import { readingOf } from '../reading-of.ts'
import { keepPartner, lookAtPartner, type Partner, sealedFor, sendTo } from './direct.ts'
import {
  type Asked,
  entryOfDirect,
  entryOfTaken,
  givingOf,
  mustRefer,
  NotReferred,
  openParcel,
  type Parcel,
  parcelIn,
  referred,
  taken,
} from './referral.ts'

type Told = (...news: number[]) => void

/** What a page may ask about cases that are given to others, and that others have given to us. */
export const referralTasks = {
  giving: (room: Workroom, _: Told, record: string, to: string) => givingOf(readingOf(room), record, to),
  refer: async (room: Workroom, _: Told, asked: Asked) => {
    try {
      const sealed = await referred(readingOf(room), asked)
      await room.holding.writeEntries([sealed.entry])
      return { is: 'sealed' as const, ...sealed }
    } catch (error) {
      if (error instanceof NotReferred) return { is: error.code }
      throw error
    }
  },
  lookAtPartner: (room: Workroom, _: Told, partner: Partner) => lookAtPartner(room.holding, partner),
  keepPartner: (room: Workroom, _: Told, partner: Partner, founder: string) =>
    keepPartner(room.holding, partner, founder),
  /** To an organisation of this house: into its own vault. What is written down of it goes first, and back if nothing went. */
  referDirect: async (room: Workroom, _: Told, asked: Asked, partner: Partner) => {
    const { holding } = room
    try {
      const { parcel, consent } = mustRefer(readingOf(room), asked)
      const letter = await sealedFor(holding, partner, parcel)
      if (!letter) return { is: 'not-compared' as const }
      const digest = base64url(await sha256(utf8(letter.sealed)))
      const [fate] = await holding.writeEntries([
        entryOfDirect(asked, consent, {
          digest,
          at: homeDay(new Date()),
          title: parcel.consent?.title ?? '',
        }),
      ])
      if (fate?.fate !== 'there') throw new Refused({ code: 'offline' })
      await sendTo(holding.service, partner, letter).catch(async (error) => {
        await holding.erase([fate.id])
        throw error
      })
      return { is: 'sent' as const }
    } catch (error) {
      if (error instanceof NotReferred) return { is: error.code }
      throw error
    }
  },
  /** What came for us, as far as there is a case in it. */
  parcelsIn: (_room: Workroom, _: Told, letters: { id: string; body: unknown }[]) =>
    letters.map(({ id, body }) => ({ id, parcel: parcelIn(body) })),
  /** Who is there already and looks like whom we were given. */
  likeParcel: (room: Workroom, _: Told, parcel: Parcel, of: string) => {
    const into = room.holding.collections().find(({ id }) => id === of)
    if (!into) return []
    const { set = {} } = taken(parcel, into).change
    return twinTasks.like(room, () => {}, of, set as Values)
  },
  openParcel: (_room: Workroom, _: Told, file: Bytes, secret: string) => openParcel(file, secret),
  takeParcel: async (room: Workroom, _: Told, parcel: Parcel, collection: string) => {
    const into = room.holding.collections().find(({ id }) => id === collection)
    if (!into) throw new Error('missing')
    const { change, rest } = taken(parcel, into)
    const [fate] = await room.holding.write(withNumbers(room, [change]))
    if (!fate || typeof fate.fate === 'object') throw new Error('not-written')
    await room.holding.writeEntries([entryOfTaken(fate.id, parcel, homeDay(new Date()), rest)])
    return fate.id
  },
}
