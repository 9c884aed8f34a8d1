import type { Desk } from '#kernel/desk.ts'
import type { Team } from '../../../matching/team.ts'
import type { Stage, Task } from './task.ts'

type TaskTable = Task & {
  jam: string
  organisation: string
  team: string
  account: string | null
  name: string
  made_at: Date
  done_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    task: TaskTable
  }
}

const columns = ['id', 'title', 'stage', 'place', 'assignee', 'version'] as const

export const listTaskRows = (desk: Desk, team: string): Promise<Task[]> =>
  desk.tx
    .selectFrom('task')
    .select(columns)
    .where('team', '=', team)
    .orderBy('place')
    .orderBy('made_at')
    .execute()

/** @returns false when the same form was sent before. */
export async function addTaskRow(
  desk: Desk,
  team: Team,
  task: Pick<Task, 'id' | 'title' | 'place'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('task')
    .values({
      ...task,
      jam: team.jam,
      organisation: team.organisation,
      team: team.id,
      stage: 'todo',
      assignee: null,
      version: 1,
      account: desk.actor.account,
      name: desk.actor.name,
      made_at: desk.now,
      done_at: null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Touches place and column alone: whoever changes the words meanwhile loses nothing. */
export async function moveRow(desk: Desk, id: string, stage: Stage, place: number): Promise<void> {
  const done_at = stage === 'done' ? desk.now : null
  await desk.tx.updateTable('task').set({ stage, place, done_at }).where('id', '=', id).execute()
}

/** @returns false when somebody else has it already. */
export async function takeRow(desk: Desk, id: string, participant: string): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('task')
    .set((eb) => ({ assignee: participant, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('assignee', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** @returns false when it was changed since `version`. */
export async function changeRow(desk: Desk, task: Pick<Task, 'id' | 'title' | 'assignee' | 'version'>) {
  const { id, title, assignee, version } = task
  const { numUpdatedRows } = await desk.tx
    .updateTable('task')
    .set({ title, assignee, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function removeRow(desk: Desk, id: string): Promise<boolean> {
  const { numDeletedRows } = await desk.tx.deleteFrom('task').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}
