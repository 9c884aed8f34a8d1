import { homeDay } from '#kernel/zone.ts'
import type { Paper } from '../worker/holding.ts'
import type { Workroom } from '../worker/workroom.ts'
import {
  type Consent,
  type ConsentText,
  consentsOf,
  entryOf,
  type Saying,
  textsOf,
  type WithdrawalWords,
  withdrawal,
} from './consent/consent.ts'
import { carryOut } from './deletion/carry-out.ts'
import { type Cascade, cascadeOf } from './deletion/cascade.ts'
import {
  type DecisionBody,
  type DeletionBody,
  type DeletionLine,
  decide,
  propose,
  standingOf,
} from './deletion/proposal.ts'
import { type AccessLine, gather } from './dossier/gather.ts'
import { type GivenBody, jsonOf, noteGiven } from './dossier/given.ts'
import { type Redaction, redacted } from './dossier/redact.ts'
import { readingOf } from './reading-of.ts'
import { referralTasks } from './referral/tasks.ts'
import type { KeepingBody } from './retention/class.ts'
import { classesOf } from './retention/due.ts'
import { dueList, keepingPaper } from './retention/due-list.ts'
import { type Demand, demanded, isLeftOut, objectionFlag } from './rights.ts'
import { emptyDue } from './terms/emptying.ts'
import { holdTasks } from './terms/hold-tasks.ts'
import { upkeep } from './terms/upkeep.ts'

type Told = (...news: number[]) => void
const mustFind = <Body extends { what: string }>(
  room: Workroom,
  what: Body['what'],
  id: string,
): Paper<Body> => {
  const found = room.holding.papers<Body>(what).find((paper) => paper.id === id)
  if (!found) throw new Error('missing')
  return found
}
const titled = (room: Workroom) => {
  const { title } = readingOf(room)
  return <Line extends { id?: string; record?: string }>(line: Line) => ({
    ...line,
    title: title(line.id ?? line.record ?? ''),
  })
}

/** Records of which a proposal still stands. */
async function proposedIn({ holding }: Workroom): Promise<Set<string>> {
  const found = new Set<string>()
  for (const paper of holding.papers<DeletionBody>('jam/deletion/1')) {
    const { state } = await standingOf(holding, paper)
    if (state === 'open' || state === 'confirmed')
      for (const { record } of paper.body.lines) found.add(record)
  }
  return found
}

export type Registered = { record: string; collection: string; title: string; consents: Consent[] }

