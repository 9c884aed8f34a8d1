import { asHouse, type Desk } from '#kernel/desk.ts'
import { mustFind } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Partner } from '../../profile/partners/partner.ts'
import { listPartners } from '../../profile/partners/partners.ts'
import { type Stage, stageOf } from '../demo/demos.ts'
import { usualWait } from '../help/measures.ts'
import { readScreenByKey, type ScreenBoard } from './screen.ts'
import type { ScreenView } from './view.ts'
import {
  findHelpBoard,
  findRoomSign,
  type HelpBoard,
  listNeedLines,
  listRooms,
  listShiftLines,
  type NeedLine,
  type RoomLine,
  type RoomSign,
  type ShiftLine,
} from './views.sql.ts'

export type { HelpBoard, NeedLine, RoomLine, RoomSign, ShiftLine }

/** What stands on one view of the screen. */
export type Shown = {
  board: ScreenBoard
  needs?: NeedLine[]
  help?: HelpBoard & { wait: number | null }
  shifts?: ShiftLine[]
  stage?: Stage
  partners?: Partner[]
}

/** A view for a screen that nobody is signed in at. @throws Refusal `screen.revoked` */
export async function readView(desk: Desk, slug: string, key: string, view: ScreenView): Promise<Shown> {
  const board = await readScreenByKey(desk, slug, key)
  // The link has been checked; the rows are behind everybody's walls.
  return asHouse(desk, async () => {
    const { id } = board.jam
    if (view === 'needs') return { board, needs: await listNeedLines(desk, id) }
    if (view === 'demo') return { board, stage: await stageOf(desk, id) }
    if (view === 'shifts') return { board, shifts: await listShiftLines(desk, id) }
    if (view === 'timer') return { board, partners: await listPartners(desk, id) }
    if (view !== 'help') return { board }
    return { board, help: { ...(await findHelpBoard(desk, id)), wait: await usualWait(desk, id) } }
  })
}

/** The sign of one room. @throws Refusal `screen.revoked`, `missing` */
export async function readRoomSign(desk: Desk, slug: string, key: string, room: string) {
  const board = await readScreenByKey(desk, slug, key)
  const sign = await asHouse(desk, () => findRoomSign(desk, board.jam.id, room))
  return { board, sign: mustFind(sign) }
}

/** Rooms that can have a sign. For organisers. */
export async function listSignRooms(desk: Desk, jam: string): Promise<RoomLine[]> {
  mustBe(desk, jam, 'organiser')
  return listRooms(desk, jam)
}
