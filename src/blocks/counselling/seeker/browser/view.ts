import type { Readers, TalkNews } from '#custody/outside/talk/following.ts'
import type { Told } from '#custody/talking/talking.ts'
import type { Reach } from '#custody/talking/wire.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Passed } from '#vault/conversation/passing.ts'
import type { AnswerPromise as OfficePromise } from '../../office.ts'
import { promisedBy } from '../../opening.ts'
import { asSaid, standingOf } from '../../said.ts'

/** What has been heard of a conversation so far, as it is shown. */
export type View = {
  lines: Told[]
  readers: Readers
  waiting: { id: string; said: Canon; refused: string | null }[]
  reach: Reach
  /** What the house's clock is ahead of this device's, in ms: a ring or a promise is over by the house's. */
  clock: number
  /** Whether what waits lies sealed on this device. */
  isShelved: boolean
  /** Whether all lines from before have come. */
  isThere: boolean
  /** Who is writing just now: a member of the office; null for nobody. */
  typing: string | null
  ended: { code: string; at?: number | undefined } | null
  /** What has passed last and is kept nowhere, of a call; and how much has in all. */
  passed: Passed[]
  count: number
  /** Lines of the other side that came while somebody looks: those are read out. */
  news: number[]
}

export const emptyView: View = {
  ...{ lines: [], readers: { seats: [], turns: [] }, waiting: [], reach: 'away' },
  ...{ clock: 0, isShelved: false, isThere: false },
  ...{ typing: null, ended: null, passed: [], count: 0, news: [] },
}

type News = Exclude<TalkNews, { shelve: unknown }> | { quiet: true } | { isShelved: boolean }

/** Takes in what has come. */
export function take(view: View, news: News): View {
  if ('quiet' in news) return { ...view, typing: null }
  if ('isShelved' in news || 'clock' in news) return { ...view, ...news }
  if ('heard' in news) return { ...view, ...heard(view, news) }
  if ('waiting' in news) return { ...view, waiting: news.waiting }
  if ('reach' in news) return { ...view, reach: news.reach }
  if ('passed' in news)
    return { ...view, passed: [...view.passed, news.passed].slice(-20), count: view.count + 1 }
  if ('sign' in news) {
    const { what, by } = news.sign
    return by === null ? view : { ...view, typing: what === 'typing' ? by : null }
  }
  return { ...view, ended: { code: news.ended, at: news.at }, waiting: [] }
}

function heard(view: View, { heard, isAll, readers }: Extract<TalkNews, { heard: Told[] }>): Partial<View> {
  const theirs = heard.filter(({ by }) => by !== null)
  return {
    lines: [...view.lines, ...heard],
    readers,
    isThere: view.isThere || isAll,
    typing: theirs.length > 0 ? null : view.typing,
    // What was there already is read by whoever wants to: it is not told from the beginning at every visit.
    news: view.isThere ? [...view.news, ...theirs.map(({ seq }) => seq)].slice(-20) : view.news,
  }
}

/** The present moment by the house's clock. */
export const nowIn = ({ clock }: Pick<View, 'clock'>): Date => new Date(Date.now() + clock)

/** How the counsellors are called, by their ids: what they said of themselves last. */
export function namesIn(lines: readonly Told[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { by, said } of lines) {
    const known = by === null ? null : asSaid(said)
    if (known?.kind !== 'seated') continue
    for (const [member, name] of Object.entries(known.names)) if (name.trim()) names.set(member, name.trim())
  }
  return names
}

const talks = new Set(['begun', 'text', 'file', 'voice'])
const isTalk = ({ said }: Told): boolean => talks.has(asSaid(said)?.kind ?? '')

/** Until when an answer is promised, from the first word that has none; null when everything is answered. */
export function dueOf(lines: readonly Told[], promise: OfficePromise, now: Date) {
  const answered = lines.findLastIndex((line) => line.by !== null && isTalk(line))
  const open = lines.slice(answered + 1).find((line) => line.by === null && isTalk(line))
  if (!open || standingOf(lines).isClosed) return null
  const by = promisedBy(promise, new Date(open.at))
  return { by, isMissed: by < now }
}

/** Whoever is away and has said so, until that day. */
export function awayIn(lines: readonly Told[], now: Date): { by: string; until: string } | null {
  const last = lines.findLast(({ said }) => asSaid(said)?.kind === 'away')
  const said = last && asSaid(last.said)
  if (last?.by == null || said?.kind !== 'away' || new Date(said.until) < now) return null
  return { by: last.by, until: said.until }
}
