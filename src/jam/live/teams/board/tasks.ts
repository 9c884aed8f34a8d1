import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { presentMembers, type Team } from '../../../matching/team.ts'
import { mustBeInTeam } from '../../../matching/teams.ts'
import { mustStand } from '../sheet.ts'
import { landing, type Move, placeFor, type Task } from './task.ts'
import { addTaskRow, changeRow, listTaskRows, moveRow, removeRow, takeRow } from './tasks.sql.ts'

/** The board of a team, for all who may see its page. */
export async function listTasks(desk: Desk, team: Team): Promise<Task[]> {
  mustStand(desk, team)
  return listTaskRows(desk, team.id)
}

/** Puts a task on the board, under the id its form brought along: sent twice it stands there once. */
export async function addTask(desk: Desk, team: Team, id: string, title: string): Promise<void> {
  mustBeInTeam(desk, team)
  const place = placeFor(await listTaskRows(desk, team.id), id, 'todo', '')
  if (await addTaskRow(desk, team, { id, title, place })) await tell(desk, team, id, 'team.task-added')
}

/** Moves a task into a column, before another or to its end. Only its own row changes. */
export async function moveTask(desk: Desk, team: Team, id: string, move: Move): Promise<void> {
  mustBeInTeam(desk, team)
  const tasks = await listTaskRows(desk, team.id)
  const task = mustFind(
    tasks.find((one) => one.id === id),
    'task.missing',
  )
  const [stage, place] = landing(tasks, task, move)
  if (stage === task.stage && place === task.place) return
  await moveRow(desk, id, stage, place)
  await tell(desk, team, id, 'team.task-moved')
}

/** Takes a task that nobody has. @throws Refusal `task.taken` when somebody was quicker */
export async function takeTask(desk: Desk, team: Team, id: string): Promise<void> {
  mustBeInTeam(desk, team)
  const me = presentMembers(team).find((one) => one.account === desk.actor.account)
  const task = await mustFindTask(desk, team, id)
  if (!me || task.assignee === me.participant) return
  if (!(await takeRow(desk, id, me.participant))) throw new Refusal('conflict', 'task.taken')
  await tell(desk, team, id, 'team.task-changed')
}

/** @returns the task as it is now when somebody changed it since `version`: nothing is overwritten then */
export async function changeTask(
  desk: Desk,
  team: Team,
  change: Pick<Task, 'id' | 'title' | 'assignee' | 'version'>,
): Promise<Task | undefined> {
  mustBeInTeam(desk, team)
  const now = await mustFindTask(desk, team, change.id)
  const known = presentMembers(team).some((one) => one.participant === change.assignee)
  const asked = { ...change, assignee: known ? change.assignee : null }
  if (now.title === asked.title && now.assignee === asked.assignee) return undefined
  if (!(await changeRow(desk, asked))) return mustFindTask(desk, team, change.id)
  await tell(desk, team, change.id, 'team.task-changed')
  return undefined
}

/** Takes a task off the board; gone is gone, however often it is asked. */
export async function removeTask(desk: Desk, team: Team, id: string): Promise<void> {
  mustBeInTeam(desk, team)
  if (await removeRow(desk, id)) await tell(desk, team, id, 'team.task-removed')
}

/** @throws Refusal `task.missing` */
export async function mustFindTask(desk: Desk, team: Team, id: string): Promise<Task> {
  mustStand(desk, team)
  return mustFind(
    (await listTaskRows(desk, team.id)).find((one) => one.id === id),
    'task.missing',
  )
}

const tell = (desk: Desk, { jam, organisation, id: team }: Team, id: string, kind: string) =>
  record(desk, kind, id, { jam, organisation, data: { team } })
