import type { LockKind } from '#vault/identity/unlock.ts'
import { fingerprintOfLog } from '#vault/log/log.ts'
import { type LogState, readersAt } from '#vault/log/state.ts'
import { boardsOf } from './boards.ts'
import { directoryOf } from './directory.ts'
import { nowOf, openVault } from './organisation.ts'
import { type Drill, type Roster, readRoster } from './roster.ts'

/** What has to be true before anybody entrusts something to this vault, as far as I can see. */
export type Readiness = {
  words: string[]
  code: string
  founder: string
  since: string
  readers: number
  admins: { member: string; name: string; ways: LockKind[] | null }[]
  board: string | null
  drill: (Drill & { name: string }) | null
  handedOver: string | null
  /** Somebody came back after losing everything. Everybody is told. */
  recoveries: {
    by: 'colleague' | 'guardians'
    name: string
    author: string
    time: string
    /** The sheets that were used are those that still count. */
    needsSheets: boolean
  }[]
}

export async function lookAtReadiness(organisation: string): Promise<Readiness> {
  const vault = await openVault(organisation)
  const { state } = vault
  const roster = await readRoster(vault)
  const nameOf = (member: string) => roster.names.get(member) ?? ''
  const directory = state.spaces.get(directoryOf(vault))
  const readers = directory ? readersAt(state, directory, nowOf(vault)) : []
  const [drill] = roster.drills
  const [board = null] = boardsOf(state).slice(-1)
  return {
    ...(await fingerprintOfLog(state)),
    founder: nameOf(state.founder.id),
    since: state.members.get(state.founder.id)?.since ?? '',
    readers: readers.filter((id) => state.members.get(id)?.role !== 'guardian').length,
    admins: adminsOf(state, roster),
    board: board && (state.members.get(board)?.since ?? null),
    drill: drill ? { ...drill, name: nameOf(drill.member) } : null,
    handedOver: state.handedOver,
    recoveries: state.recoveries.map(({ by, successor, author, time }) => ({
      by,
      name: nameOf(successor),
      author: nameOf(author),
      time,
      needsSheets: author === board,
    })),
  }
}

const adminsOf = (state: LogState, { names, ways }: Roster): Readiness['admins'] =>
  [...state.members]
    .filter(([, { role, until }]) => role === 'admin' && until === null)
    .map(([member]) => ({ member, name: names.get(member) ?? '', ways: ways.get(member) ?? null }))
