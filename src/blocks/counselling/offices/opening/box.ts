import { askVault, VaultTrouble } from '#custody/browser/keeper.ts'
import type { SpaceReaders } from '#custody/browser/reading.ts'

/** How an office stands with its letter box: what the server names, held against the vault. */
export type Box = { name: string; space: string | null; readers: { name: string; until: string | null }[] }

/**
 * Looks at the letter box by the log of the vault.
 * @throws VaultTrouble `space.foreign` when the server names one that is not ours
 */
export async function lookAtBox(organisation: string, service: string, office: string): Promise<Box> {
  const { name, space } = await ask<{ name: string; space: string | null }>('GET', pathOf(service, office))
  const spaces = await askVault('listReading', organisation)
  const own = spaces.find((one) => one.space === space && one.purpose === 'counselling')
  if (space && !own) throw new VaultTrouble({ code: 'space.foreign' })
  // A new letter box is opened for all who read the directory.
  const readers = peopleOf(own ?? spaces.find(({ purpose }) => purpose === 'directory'))
  return { name, space, readers }
}

/** Opens it in the vault, then tells the server where it is. Torn in between, another is opened; an empty one harms nobody. */
export async function openBox(
  organisation: string,
  service: string,
  office: string,
  name: string,
): Promise<void> {
  const space = await askVault('prepareIntake', organisation, 'counselling', name)
  await ask('PUT', pathOf(service, office), { space })
}

const peopleOf = (space: SpaceReaders | undefined): Box['readers'] =>
  (space?.readers ?? [])
    .filter(({ isNow, isBoard }) => isNow && !isBoard)
    .map(({ name, until }) => ({ name, until }))

const pathOf = (service: string, office: string) => `/services/${service}/counselling/offices/${office}/space`

async function ask<T>(method: 'GET' | 'PUT', path: string, body?: object): Promise<T> {
  const headers = body ? { 'content-type': 'application/json' } : undefined
  const sent = { method, cache: 'no-store', redirect: 'error', ...(headers && { headers }) } as const
  const reply = await fetch(path, { ...sent, ...(body && { body: JSON.stringify(body) }) }).catch(() => null)
  if (!reply) throw new VaultTrouble({ code: 'offline' })
  if (reply.status === 204) return undefined as T
  const told = await reply.json().catch(() => ({}))
  if (reply.ok) return told as T
  const { code = 'refused', says } = told as { code?: string; says?: string }
  throw new VaultTrouble({ code, says, status: reply.status })
}
