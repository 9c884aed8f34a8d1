import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind } from '#kernel/refusal.ts'
import { mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../profile/jam.ts'
import type { Project } from './project.ts'
import { findMyNaming, findProjectRow, listNewestRows, listProjectRows, saveNaming } from './projects.sql.ts'

// Names, answers and teams are not public as such. The house reads them and hands on what was agreed to.

/** The projects of a jam that their organisations show. */
export const listProjects = (desk: Desk, jam: Jam): Promise<Project[]> =>
  asHouse(desk, () => listProjectRows(desk, jam.id))

/** The newest projects of all published jams; sample jams are no results. */
export const listNewestProjects = (desk: Desk): Promise<Project[]> =>
  asHouse(desk, () => listNewestRows(desk))

/** @throws Refusal `missing`: no such service, not of this jam, or not shown */
export async function mustFindProject(desk: Desk, jam: Jam, service: string): Promise<Project> {
  return mustFind(await asHouse(desk, () => findProjectRow(desk, jam.id, service)), 'project.missing')
}

/** Whether I am named beside a project that I built; null when I did not. */
export async function findNaming(desk: Desk, { team }: Project): Promise<boolean | null> {
  const { account } = desk.actor
  if (!team || !account) return null
  return (await findMyNaming(desk, team, account))?.named ?? null
}

/** Agrees to be named beside one's project, or no longer. A right that does not end with the handover. */
export async function nameMe(desk: Desk, jam: Jam, service: string, named: boolean): Promise<void> {
  const account = mustBeSomebody(desk)
  const project = await mustFindProject(desk, jam, service)
  const mine = mustFind(project.team ? await findMyNaming(desk, project.team, account) : null)
  if (!(await saveNaming(desk, mine.participant, named))) return
  await record(desk, named ? 'project.name-shown' : 'project.name-hidden', service, { jam: jam.id })
}
