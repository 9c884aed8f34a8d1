import { ask } from '#custody/browser/server.ts'
import type { Proof } from '#custody/log/proofs.ts'
import { ask as askOutside } from '#custody/outside/server.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import { fingerprintOfLog } from '#vault/log/log.ts'
import { replayProof } from '#vault/log/proof.ts'
import { type Letter, sealLetter } from '#vault/outside/outside.ts'
import type { Holding } from '../../worker/holding.ts'
import type { Parcel } from './referral.ts'

/** Another organisation of this house that takes referrals, as the server names it. */
export type Partner = { organisation: string; name: string; space: string }
/** Whose vault it is was compared by telephone: from then on another one is refused. */
export type PartnerPaper = { what: 'jam/partner/1'; organisation: string; founder: string; name: string }

/** `new`: nobody has compared its words yet. `changed`: it shows another vault than the one that was compared. */
export type PartnerStanding = { is: 'same' | 'new' | 'changed'; words: string[]; founder: string }

const proofOf = ({ organisation, space }: Partner): Promise<Proof> =>
  askOutside<Proof>(`/outside/${organisation}/spaces/${space}/proof`)

const paperOf = (holding: Holding, { organisation }: Partner) =>
  holding.papers<PartnerPaper>('jam/partner/1').findLast(({ body }) => body.organisation === organisation)

/** The six words of its vault, and whether we know them. @throws VaultFault for what was forged */
export async function lookAtPartner(holding: Holding, partner: Partner): Promise<PartnerStanding> {
  const { founder, lines } = await proofOf(partner)
  const { organisation: tenant, space } = partner
  const { state } = await replayProof(lines, { tenant, founder, space })
  const { words } = await fingerprintOfLog(state)
  const known = paperOf(holding, partner)?.body.founder
  return { founder, words, is: known === undefined ? 'new' : known === founder ? 'same' : 'changed' }
}

/** Somebody has compared the words, on the telephone or on site. */
export async function keepPartner(holding: Holding, partner: Partner, founder: string): Promise<void> {
  const { organisation, name } = partner
  await holding.keep<PartnerPaper>(
    { what: 'jam/partner/1', organisation, founder, name },
    paperOf(holding, partner),
  )
}

/** Seals a case to the key that their log proves under the words that were compared. @returns null when nobody has compared */
export async function sealedFor(holding: Holding, partner: Partner, parcel: Parcel): Promise<Letter | null> {
  const founder = paperOf(holding, partner)?.body.founder
  if (founder === undefined) return null
  const { organisation: tenant, space: id } = partner
  const { lines } = await proofOf(partner)
  const { space } = await replayProof(lines, { tenant, founder, space: id })
  const place = { tenant, space: id, id: newId(), by: 'browser' as const }
  return sealLetter(space, place, parcel as unknown as Canon, null)
}

export const sendTo = (service: string, { organisation }: Partner, letter: Letter): Promise<void> =>
  ask('POST', `/services/${service}/records/referrals`, { to: organisation, letter })
