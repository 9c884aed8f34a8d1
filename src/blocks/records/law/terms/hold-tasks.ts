import { Refused } from '#custody/browser/refused.ts'
import type { ServerHold } from '#custody/feeding/law-acts.ts'
import type { Paper } from '../../worker/holding.ts'
import type { Workroom } from '../../worker/workroom.ts'
import { readingOf } from '../reading-of.ts'
import type { HoldBody } from '../retention/class.ts'
import { keeperOf } from './term-keeper.ts'

type Told = (...news: number[]) => void

/** A hold as people see it: why and until when, and what the house says of it. */
export type HoldLine = {
  id: string
  /** What is held; null where I cannot read it. */
  record: string | null
  title: string
  isCollection: boolean
  why: string
  until: string | null
  by: string
  at: string | null
  needsTwo: boolean
  lifting: ServerHold['lifting']
  /** The house knows of it, and refuses to erase. */
  isPlaced: boolean
}

const papersOf = ({ holding }: Workroom): Paper<HoldBody>[] => holding.papers<HoldBody>('jam/hold/1')

/** Without a network there is what the papers say. */
async function serverHolds(room: Workroom): Promise<ServerHold[] | null> {
  return keeperOf(room.holding).holds.settle().catch(orOffline)
}

function orOffline(error: unknown): null {
  if (error instanceof Refused && error.trouble.code === 'offline') return null
  throw error
}

async function holds(room: Workroom, _: Told): Promise<HoldLine[]> {
  const theirs = await serverHolds(room)
  const rules = keeperOf(room.holding).rules()
  const { title } = readingOf(room)
  const papers = papersOf(room)
  const lineOf = (paper: Paper<HoldBody> | undefined, server: ServerHold | undefined): HoldLine => {
    const record = paper?.body.record ?? null
    const collection = record ? rules.collection(record) : undefined
    const of = record ? (room.holding.get(record)?.collection ?? record) : ''
    return {
      ...{ id: paper?.id ?? server?.id ?? '', record, why: paper?.body.why ?? '' },
      title: collection ? (collection.name[room.lang] ?? '') : record ? title(record) : '',
      ...{ isCollection: collection !== undefined, until: paper?.body.until ?? null },
      ...{ by: server?.member ?? paper?.author ?? '', at: server?.at ?? paper?.writtenAt ?? null },
      ...{ needsTwo: server?.needsTwo ?? rules.needsTwo(of), lifting: server?.lifting ?? null },
      isPlaced: server !== undefined,
    }
  }
  const open = papers.filter(({ id, body }) => !body.lifted || theirs?.some((one) => one.id === id))
  const known = open.map((paper) =>
    lineOf(
      paper,
      theirs?.find(({ id }) => id === paper.id),
    ),
  )
  const others = (theirs ?? []).filter(({ id }) => !papers.some((paper) => paper.id === id))
  return [...known, ...others.map((server) => lineOf(undefined, server))]
}

/** @returns whether the house knows already; without a network it learns of it later */
async function hold(room: Workroom, _: Told, record: string, why: string, until?: string): Promise<boolean> {
  const paper = await room.holding.keep<HoldBody>({
    ...{ what: 'jam/hold/1', record, why },
    ...(until && { until }),
  })
  const placed = keeperOf(room.holding).holds.place(paper)
  return (await placed.then(() => true).catch(orOffline)) ?? false
}

/** @returns whether it is lifted: where two are needed, the first only asks */
async function liftHold(room: Workroom, _: Told, id: string): Promise<boolean> {
  const { holds: keeper } = keeperOf(room.holding)
  const paper = papersOf(room).find((one) => one.id === id)
  // One that the house has not heard of might need two.
  if (paper && !paper.body.lifted) await keeper.place(paper)
  const isLifted = await keeper.lift(id)
  if (isLifted && paper) await room.holding.keep<HoldBody>({ ...paper.body, lifted: true }, paper)
  return isLifted
}

const keepHold = (room: Workroom, _: Told, id: string): Promise<null> => keeperOf(room.holding).holds.keep(id)

/** What a page may ask of holds. */
export const holdTasks = { holds, hold, liftHold, keepHold }
