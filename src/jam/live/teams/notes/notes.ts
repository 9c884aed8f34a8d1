import { later, minute } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { eraseFile, findFile, keepFile, type StoredFile } from '#kernel/files.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Team } from '../../../matching/team.ts'
import { mustBeInTeam } from '../../../matching/teams.ts'
import { mustStand } from '../sheet.ts'
import { type DecisionForm, type LinkForm, mostFiles, type Notes } from './note.ts'
import {
  addDecision,
  addFileRow,
  addLinkRow,
  endDecision,
  leaveFile,
  listDecisions,
  listFileRows,
  listLinks,
  removeFileRow,
  removeLinkRow,
} from './notes.sql.ts'

/** What the team has written down, for all who may see its page. */
export async function readNotes(desk: Desk, team: Team): Promise<Notes> {
  mustStand(desk, team)
  const decisions = await listDecisions(desk, team.id)
  const links = await listLinks(desk, team.id)
  return { decisions, links, files: await filesOf(desk, team) }
}

/** Writes a decision down, under the id its form brought along: sent twice it stands there once. */
export async function decide(desk: Desk, team: Team, id: string, form: DecisionForm): Promise<void> {
  mustBeInTeam(desk, team)
  if (await addDecision(desk, team, id, form)) await tell(desk, team, 'team.decided')
}

/** Takes a decision back; whoever looks for what was decided finds the next one instead. */
export async function withdrawDecision(desk: Desk, team: Team, id: string): Promise<void> {
  mustBeInTeam(desk, team)
  if (await endDecision(desk, team.id, id)) await tell(desk, team, 'team.decision-withdrawn')
}

export async function addLink(desk: Desk, team: Team, id: string, form: LinkForm): Promise<void> {
  mustBeInTeam(desk, team)
  if (await addLinkRow(desk, team, id, form)) await tell(desk, team, 'team.link-added')
}

export async function removeLink(desk: Desk, team: Team, id: string): Promise<void> {
  mustBeInTeam(desk, team)
  if (await removeLinkRow(desk, team.id, id)) await tell(desk, team, 'team.link-removed')
}

/** Gives the team a plain file; one click too many gives no second. @throws Refusal `file.*`, `team.files-full` */
export async function addFile(desk: Desk, team: Team, file: File, title: string): Promise<void> {
  mustBeInTeam(desk, team)
  const files = await filesOf(desk, team)
  const again = files.some(
    (one) => one.filename === file.name && one.size === file.size && later(one.at, minute) > desk.now,
  )
  if (again) return
  if (files.length >= mostFiles) throw new Refusal('conflict', 'team.files-full')
  const kept = await keepFile(desk, file, { organisation: team.organisation })
  await addFileRow(desk, team, kept.id, title || kept.name)
  await asHouse(desk, () => leaveFile(desk, kept.id))
  await tell(desk, team, 'team.file-added')
}

/** Takes a file away from all. */
export async function removeFile(desk: Desk, team: Team, file: string): Promise<void> {
  mustBeInTeam(desk, team)
  if (!(await removeFileRow(desk, team.id, file))) return
  // A colleague may have brought it; the file itself belongs to nobody.
  await asHouse(desk, () => eraseFile(desk, file))
  await tell(desk, team, 'team.file-removed')
}

/** A file of the team, for all who may see its page. @throws Refusal `missing` */
export async function mustFindFile(desk: Desk, team: Team, id: string): Promise<StoredFile> {
  mustStand(desk, team)
  const known = (await filesOf(desk, team)).some((one) => one.file === id)
  return mustFind(known ? await asHouse(desk, () => findFile(desk, id)) : undefined)
}

// The right is that of the team; the wall of the file knows only its organisation.
const filesOf = (desk: Desk, team: Team) => asHouse(desk, () => listFileRows(desk, team.id))

const tell = (desk: Desk, { jam, organisation, id }: Team, kind: string) =>
  record(desk, kind, id, { jam, organisation })
