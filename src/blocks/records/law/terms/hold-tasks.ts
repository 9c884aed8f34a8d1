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

/** Signed by whoever asks; the house may know nothing of it. */
const askedIn = (paper: Paper<HoldBody> | undefined): HoldLine['lifting'] =>
  paper?.body.lifting ? { by: paper.author, at: paper.writtenAt ?? new Date().toISOString() } : null

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
      ...{
        by: server?.member ?? paper?.body.by ?? paper?.author ?? '',
        at: server?.at ?? paper?.writtenAt ?? null,
      },
      ...{ needsTwo: server?.needsTwo || rules.needsTwo(of), lifting: server?.lifting ?? askedIn(paper) },
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

/**
 * Lifts a hold. Where two are needed the first only asks: what counts is whose signature stands under the paper, whatever the house
 * says. @returns whether it is lifted
 */
async function liftHold(room: Workroom, _: Told, id: string): Promise<boolean> {
  const { holding } = room
  const { holds: keeper } = keeperOf(holding)
  const paper = papersOf(room).find((one) => one.id === id)
  // Nobody here can read why it is there.
  if (!paper) return keeper.lift(id)
  const isAsked = paper.body.lifting === true
  if (isAsked && paper.author === holding.me.member) throw new Refused({ code: 'hold.own' })
  // One that the house has not heard of yet might need two.
  if (!isAsked && !paper.body.lifted) await keeper.place(paper)
  const isGone = await keeper.lift(id).catch(missingIsGone)
  if (isAsked ? !isGone : needsTwo(room, paper)) {
    const by = paper.body.by ?? paper.author
    if (!isAsked) await holding.keep<HoldBody>({ ...paper.body, lifting: true, by }, paper)
    return false
  }
  await holding.keep<HoldBody>({ ...paper.body, lifted: true }, paper)
  return true
}

function needsTwo({ holding }: Workroom, { body }: Paper<HoldBody>): boolean {
  return keeperOf(holding)
    .rules()
    .needsTwo(holding.get(body.record)?.collection ?? body.record)
}

function missingIsGone(error: unknown): boolean {
  if (error instanceof Refused && error.trouble.code === 'hold.missing') return true
  throw error
}

/** It stays after all: whoever asked, or another one, says so. */
async function keepHold(room: Workroom, _: Told, id: string): Promise<void> {
  const { holds: keeper } = keeperOf(room.holding)
  const paper = papersOf(room).find((one) => one.id === id)
  const { lifting, ...body } = paper?.body ?? ({} as HoldBody)
  if (paper && lifting) await room.holding.keep<HoldBody>(body, paper)
  await keeper.keep(id)
}

/** What a page may ask of holds. */
export const holdTasks = { holds, hold, liftHold, keepHold }
