import { useEffect, useRef, useState } from 'preact/hooks'
import { askTalks } from '#custody/browser/ask-talks.ts'
import type { Trouble } from '#custody/browser/refused.ts'
import type { News } from '#custody/browser/talks/talks.ts'
import { troubleOf } from '#custody/room/asking.ts'
import { type Conversation, merge } from './model/conversation.ts'

export type Followed = Pick<News, 'reach' | 'hidden' | 'now' | 'me'> & { all: Map<string, Conversation> }

/** Hears everything of these spaces as long as the page is open. */
export function useTalks(organisation: string, spaces: readonly string[]) {
  const [followed, setFollowed] = useState<Followed | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    void follow(organisation, spaces, () => isHere.current, setFollowed, setTrouble)
    return () => {
      isHere.current = false
      void askTalks('leaveTalks', organisation).catch(() => {})
    }
  }, [organisation, spaces.join()])
  return { followed, trouble }
}

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms))

async function follow(
  organisation: string,
  spaces: readonly string[],
  isHere: () => boolean,
  tell: (followed: Followed) => void,
  tellTrouble: (trouble: Trouble | null) => void,
): Promise<void> {
  let all = new Map<string, Conversation>()
  let since = 0
  while (isHere()) {
    try {
      const known = Object.fromEntries([...all].map(([id, { lines }]) => [id, (lines.at(-1)?.seq ?? -1) + 1]))
      const news = await askTalks('hearTalks', organisation, [...spaces], since, known)
      all = withNews(all, news)
      since = news.turn
      if (isHere()) tell({ reach: news.reach, hidden: news.hidden, now: news.now, me: news.me, all })
      tellTrouble(null)
    } catch (error) {
      const trouble = troubleOf(error)
      tellTrouble(trouble)
      if (trouble.code === 'locked') return
      await pause(3_000)
    }
  }
}

function withNews(before: ReadonlyMap<string, Conversation>, news: News): Map<string, Conversation> {
  const all = new Map(before)
  for (const id of news.gone) all.delete(id)
  for (const one of news.talks) all.set(one.id, merge(all.get(one.id), one))
  return all
}
