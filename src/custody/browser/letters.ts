import type { Canon } from '#vault/canonical.ts'
import { type Letter, openLetter } from '#vault/outside/outside.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { newIntake, openIntake } from '#vault/space/intake.ts'
import { line, mustKey, openVault, say, type Vault } from './organisation.ts'
import { post } from './outbox.ts'
import { ask } from './server.ts'
import { onLock } from './unlocked.ts'

/** What somebody without a key has sealed for a space, opened. Whoever sealed it may have put anything there. */
export type OpenedLetter = { id: string; receivedAt: string; body: Canon }

/** Gives a space that is there already a letter box, so that people without a key can seal to its readers. Twice is once. */
export async function openLetterBox(organisation: string, space: string): Promise<void> {
  const vault = await openVault(organisation)
  const known = vault.state.spaces.get(space)
  if (known?.intake) return
  const { recipient, envelope } = await newIntake(mustKey(vault, space), vault.me.card.id)
  // First the private side: a letter box whose key is lost must never open.
  await post(vault, [envelope])
  await say(vault, async (now) => {
    const there = now.state.spaces.get(space)
    return there?.intake ? null : line(now, 'intake_key_set', { space, epoch: envelope.epoch, recipient })
  })
}

/** Opens what people have sent; a letter that does not open must not hide the others. */
export async function listLetters(
  organisation: string,
  space: string,
): Promise<{ letters: OpenedLetter[]; damaged: number }> {
  const vault = await openVault(organisation)
  const path = `/vault/spaces/${space}/letters`
  type Sent = { letter: Letter; receivedAt: string }
  const { letters } = await ask<{ letters: Sent[] }>('GET', path)
  if (letters.length === 0) return { letters: [], damaged: 0 }
  const intakes = await mustIntakes(vault, space)
  const opened = await Promise.all(letters.map((sent) => open(vault, space, intakes, sent)))
  const all = opened.filter((one) => one !== null)
  return { letters: all, damaged: letters.length - all.length }
}

/** What was taken over elsewhere goes for good. */
export const eraseLetters = (space: string, ids: string[]): Promise<void> =>
  ask('POST', `/vault/spaces/${space}/letters/erasures`, { ids })

const intakesOf = new Map<string, string[]>()
onLock(() => intakesOf.clear())

/** The private sides of every epoch: what came before a new key still opens. */
async function mustIntakes(vault: Vault, space: string): Promise<string[]> {
  const name = `${space}/${vault.state.spaces.get(space)?.epoch}/${vault.state.spaces.get(space)?.intake?.recipient}`
  const known = intakesOf.get(name) ?? (await listIntakes(vault, space))
  intakesOf.set(name, known)
  return known
}

async function listIntakes(vault: Vault, space: string): Promise<string[]> {
  type Page = { envelopes: { envelope: Envelope }[]; cursor?: string; more?: boolean }
  const found: string[] = []
  for (let since = '', more = true; more; ) {
    const page = await ask<Page>('GET', `/vault/spaces/${space}/envelopes?limit=500${since}`)
    const opened = await Promise.all(
      page.envelopes.map(({ envelope }) =>
        Promise.resolve()
          .then(() => openIntake(mustKey(vault, space, envelope.epoch), envelope))
          .catch(() => null),
      ),
    )
    found.push(...opened.filter((intake) => intake !== null))
    more = page.more === true && page.envelopes.length > 0
    since = `&since=${encodeURIComponent(page.cursor ?? '')}`
  }
  return found
}

async function open(
  vault: Vault,
  space: string,
  intakes: readonly string[],
  { letter, receivedAt }: { letter: Letter; receivedAt: string },
): Promise<OpenedLetter | null> {
  if (letter.tenant !== vault.organisation || letter.space !== space) return null
  for (const intake of intakes) {
    const opened = await openLetter(intake, letter).catch(() => null)
    if (opened) return { id: letter.id, receivedAt, body: opened.body }
  }
  return null
}
