import type { Desk } from '#kernel/desk.ts'

export type ProposalState = 'waiting' | 'ready' | 'failed' | 'outdated'

declare module '#kernel/db.ts' {
  interface Tables {
    room_run: {
      id: string
      jam: string
      asked_at: Date
      ended_at: Date | null
      state: ProposalState
      calm: boolean
      moved: number | null
      is_best: boolean | null
    }
  }
}

/** A proposal on its way, or the last one that ended. */
export type ProposalRun = {
  id: string
  jam: string
  askedAt: Date
  state: ProposalState
  calm: boolean
  moved: number | null
  isBest: boolean | null
}

const columns = ['id', 'jam', 'asked_at as askedAt', 'state', 'calm', 'moved', 'is_best as isBest'] as const

export const findRun = (desk: Desk, id: string): Promise<ProposalRun | undefined> =>
  desk.tx.selectFrom('room_run').select(columns).where('id', '=', id).executeTakeFirst()

export const findLastRun = (desk: Desk, jam: string): Promise<ProposalRun | undefined> =>
  desk.tx
    .selectFrom('room_run')
    .select(columns)
    .where('jam', '=', jam)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

/** @returns false when one is being looked for already. An older one makes way. */
export async function addRun(desk: Desk, id: string, jam: string, calm: boolean): Promise<boolean> {
  await desk.tx.deleteFrom('room_run').where('jam', '=', jam).where('state', '<>', 'waiting').execute()
  const added = await desk.tx
    .insertInto('room_run')
    .values({
      ...{ id, jam, calm, asked_at: desk.now, ended_at: null },
      ...{ state: 'waiting', moved: null, is_best: null },
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

type Ended = { state: ProposalState; moved?: number; isBest?: boolean }

/** @returns whether it was still waiting for its end */
export async function endRun(desk: Desk, id: string, { state, moved, isBest }: Ended): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('room_run')
    .set({ state, ended_at: desk.now, moved: moved ?? null, is_best: isBest ?? null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