/** What a page may ask of law, in the worker in which the records are open. */
export const lawTasks = {
  keeping: (room: Workroom, _: Told) => {
    const kept = keepingPaper(room.holding)
    return { kept: kept ?? null, classes: classesOf(kept?.body) }
  },
  keepKeeping: async (
    room: Workroom,
    _: Told,
    body: KeepingBody,
    before?: { id: string; version: number },
  ) => {
    const kept = await room.holding.keep(body, before)
    // What ends otherwise now is told to the house; nobody waits for all of it.
    void upkeep(room)
    return kept
  },
  due: async (room: Workroom, _: Told, ahead: string) => {
    const { lines, ...list } = dueList(room.holding, new Date(), ahead)
    const proposed = await proposedIn(room)
    const shown = lines.slice(0, 500).map((line) => {
      return proposed.has(line.id) && !line.kept ? { ...line, kept: 'proposed' as const } : line
    })
    return { ...list, all: lines.length, lines: shown.map(titled(room)) }
  },
  /** Empties the fields whose time is over, where I may write. @returns how many records that were */
  emptyFields: (room: Workroom, told: Told) => emptyDue(room, told),
  cascades: (room: Workroom, _: Told, ids: string[]): Cascade[] =>
    ids.flatMap((id) => cascadeOf(room.holding, id) ?? []),
  propose: (room: Workroom, _: Told, why: DeletionBody['why'], lines: Omit<DeletionLine, 'version'>[]) => {
    const all = lines.map((line) => ({ ...line, version: room.holding.get(line.record)?.version ?? 0 }))
    return propose(room.holding, why, all, new Date())
  },
  proposals: async (room: Workroom, _: Told) => {
    const all = room.holding.papers<DeletionBody>('jam/deletion/1')
    const title = titled(room)
    const told = all.map(async (paper) => ({
      paper: { ...paper, body: { ...paper.body, lines: paper.body.lines.map(title) } },
      standing: await standingOf(room.holding, paper),
    }))
    return (await Promise.all(told)).toSorted((a, b) => (a.paper.body.at < b.paper.body.at ? 1 : -1))
  },
  decide: (room: Workroom, _: Told, id: string, says: DecisionBody['says'], why?: string) =>
    decide(room.holding, mustFind<DeletionBody>(room, 'jam/deletion/1', id), says, why),
  carryOut: (room: Workroom, told: Told, id: string) =>
    carryOut(room.holding, mustFind<DeletionBody>(room, 'jam/deletion/1', id), new Date(), told),
  ...holdTasks,

  texts: (room: Workroom, _: Told) => textsOf(room.holding),
  keepText: (room: Workroom, _: Told, body: ConsentText) => room.holding.keep(body),
  register: (room: Workroom, _: Told): Registered[] => {
    const { holding } = room
    const [today, texts, { title }] = [homeDay(new Date()), textsOf(holding), readingOf(room)]
    const found: Registered[] = []
    for (const { id: collection } of holding.collections())
      for (const { id } of holding.rows(collection)) {
        const consents = consentsOf(holding.entries(id), texts, today)
        if (consents.length > 0) found.push({ record: id, collection, title: title(id), consents })
      }
    return found
  },
  giveConsent: (room: Workroom, _: Told, saying: Saying) => room.holding.writeEntries([entryOf(saying)]),
  withdraw: (
    room: Workroom,
    _: Told,
    saying: Omit<Saying, 'given'>,
    title: string,
    words: { [Word in keyof WithdrawalWords]: string },
  ) => {
    const said = {
      stop: (of: string) => words.stop.replace('%', () => of),
      tell: (to: string) => words.tell.replace('%', () => to),
      check: (of: string) => words.check.replace('%', () => of),
    }
    return room.holding.writeEntries(withdrawal(room.holding, saying, title, said))
  },

  dossier: (
    room: Workroom,
    _: Told,
    persons: string[],
    redaction: Redaction,
    accesses: AccessLine[] | null,
  ) => {
    const reading = readingOf(room)
    const found = redacted(reading, gather(reading, persons, accesses), redaction)
    return { ...found, json: jsonOf(found.dossier) }
  },
  noteGiven: (
    room: Workroom,
    _: Told,
    persons: string[],
    redaction: Redaction,
    accesses: AccessLine[] | null,
    given: Pick<GivenBody, 'as' | 'to'>,
  ) => {
    const reading = readingOf(room)
    return noteGiven(room.holding, redacted(reading, gather(reading, persons, accesses), redaction), given)
  },
  given: (room: Workroom, _: Told) => {
    const { title } = readingOf(room)
    const all = room.holding.papers<GivenBody>('jam/given/1')
    return all.map((paper) => ({ ...paper, titles: paper.body.persons.map(title) }))
  },
  demand: async (room: Workroom, _: Told, record: string, demand: Demand, why: string) => {
    const { change, entry } = demanded(room.holding, record, demand, { at: homeDay(new Date()), why })
    // The entry first: a locked record takes nothing more.
    await room.holding.writeEntries([entry])
    return room.holding.write([change])
  },
  leftOut: (room: Workroom, _: Told) => {
    const { holding } = room
    const { title } = readingOf(room)
    return holding.collections().flatMap(({ id: collection }) =>
      [...holding.rows(collection)].filter(isLeftOut).map((row) => ({
        ...{ id: row.id, collection, title: title(row.id), isLocked: row.restricted === true },
        hasObjected: (row.flags ?? []).includes(objectionFlag),
      })),
    )
  },

  ...referralTasks,

  /** What ids of the access log are called: records, their layers and entries. */
  called: (room: Workroom, _: Told) => {
    const { holding } = room
    const { title } = readingOf(room)
    const names: { [id: string]: { record: string; title: string } } = {}
    for (const { id: collection } of holding.collections())
      for (const row of holding.rows(collection)) {
        const name = { record: row.id, title: title(row.id) }
        names[row.id] = name
        for (const part of Object.values(row.parts)) names[part.id] = name
        for (const entry of holding.entries(row.id)) names[entry.id] = name
      }
    return names
  },
}

export type LawTasks = typeof lawTasks
