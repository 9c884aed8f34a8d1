import { readersAt } from '#vault/log/state.ts'
import { type Letter, openLetter } from '#vault/outside/outside.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { newIntake, openIntake } from '#vault/space/intake.ts'
import { type Care, readCare } from '../care/care.ts'
import { directoryOf } from './directory.ts'
import { openSpace } from './founding.ts'
import { oneAtATime } from './in-turn.ts'
import { line, mustKey, nowOf, openVault, say, type Vault } from './organisation.ts'
import { post } from './outbox.ts'
import { ask } from './server.ts'
import { writeRecord } from './writing.ts'

/** A jam that puts what people seal into this vault. Without a space nothing is asked yet. */
export type CareJam = { jam: string; title: string; space: string | null; eraseAt: string; isErased: boolean }

export const listCareJams = async (organisation: string): Promise<CareJam[]> =>
  (await ask<{ jams: CareJam[] }>('GET', `/vault/organisations/${organisation}/care`)).jams

/** Opens a space with a letter box for a jam, and tells the jam which it is. Torn anywhere, it is begun anew. */
export const prepareCare = (organisation: string, jam: string, name: string): Promise<void> =>
  oneAtATime(`care/${jam}`, async () => {
    const vault = await openVault(organisation)
    const directory = vault.state.spaces.get(directoryOf(vault))
    const space = await openSpace(vault, directory ? readersAt(vault.state, directory, nowOf(vault)) : [])
    await writeRecord(organisation, directoryOf(vault), { what: 'jam/space/1', space, purpose: 'care', name })
    const { recipient, envelope } = await newIntake(mustKey(vault, space), vault.me.card.id)
    // First the private side: a letter box whose key is lost must never open.
    await post(vault, [envelope])
    await say(vault, (now) => line(now, 'intake_key_set', { space, epoch: 1, recipient }))
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
