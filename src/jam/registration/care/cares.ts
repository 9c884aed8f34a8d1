import { eraseLetters, receiveLetter } from '#custody/letter/letters.ts'
import { findSpaceInLog, type Proof, proofOf } from '#custody/log/proofs.ts'
import { lookAtVault } from '#custody/log/vaults.ts'
import { later as after, day } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { later } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { listMyOrganisations } from '#people/organisations.ts'
import { mustBe, mustSpeakFor } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import {
  addSent,
  findJamVault,
  type JamVault,
  listJamsOfVault,
  listSent,
  lockJamVault,
  markErased,
  removeJamVault,
  saveJamVault,
} from './cares.sql.ts'

/** So long after the end what was sealed is kept: until the last bill of the kitchen is paid. */
const keptFor = 14 * day

export const eraseAt = ({ endsAt }: Pick<Jam, 'endsAt'>): Date => after(endsAt, keptFor)

export type { JamVault } from './cares.sql.ts'

/** Whose vault keeps what people seal in this jam. */
export const findVaultOf = (desk: Desk, jam: string): Promise<JamVault | undefined> => findJamVault(desk, jam)

/** Whether the form asks: somebody has prepared a letter box, and what came was not erased yet. */
export const asksFor = (vault: JamVault | undefined): vault is JamVault & { space: string } =>
  vault !== undefined && vault.space !== null && vault.erasedAt === null

/**
 * Says whose vault keeps it; nobody's where `organisation` is empty.
 * @throws Refusal `care.no-vault`, `care.used` when letters lie in another one already
 */
export async function chooseVault(
  desk: Desk,
  jam: Jam,
  organisation: string,
  contact: string,
): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const known = await lockJamVault(desk, jam.id)
  const isMoved = known !== undefined && known.organisation !== organisation
  if (isMoved && (await listSent(desk, jam.id)).length > 0) throw new Refusal('conflict', 'care.used')
  if (!organisation) {
    if (known) await removeJamVault(desk, jam.id)
    return
  }
  mustSpeakFor(desk, organisation)
  if (!(await lookAtVault(desk, organisation)).foundedAt) throw new Refusal('conflict', 'care.no-vault')
  const kept = known && !isMoved ? known : { space: null, erasedAt: null }
  await saveJamVault(desk, { ...kept, jam: jam.id, organisation, contact })
  await record(desk, 'care.chosen', jam.id, { jam: jam.id, organisation })
  await eraseLater(desk, jam)
}

/** What organisers see of it: whose vault, which of their organisations have one, how many letters there are. */
export async function settingOf(desk: Desk, jam: string) {
  mustBe(desk, jam, 'organiser')
  const organisations: { id: string; name: string }[] = []
  for (const { id, name } of desk.actor.account ? await listMyOrganisations(desk) : [])
    if ((await lookAtVault(desk, id)).foundedAt) organisations.push({ id, name })
  return { vault: await findJamVault(desk, jam), organisations, sent: (await listSent(desk, jam)).length }
}

const eraseLater = (desk: Desk, jam: Jam) =>
  later(
    desk,
    'care.erase',
    { jam: jam.id },
    { at: eraseAt(jam), key: `care.erase:${jam.id}:${eraseAt(jam).getTime()}` },
  )

/** The jams that put what is sealed into this vault, for its members. */
export async function listCareJams(desk: Desk, organisation: string) {
  mustSpeakFor(desk, organisation)
  // A member of the organisation need have no part in the jam.
  const jams = await asHouse(desk, () => listJamsOfVault(desk, organisation))
  return jams.map(({ endsAt, erasedAt, ...jam }) => ({
    ...jam,
    eraseAt: eraseAt({ endsAt }),
    isErased: erasedAt !== null,
  }))
}

/**
 * Names the space whose letter box is ready.
 * @throws Refusal `care.other`, `letter.no-intake`
 */
export async function nameSpace(desk: Desk, jam: string, organisation: string, space: string): Promise<void> {
  mustSpeakFor(desk, organisation)
  const known = mustFind(await asHouse(desk, () => findJamVault(desk, jam)))
  if (known.organisation !== organisation) throw new Refusal('conflict', 'care.other')
  if (!(await findSpaceInLog(desk, organisation, space))?.intake)
    throw new Refusal('conflict', 'letter.no-intake')
  // Two members who prepare it at once have made two; the first one counts.
  if (known.space) return
  await asHouse(desk, () => saveJamVault(desk, { ...known, space }))
  await record(desk, 'care.ready', jam, { jam, organisation })
}

/** What a browser needs to seal. @throws Refusal `missing` when this jam asks for nothing */
export async function readProof(desk: Desk, jam: Jam): Promise<Proof> {
  const vault = await findJamVault(desk, jam.id)
  const { organisation, space } = mustFind(asksFor(vault) ? vault : undefined)
  return proofOf(desk, organisation, space)
}

/** Whether the actor has sent something: what, nobody here can say. */
export async function hasSent(desk: Desk, jam: string): Promise<boolean> {
  const { account } = desk.actor
  return account !== null && (await listSent(desk, jam, account)).length > 0
}

/** Keeps the letter of somebody, in the place of the one before. Nothing sealed changes nothing. */
export async function keepCare(desk: Desk, jam: Jam, account: string, sealed: unknown): Promise<void> {
  if (typeof sealed !== 'string' || !sealed) return
  const vault = await findJamVault(desk, jam.id)
  if (!asksFor(vault)) return
  const letter = await receiveLetter(desk, vault, parsed(sealed))
  await eraseLetters(desk, await listSent(desk, jam.id, account))
  await addSent(desk, jam.id, account, letter.id)
  // The jam may end sooner than was planned when the vault was chosen.
  await eraseLater(desk, jam)
}

/** Whoever takes part no longer, or takes it back, leaves nothing behind. */
export async function forgetCare(desk: Desk, jam: string, account: string): Promise<number> {
  return eraseLetters(desk, await listSent(desk, jam, account))
}

/** Erases everything 14 days after the end. For the job; a jam that has moved is erased when its time comes. */
export async function eraseAllCare(desk: Desk, jam: Jam): Promise<void> {
  if (desk.now < eraseAt(jam)) return eraseLater(desk, jam)
  const vault = await lockJamVault(desk, jam.id)
  if (!vault) return
  const count = await eraseLetters(desk, await listSent(desk, jam.id))
  if (vault.erasedAt && count === 0) return
  await markErased(desk, jam.id)
  await record(desk, 'care.erased', jam.id, {
    jam: jam.id,
    organisation: vault.organisation,
    data: { count },
  })
}

function parsed(sealed: string): unknown {
  try {
    return JSON.parse(sealed)
  } catch {
    return null
  }
}
