import type { SeriesBody } from '../casework/attendance/series.ts'
import { readingOf } from '../law/reading-of.ts'
import type { Workroom } from '../worker/workroom.ts'
import { participantStatistics } from './attendance/participants.ts'
import { differenceOf, type FrozenBody, freeze, isWhole } from './frozen.ts'
import { pivot } from './pivot.ts'
import { type HourFields, volunteerHours } from './proof/hours.ts'
import { countable, statistics } from './proof/statistics.ts'
import { type VoucherFields, vouchers } from './proof/vouchers.ts'
import type { Period, Report } from './report.ts'

type Told = (...news: number[]) => void
type Listed = { collection: string; period: Period }

const mustCollection = ({ holding }: Workroom, id: string) => {
  const found = holding.collections().find((one) => one.id === id)
  if (!found) throw new Error('missing')
  return found
}

/** What a page may ask of reports, in the worker in which the records are open. */
export const reportTasks = {
  reports: (room: Workroom, _: Told) => room.holding.papers<Report>('jam/report/1'),
  keepReport: (room: Workroom, _: Told, body: Report, before?: { id: string; version: number }) =>
    room.holding.keep(body, before),
  removeReport: (room: Workroom, _: Told, id: string) => room.holding.erase([id]),
  count: (room: Workroom, _: Told, report: Report) => pivot(readingOf(room), report),
  countable: (room: Workroom, _: Told, collection: string) => countable(mustCollection(room, collection)),
  freeze: (room: Workroom, _: Told, of: string, report: Report, note: string) =>
    freeze(readingOf(room), of, report, note),
  frozen: async (room: Workroom, _: Told) => {
    const all = room.holding.papers<FrozenBody>('jam/frozen/1')
    const looked = await Promise.all(
      all.map(async ({ body: { basis: _basis, ...body }, ...paper }) => ({
        ...{ ...paper, body },
        isWhole: await isWhole(body),
      })),
    )
    return looked.toSorted((a, b) => (a.body.at < b.body.at ? 1 : -1))
  },
  difference: (room: Workroom, _: Told, id: string) => {
    const found = room.holding.papers<FrozenBody>('jam/frozen/1').find((paper) => paper.id === id)
    return found ? differenceOf(readingOf(room), found) : null
  },
  vouchers: (room: Workroom, _: Told, fields: VoucherFields, asked: Listed) =>
    vouchers(readingOf(room), fields, asked),
  /** Collections whose people are present at dates. */
  attended: (room: Workroom, _: Told): string[] => [
    ...new Set(room.holding.papers<SeriesBody>('jam/series/1').map(({ body }) => body.who.collection)),
  ],
  participants: (
    room: Workroom,
    _: Told,
    people: string,
    columns: string[],
    asked: { from: string; until: string; least: number },
  ) => participantStatistics(readingOf(room), mustCollection(room, people), columns, asked),
  hours: (room: Workroom, _: Told, fields: HourFields, asked: Listed) =>
    volunteerHours(readingOf(room), fields, asked),
  statistics: (
    room: Workroom,
    _: Told,
    collection: string,
    columns: string[],
    asked: { period?: Period; least: number; persons?: string },
  ) => statistics(readingOf(room), mustCollection(room, collection), columns, asked),
}

export type ReportTasks = typeof reportTasks
