import type { GroupNews } from '#custody/outside/talk/group-tasks.ts'
import type { Told } from '#custody/talking/talking.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Seat } from '#vault/conversation/line.ts'

/** What has been heard of a group so far, as it is shown. */
export type GroupView = {
  lines: Told[]
  guests: { id: string; name: string }[]
  /** Everybody who ever was here while I heard it, also who has gone. */
  known: Map<string, string>
  seats: Seat[]
  me: string
  waiting: { id: string; said: Canon; refused: string | null }[]
  isThere: boolean
  ended: string | null
  /** Lines of others that came while somebody looks: those are read out. */
  news: number[]
}

export const emptyGroup: GroupView = {
  ...{
    lines: [],
    guests: [],
    known: new Map(),
    seats: [],
    me: '',
    waiting: [],
    isThere: false,
    ended: null,
    news: [],
  },
}

export function take(view: GroupView, news: GroupNews): GroupView {
  if ('waiting' in news) return { ...view, waiting: news.waiting }
  if ('ended' in news) return { ...view, ended: news.ended, waiting: [] }
  const { heard, isAll, guests, seats, me } = news
  const theirs = heard.filter(({ by, said }) => by !== me && Object(said).kind === 'text')
  return {
    ...{ ...view, guests, seats, me },
    known: new Map([...view.known, ...guests.map(({ id, name }) => [id, name] as const)]),
    lines: [...view.lines, ...heard],
    isThere: view.isThere || isAll,
    news: view.isThere ? [...view.news, ...theirs.map(({ seq }) => seq)].slice(-20) : view.news,
  }
}
