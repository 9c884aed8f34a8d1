import { useState } from 'preact/hooks'
import type { Trouble } from '#custody/browser/refused.ts'
import { troubleOf } from '#custody/room/asking.ts'
import type { Value } from '../../model/record.ts'
import type { Conflict } from '../../model/row.ts'
import { askRecords } from '../../worker/asking.ts'
import { useDesk } from '../desk.ts'
import type { Turn } from './unkept.ts'

export type Clash = Conflict & { id: string }

/** Keeps cells, and says what could not be kept and what others wrote meanwhile. */
export function useKeeping(collection: string, renew?: (ids: readonly string[]) => Promise<void>) {
  const { again, unkept, setUnkept } = useDesk()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [clashes, setClashes] = useState<Clash[]>([])

  /** What is neither here nor there stays to be copied or tried again, until it is. */
  const noteUnkept = (turns: readonly Turn[], refused: readonly Turn[]): void =>
    setUnkept((before) => [
      ...before.filter((one) => !turns.some((turn) => isSameCell(one, turn))),
      ...refused.map((turn) => ({ ...turn, collection })),
    ])
  /** @returns what is kept */
  const keep = async (turns: readonly Turn[]): Promise<Turn[]> => {
    try {
      const all = together(turns.map(({ id, field, value }) => ({ collection, id, set: { [field]: value } })))
      const fates = await askRecords('save', all)
      const lost = new Set(all.flatMap(({ id }, at) => (typeof fates[at]?.fate === 'object' ? id : [])))
      noteUnkept(
        turns,
        turns.filter(({ id }) => lost.has(id)),
      )
      const refused = fates.find(({ fate }) => typeof fate === 'object')?.fate
      setTrouble(typeof refused === 'object' ? refused : null)
      setClashes(fates.flatMap(({ id, conflicts = [] }) => conflicts.map((one) => ({ ...one, id }))))
      await renew?.([...new Set(turns.map(({ id }) => id))])
      again()
      return turns.filter(({ id }) => !lost.has(id))
    } catch (error) {
      setTrouble(troubleOf(error))
      noteUnkept(turns, turns)
      return []
    }
  }
  const leaveClash = (clash: Clash) => setClashes((before) => before.filter((one) => one !== clash))
  const here = unkept.filter((one) => one.collection === collection)
  return {
    ...{ trouble, clashes, keep },
    unkept: here.flatMap(({ said }) => said ?? []),
    tryAgain: () => void keep(here),
    letGo: () => setUnkept((before) => before.filter((one) => one.collection !== collection)),
    /** Puts what I had written in the place of what stands there. */
    insist: (clash: Clash) => {
      leaveClash(clash)
      void keep([{ id: clash.id, field: clash.field, was: clash.theirs, value: clash.mine }])
    },
    agree: leaveClash,
  }
}

const isSameCell = (one: Turn, other: Turn): boolean => one.id === other.id && one.field === other.field

type CellChange = { collection: string; id: string; set: { [field: string]: Value | null } }

/** One write for each record, however many of its cells are written. */
function together(changes: readonly CellChange[]): CellChange[] {
  const all = new Map<string, CellChange>()
  for (const one of changes) all.set(one.id, { ...one, set: { ...all.get(one.id)?.set, ...one.set } })
  return [...all.values()]
}
