import type { Canon } from '#vault/canonical.ts'
import type { LockKind } from '#vault/identity/unlock.ts'
import { founderCode } from '#vault/log/log.ts'
import { directoryOf } from './directory.ts'
import { openVault, type Vault } from './organisation.ts'
import { listRecords } from './records.ts'
import { writeRecord } from './writing.ts'

/** How somebody came back in a recovery drill (Übung). */
export type DrillWay = 'recovery' | 'guardians'
export type Drill = { member: string; by: DrillWay; at: string }

/** What the members say of each other and of themselves, sealed in the directory: the server knows none of it. */
export type Roster = {
  /** By member. Whoever took somebody in wrote down the name; else it is what they say themselves. */
  names: Map<string, string>
  /** The ways to their keyring that somebody says they have. */
  ways: Map<string, LockKind[]>
  drills: Drill[]
}

type Myself = { what: 'jam/myself/1'; founder: string; name: string; ways: LockKind[] }

export async function readRoster(vault: Vault): Promise<Roster> {
  const records = await listRecords(vault.organisation, directoryOf(vault))
  const roster: Roster = { names: new Map(), ways: new Map(), drills: [] }
  const given = new Map<string, string>()
  for (const { author, body } of records) {
    const said = Object(body)
    if (said.what === 'jam/name/1') given.set(String(said.member), String(said.name))
    if (said.what === 'jam/drill/1') roster.drills.push({ member: author, by: said.by, at: said.at })
    if (said.what !== 'jam/myself/1') continue
    roster.names.set(author, String(said.name))
    roster.ways.set(author, said.ways)
  }
  for (const [member, name] of given) roster.names.set(member, name)
  roster.drills.sort((one, other) => other.at.localeCompare(one.at))
  return roster
}

/** Writes down whom a card belongs to, when the six words have just been compared. */
export async function nameMember(vault: Vault, member: string, name: string): Promise<void> {
  await writeRecord(vault.organisation, directoryOf(vault), { what: 'jam/name/1', member, name })
}

export async function noteDrill(organisation: string, by: DrillWay): Promise<void> {
  const vault = await openVault(organisation)
  const at = new Date(Date.now() + vault.ahead).toISOString()
  await writeRecord(organisation, directoryOf(vault), { what: 'jam/drill/1', by, at })
}

/**
 * Says about myself what colleagues need for their checklist, and signs which vault is mine: by that a device of mine
 * that has forgotten everything knows it again, see `vouching.ts`.
 * @returns whether that was news
 */
export async function keepMyself(organisation: string, name: string, ways: LockKind[]): Promise<boolean> {
  const vault = await openVault(organisation)
  const records = await listRecords(organisation, directoryOf(vault))
  const mine = records.find(
    ({ author, body }) => author === vault.me.card.id && Object(body).what === 'jam/myself/1',
  )
  const myself: Myself = { what: 'jam/myself/1', founder: await founderCode(vault.state), name, ways }
  const isSame = JSON.stringify(pick(mine?.body)) === JSON.stringify(pick(myself))
  if (!isSame) await writeRecord(organisation, directoryOf(vault), myself, mine)
  return !isSame
}

const pick = (body: Canon | undefined) => {
  const { founder, name, ways } = Object(body)
  return [founder, name, ways]
}
