import { Refused } from '#custody/browser/refused.ts'
import { Feed } from '#custody/feeding/feed.ts'
import type { Lang } from '#kernel/text.ts'
import type { CaseTasks } from '../casework/tasks.ts'
import type { ExchangeTasks } from '../exchange/tasks.ts'
import type { IntakeTasks } from '../intake/tasks.ts'
import type { LawTasks } from '../law/tasks.ts'
import type { Field, Layer } from '../model/field.ts'
import type { Values } from '../model/record.ts'
import type { ReportTasks } from '../report/tasks.ts'
import type { TwinTasks } from '../twins/tasks.ts'
import { settling } from './came-second.ts'
import type { Change, EntryChange, Me, Member } from './holding.ts'
import { RecordsHolding } from './records-holding.ts'
import { turnsOn } from './turns.ts'
import { type Asked, Workroom } from './workroom.ts'

type Told = (...news: number[]) => void

export type Opening = {
  service: string
  plan: string
  /** All spaces that I read. */
  spaces: string[]
  /** Those that nobody else reads; true where the sheets of the board open them too. */
  alone?: { [space: string]: boolean }
  me: Me
  members: Member[]
  lang: Lang
  /** What tells this device from others. */
  device?: string
}

/** What writes is fetched while somebody reads; without a connection it is there. */
const acting = () => import('./acting.ts')

let room: Workroom | undefined
let feed: Feed | undefined
let tellNews: () => void = () => {}

/** Hears that something is not as it was. */
export function onNews(hear: () => void): void {
  tellNews = hear
}

/** @throws Refused `locked` as long as nothing is open */
function mustRoom(): Workroom {
  if (!room) throw new Refused({ code: 'locked' })
  return room
}

async function open(told: Told, opening: Opening, port: MessagePort) {
  close()
  settling().catch(() => {})
  feed = new Feed(port)
  const holding = new RecordsHolding({ ...opening, feed, turns: turnsOn(opening.service) })
  await holding.open(told)
  await holding.second.settle().catch(() => {})
  await holding.followMoved().catch(() => {})
  const opened = new Workroom(holding, opening.lang, opening.device)
  room = opened
  feed.onLock(close)
  void prepareSearch(opened)
  acting().catch(() => {})
  void followLaw(opened, 0)
  feed.onNews(hearNews(opened, opening.plan))
  return opened.look()
}

/** How long it rests after reading news, for as long as that took; at most so long, in ms. */
const rest = { times: 3, most: 2000 }

/** One reading at a time, and most of the time none: an import is news again and again, and its own work comes first. */
function hearNews(opened: Workroom, plan: string): (spaces: string[]) => void {
  const fresh = new Set<string>()
  let isReading = false
  const readOn = async () => {
    isReading = true
    try {
      while (fresh.size > 0 && room === opened) {
        const spaces = [...fresh]
        fresh.clear()
        const begun = performance.now()
        await readNews(opened, spaces, spaces.includes(plan))
        const took = performance.now() - begun
        await new Promise((later) => setTimeout(later, Math.min(took * rest.times, rest.most)))
      }
    } finally {
      isReading = false
    }
  }
  return (spaces) => {
    for (const space of spaces) fresh.add(space)
    if (!isReading) void readOn()
  }
}

/** Papers of the plan change no row: that one of them is new is told as well. */
async function readNews(opened: Workroom, spaces: string[], isPlan: boolean): Promise<void> {
  const hasWaited = waitsIn(opened)
  try {
    await opened.holding.readNews(spaces)
    if (isPlan || hasWaited) void followLaw(opened, 20_000)
    await opened.holding.second.settle()
    await opened.holding.followMoved()
    const { holding } = opened
    if (opened.settle() || isPlan || holding.device().lost + holding.second.late().length > 0) tellNews()
  } catch (error) {
    // Without a connection or a key there is nothing new; the next question says why.
    if (!(error instanceof Refused)) throw error
  }
}

let lawful: ReturnType<typeof setTimeout> | undefined

/** Law is fetched once the records are open. After news somebody else is at it already: whoever comes later has less to do. */
async function followLaw(opened: Workroom, after: number): Promise<void> {
  const { upkeep } = await import('../law/terms/upkeep.ts')
  clearTimeout(lawful)
  lawful = setTimeout(() => room === opened && void upkeep(opened).then(() => opened.settle()), after)
}

function waitsIn({ holding }: Workroom): boolean {
  for (const { id } of holding.collections()) for (const { waits } of holding.rows(id)) if (waits) return true
  return false
}

/** The first search is as quick as the others: its texts are made piece by piece, while other questions are answered. */
async function prepareSearch(opened: Workroom): Promise<void> {
  while (room === opened && !opened.prepareSearch(500)) await new Promise((later) => setTimeout(later))
}

/** Nothing that was opened stays. */
function close(): void {
  clearTimeout(lawful)
  feed?.close()
  room?.holding.forget()
  feed = undefined
  room = undefined
}

/** Settles what an act has changed before anything is said about it. */
async function settled<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } finally {
    room?.settle()
  }
}

