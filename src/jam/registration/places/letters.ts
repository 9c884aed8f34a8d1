import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import { dayAndTime } from '#look/dates.ts'
import { writeLetter } from '#people/letter/letters.ts'
import type { Jam } from '../../profile/jam.ts'
import type { Participant } from '../participant.ts'
import { type PlaceLetter, placeLetters } from './letter-kinds.ts'
import { findReader } from './places.sql.ts'
import { placeWords } from './places.text.ts'
import type { PlacedRole } from './rule.ts'
import type { Waiting } from './waiting.ts'

/** Says that there is a place, and until when it is held. */
export const sayOffered = (desk: Desk, jam: Jam, one: Waiting, token: string): Promise<void> =>
  write(desk, jam, one, {
    key: `place-offered:${one.id}`,
    what: 'offered',
    until: one.endsAt,
    path: `places/${token}`,
    secret: true,
  })

/** Says that an offer is over, and how to come back. */
export const sayExpired = (desk: Desk, jam: Jam, one: Waiting): Promise<void> =>
  write(desk, jam, one, { key: `place-expired:${one.id}`, what: 'expired', path: 'registration' })

/** Asks somebody who is in whether they come. */
export const sayAsked = (desk: Desk, jam: Jam, one: Participant, until: Date, token: string): Promise<void> =>
  write(
    desk,
    jam,
    { ...one, role: one.kind as PlacedRole },
    {
      key: `place-asked:${one.id}:${until.getTime()}`,
      what: 'asked',
      until,
      path: `coming/${token}`,
      secret: true,
    },
  )

/** Says that a place has gone to somebody else, because there was no answer. */
export const sayLapsed = (desk: Desk, jam: Jam, one: Participant): Promise<void> =>
  write(
    desk,
    jam,
    { ...one, role: one.kind as PlacedRole },
    {
      key: `place-lapsed:${one.id}:${one.answerBy?.getTime()}`,
      what: 'lapsed',
      path: 'registration',
    },
  )

/** Says that their company has taken them out, and that they may come by themselves. */
export const sayTakenOut = (desk: Desk, jam: Jam, one: Participant): Promise<void> =>
  write(
    desk,
    jam,
    { ...one, role: one.kind as PlacedRole },
    {
      key: `place-taken-out:${one.id}:${desk.now.getTime()}`,
      what: 'takenOut',
      path: 'registration',
      company: one.companyName ?? '',
    },
  )

type Whom = { account: string; name: string; role: PlacedRole }
type Occasion = {
  key: string
  what: PlaceLetter
  path: string
  until?: Date | null
  secret?: boolean
  company?: string
}

async function write(desk: Desk, jam: Jam, whom: Whom, occasion: Occasion): Promise<void> {
  const reader = await findReader(desk, whom.account)
  if (!reader) return
  const { lang } = reader
  const { key, what, secret } = occasion
  await writeLetter(
    desk,
    placeLetters[what],
    { ...reader, name: whom.name },
    {
      key,
      jam: jam.id,
      values: {
        jam: jam.title,
        role: placeWords(lang).as[whom.role],
        when: at(jam, jam.startsAt, lang),
        until: occasion.until ? at(jam, occasion.until, lang) : '',
        company: occasion.company ?? '',
        link: `${desk.house.config.address}/jams/${jam.slug}/${occasion.path}`,
      },
      ...(secret && { secret }),
    },
  )
}

const at = (jam: Jam, moment: Date, lang: Lang) => dayAndTime(moment, lang, jam.timeZone)
