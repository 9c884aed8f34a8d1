import { type Letter, openLetter } from '#vault/outside/outside.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { openIntake } from '#vault/space/intake.ts'
import { type Care, readCare } from '../care/care.ts'
import { oneAtATime } from './in-turn.ts'
import { prepareIntake } from './intakes.ts'
import { mustKey, openVault, type Vault } from './organisation.ts'
import { ask } from './server.ts'

/** A jam that puts what people seal into this vault. Without a space nothing is asked yet. */
export type CareJam = { jam: string; title: string; space: string | null; eraseAt: string; isErased: boolean }

export const listCareJams = async (organisation: string): Promise<CareJam[]> =>
  (await ask<{ jams: CareJam[] }>('GET', `/vault/organisations/${organisation}/care`)).jams

/** Opens a space with a letter box for a jam, and tells the jam which it is. Torn anywhere, it is begun anew. */
export const prepareCare = (organisation: string, jam: string, name: string): Promise<void> =>
  oneAtATime(`care/${jam}`, async () => {
    const space = await prepareIntake(organisation, 'care', name)
    await ask('PUT', `/vault/organisations/${organisation}/care/${jam}`, { space })
  })

/** Opens what people have sent; a letter that does not open must not hide the others. */
export async function listCare(
  organisation: string,
  space: string,
): Promise<{ all: Care[]; damaged: number }> {
  const vault = await openVault(organisation)
  const intakes = await listIntakes(vault, space)
  const path = `/vault/spaces/${space}/letters`
  const { letters } = await ask<{ letters: { letter: Letter }[] }>('GET', path)
  const opened = await Promise.all(letters.map(({ letter }) => open(vault, space, intakes, letter)))
  const all = opened.filter((care) => care !== null)
  return { all, damaged: letters.length - all.length }
}

/** The private sides of every epoch: what came before a new key still opens. */
async function listIntakes(vault: Vault, space: string): Promise<string[]> {
  type Page = { envelopes: { envelope: Envelope }[] }
  const { envelopes } = await ask<Page>('GET', `/vault/spaces/${space}/envelopes?limit=500`)
  const found = await Promise.all(
    envelopes.map(({ envelope }) =>
      openIntake(mustKey(vault, space, envelope.epoch), envelope).catch(() => null),
    ),
  )
  return found.filter((intake) => intake !== null)
}

async function open(
  vault: Vault,
  space: string,
  intakes: readonly string[],
  letter: Letter,
): Promise<Care | null> {
  if (letter.tenant !== vault.organisation || letter.space !== space) return null
  for (const intake of intakes) {
    const opened = await openLetter(intake, letter).catch(() => null)
    if (opened) return readCare(opened.body)
  }
  return null
}