/** Everything that a page may ask of the records. */
export const tasks = {
  open,
  look: async (_: Told) => mustRoom().look(),
  close: async (_: Told) => close(),
  query: async (_: Told, asked: Asked) => mustRoom().query(asked),
  window: async (_: Told, query: number, from: number, to: number, columns: string[]) =>
    mustRoom().window(query, from, to, columns),
  placeOf: async (_: Told, query: number, id: string) => mustRoom().placeOf(query, id),
  lines: async (_: Told, ids: string[], columns: string[]) =>
    ids.flatMap((id) => mustRoom().line(id, columns) ?? []),
  read: async (_: Told, id: string) => mustRoom().read(id),
  find: async (_: Told, text: string, collection?: string) => mustRoom().find(text, collection),
  suggest: async (_: Told, collection: string, text: string) => mustRoom().suggest(collection, text),
  /** A person has decided which of two changes stands. */
  decided: async (_: Told, id: string, field: string) => mustRoom().holding.second.decided(id, field),
  /** What came too late was read. */
  giveUp: async (_: Told, of: string) => settled(mustRoom().holding.second.giveUp(of)),
  sayAll: async (_: Told, collection: string, all: Values[]) => mustRoom().sayAll(collection, all),
  seenAs: async (_: Told, member: string, spaces: string[], collection: string) =>
    (await import('./seen-as.ts')).seenAs(mustRoom(), member, spaces, collection),
  placeOfFile: async (_: Told, id: string, layer: Layer) =>
    settled(acting().then(({ placeOfFileIn }) => placeOfFileIn(mustRoom(), id, layer))),
  save: (told: Told, changes: Change[]) =>
    settled(acting().then(({ saveIn }) => saveIn(mustRoom(), changes, told))),
  saveEntries: (told: Told, changes: EntryChange[]) =>
    settled(acting().then(({ saveEntriesIn }) => saveEntriesIn(mustRoom(), changes, told))),
  keep: (_: Told, body: { what: string; member?: string }, before?: { id: string; version: number }) => {
    const isRuled = ['jam/collection/1', 'jam/role/1', 'jam/view/1'].includes(body.what) && !body.member
    if (isRuled && !mustRoom().viewing().mayManage()) throw new Refused({ code: 'records.no-right' })
    return settled(mustRoom().holding.keep(body, before))
  },
  /** What becomes of the values of a field of another kind, before it is. */
  previewKind: async (_: Told, of: string, field: string, to: Pick<Field, 'kind'> & Partial<Field>) => {
    const { holding } = mustRoom()
    const { previewKind } = await import('../model/upcast.ts')
    const collection = holding.collections().find(({ id }) => id === of)
    const viewing = mustRoom().viewing()
    const seen = [...holding.rows(of)].flatMap((row) => viewing.seen(row) ?? [])
    const member = (id: string) => holding.members().find((one) => one.id === id)?.name
    return collection ? previewKind(collection, field, to, seen, { record: () => undefined, member }) : null
  },
  papers: async (_: Told, what: string) => mustRoom().holding.papers(what),
  erase: (told: Told, ids: string[]) =>
    settled(acting().then(({ eraseIn }) => eraseIn(mustRoom(), ids, told))),
  versions: async (_: Told, id: string) => mustRoom().versions(id),
  /** Spaces that were just opened, or that somebody has let me read. */
  readAlso: async (_: Told, spaces: string[]) => settled(mustRoom().holding.readNews([], spaces)),

  // Typed by `askLaw`, `askReports`, `askExchange`, `askIntake` and `askCasework`; fetched when somebody asks.
  inCases: async (told: Told, task: keyof CaseTasks, ...given: unknown[]) =>
    settled(inRoom((await import('../casework/tasks.ts')).caseTasks[task], told, given)),
  inLaw: async (told: Told, task: keyof LawTasks, ...given: unknown[]) =>
    settled(inRoom((await import('../law/tasks.ts')).lawTasks[task], told, given)),
  inExchange: async (told: Told, task: keyof ExchangeTasks, ...given: unknown[]) =>
    settled(inRoom((await import('../exchange/tasks.ts')).exchangeTasks[task], told, given)),
  inIntake: async (told: Told, task: keyof IntakeTasks, ...given: unknown[]) =>
    settled(inRoom((await import('../intake/tasks.ts')).intakeTasks[task], told, given)),
  inTwins: async (told: Told, task: keyof TwinTasks, ...given: unknown[]) =>
    settled(inRoom((await import('../twins/tasks.ts')).twinTasks[task], told, given)),
  inReports: async (told: Told, task: keyof ReportTasks, ...given: unknown[]) =>
    settled(inRoom((await import('../report/tasks.ts')).reportTasks[task], told, given)),
}

const inRoom = async (task: unknown, told: Told, given: unknown[]): Promise<unknown> =>
  (task as (room: Workroom, told: Told, ...given: unknown[]) => unknown)(mustRoom(), told, ...given)

export type RecordTasks = typeof tasks
