/** Seals in a worker of its own: what it needs is fetched by nobody who has nothing to seal. */
import { type Care, sealedCare } from '#custody/care/care.ts'
import type { Proof } from '#custody/log/proofs.ts'
import { newId } from '#vault/bytes.ts'
import { replayProof } from '#vault/log/proof.ts'
import { sealLetter } from '#vault/outside/outside.ts'

self.addEventListener('message', async ({ data }: MessageEvent<{ proof: Proof; care: Care }>) => {
  const { proof, care } = data
  const { organisation: tenant, space: id, founder, lines } = proof
  try {
    const { space } = await replayProof(lines, { tenant, founder, space: id })
    const place = { tenant, space: id, id: newId(), by: 'browser' as const }
    self.postMessage(await sealLetter(space, place, sealedCare(care), null))
  } catch {
    self.postMessage(null)
  }
})
