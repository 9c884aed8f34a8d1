import { useEffect, useRef, useState } from 'preact/hooks'
import type { Canon } from '#vault/canonical.ts'
import type { CallSign } from './call.ts'
import { CallLine, type CallNews, mediaFor, type Relay } from './line.ts'

type Passed = { by: string | null; body: Canon }
type Ways = {
  pass(body: CallSign & Canon): Promise<unknown>
  relay(): Promise<Relay | null>
  /** Called once, when it is over for whatever reason; null: the two were never connected. */
  over(seconds: number | null): void
}
type Here = {
  line: CallLine
  mine: MediaStream
  theirs: MediaStream | null
  news: CallNews
  since: number | null
}

/**
 * One call of this page at a time.
 * @param passed what has passed last, and `count` how much has in all
 * @param by whose signs count: the seeker's (null), or those of whoever rang
 */
export function useCall(passed: readonly Passed[], count: number, by: string | null, ways: Ways) {
  const [here, setHere] = useState<Here | null>(null)
  const [isRefused, setRefused] = useState(false)
  const now = useRef<Here | null>(null)
  const heard = useRef(count)
  const newest = useRef(ways)
  newest.current = ways
  // What is known at once, and not only once it is painted: somebody may hang up in between.
  const show = (next: Here | null) => {
    now.current = next
    setHere(next)
  }
  const change = (more: Partial<Here>) => now.current && show({ ...now.current, ...more })
  const told = (news: CallNews) => {
    if (news.state === 'over') {
      const begun = now.current
      show(null)
      if (begun) newest.current.over(begun.since && Math.round((Date.now() - begun.since) / 1000))
      return
    }
    change({ news, ...(news.state === 'on' && !now.current?.since && { since: Date.now() }) })
  }
  const begin = async (call: string, isCaller: boolean, picture: boolean): Promise<boolean> => {
    setRefused(false)
    const mine = await mediaFor(picture).catch(() => null)
    if (!mine) {
      setRefused(true)
      return false
    }
    const relay = await ways.relay()
    const outlet = { pass: ways.pass, told, theirs: (theirs: MediaStream) => change({ theirs }) }
    const line = new CallLine({ call, isCaller, mine, relay }, outlet)
    show({ line, mine, theirs: null, news: { state: 'waits', isSeen: false }, since: null })
    line.begin()
    return true
  }
  useEffect(() => {
    const fresh = passed.slice(Math.max(0, passed.length - (count - heard.current)))
    heard.current = count
    for (const one of fresh) if (one.by === by) void now.current?.line.hear(one.body)
  }, [count])
  useEffect(() => {
    // Whoever leaves the page in whatever way is heard and seen no more.
    const leave = () => now.current?.line.hangUp()
    addEventListener('pagehide', leave)
    addEventListener('seeker-leaves', leave)
    return () => {
      removeEventListener('pagehide', leave)
      removeEventListener('seeker-leaves', leave)
      leave()
    }
  }, [])
  return { here, begin, isRefused, hangUp: () => now.current?.line.hangUp() }
}

export type Call = ReturnType<typeof useCall>
