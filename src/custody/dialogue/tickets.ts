import { day, later } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { newToken, tokenHash } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { newId } from '#vault/bytes.ts'
import { beginFile, type SealedFile, type Source, sealFile } from '#vault/file/file.ts'
import {
  type Allowance,
  beginOutsideFile,
  completeOutsideFile,
  keepOutsidePart,
} from '../file/outside-files.ts'
import { sealedSizes } from '../file/sealed-sizes.ts'
import type { Place } from './case.ts'
import { addTicket, lockTicket, removeTickets } from './tickets.sql.ts'

const usual = { files: 20, bytes: 2 * 1024 ** 3 }

/** How long a file may wait for its case. */
export const unclaimed = day

/**
 * Leave to send sealed files (Hochladekarte) before there is a case that they belong to. For an act of a room above that has
 * checked whether anybody may write here now.
 * @returns the ticket, for the browser alone
 */
export async function giveTicket(
  desk: Desk,
  { organisation, space }: Place,
  allowed: { files: number; bytes: number } = usual,
): Promise<string> {
  const token = newToken()
  // Nobody has an account here.
  await asHouse(desk, () =>
    addTicket(desk, { id: newId(), token_hash: tokenHash(token), organisation, space, ...allowed }),
  )
  return token
}

/** @throws Refusal `ticket.over` */
export async function mustHoldTicket(desk: Desk, organisation: string, token: string): Promise<Allowance> {
  const since = later(desk.now, -unclaimed)
  const ticket = await asHouse(desk, () => lockTicket(desk, organisation, tokenHash(token), since))
  if (!ticket) throw new Refusal('unknown', 'ticket.over')
  return { ...ticket, bytes: Number(ticket.bytes) }
}

export const forgetTickets = (desk: Desk) =>
  asHouse(desk, () => removeTickets(desk, later(desk.now, -unclaimed)))

/**
 * Seals a file at the door, for a browser that cannot: part by part, none of it is written unsealed.
 * @returns what stands in the body that refers to it; its key is nowhere else
 */
export async function sealFileAtTheDoor(
  desk: Desk,
  { organisation }: Place,
  token: string,
  source: Source,
): Promise<SealedFile> {
  const ticket = await mustHoldTicket(desk, organisation, token)
  const draft = await beginFile(source)
  const [size, partSize] = await sealedSizes(draft)
  await beginOutsideFile(desk, ticket, { id: draft.id, size, partSize })
  const sealed = await sealFile(source, draft, ({ index, bytes }) =>
    keepOutsidePart(desk, ticket, draft.id, index, bytes),
  )
  await completeOutsideFile(desk, ticket, draft.id)
  return sealed
}
