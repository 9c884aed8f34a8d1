import { askTalk, followTalk } from '#custody/outside/talk/asking.ts'
import type { TalkNews } from '#custody/outside/talk/following.ts'
import { clearOwn, findOwn, forgetOwn, keepOwn } from './on-device.ts'

/** Whoever does not come back has it lie there for so long, in ms. */
const longest = 30 * 86_400_000

type Hear = (news: Exclude<TalkNews, { shelve: unknown }> | { isShelved: boolean }) => void

/**
 * Hears the conversation, and keeps what was said and has not left on this device, sealed: a tab that is killed loses no word.
 * Never where others use the device; and one tab alone does, so that nothing is sent twice.
 */
export async function followKept(hear: Hear, isShared: boolean): Promise<unknown> {
  const { locks } = navigator
  if (isShared || !locks) return follow(hear, null)
  const place = await askTalk('place')
  // A name that begins with a hyphen, as one in 64 places does, is none (Web Locks API).
  return locks.request(`talk/${place}`, { ifAvailable: true }, (lock) => follow(hear, lock && place))
}

function follow(hear: Hear, place: string | null): Promise<unknown> {
  clearOwn((sealed) => Number(sealed.split('.')[0]) < Date.now() - longest)
  const [, sealed = null] = place === null ? [] : (findOwn(place)?.split('.') ?? [])
  return followTalk(
    (news) => {
      if (!('shelve' in news)) return hear(news)
      if (place === null) return
      if (news.shelve === null) forgetOwn(place)
      else hear({ isShelved: keepOwn(place, `${Date.now()}.${news.shelve}`) })
      void askTalk('shelved', news.n).catch(() => {})
    },
    place === null ? null : { sealed },
  )
}

export const forgetUnsent: (place: string) => void = forgetOwn
