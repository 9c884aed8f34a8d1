import { type Identity, identityAt } from '#vault/identity/identity.ts'
import type { Entry } from '#vault/log/entry.ts'
import { founderCode } from '#vault/log/log.ts'
import type { LogState } from '#vault/log/state.ts'
import { type Envelope, openSigned } from '#vault/space/envelope.ts'
import { openWrap, type SpaceKey, type Wrap } from '#vault/space/space.ts'
import { ask } from './server.ts'
import { mustHold } from './unlocked.ts'

type Spaces = { spaces: { id: string; wraps: Wrap[] }[] }
type Page = { envelopes: { envelope: Envelope }[]; cursor: string; more: boolean }

/**
 * Whether I have vouched for this log before, on whatever device: then nobody has to compare six words again because a
 * browser has emptied its storage. Only my own signature counts, which no server can make:
 * a line of mine in the chain, which names all lines before it, or my word in the directory of which vault is mine.
 */
export async function haveVouched(
  organisation: string,
  state: LogState,
  entries: readonly Entry[],
): Promise<boolean> {
  const me = await identityAt(organisation, mustHold())
  if (state.members.get(me.card.id)?.card.verify !== me.card.verify) return false
  if (entries.some(({ author }) => author === me.card.id)) return true
  return (await findMyWord(organisation, state, me)) === (await founderCode(state))
}

/** The founding key that I have signed as the one of my vault. */
async function findMyWord(organisation: string, state: LogState, me: Identity): Promise<string | null> {
  const directory = state.spaces.keys().next().value
  const { spaces } = await ask<Spaces>('GET', `/vault/organisations/${organisation}/spaces`)
  const wraps = spaces.find(({ id }) => id === directory)?.wraps ?? []
  const keys = await Promise.all(
    wraps.filter(({ member }) => member === me.card.id).map((wrap) => openWrap(me.age, wrap, state)),
  )
  let since = ''
  for (let more = true; more; ) {
    const page = await ask<Page>('GET', `/vault/spaces/${directory}/envelopes?limit=500${since}`)
    for (const { envelope } of page.envelopes) {
      const word = await readMyWord(envelope, keys, me)
      if (word !== null) return word
    }
    since = `&since=${encodeURIComponent(page.cursor)}`
    more = page.more
  }
  return null
}

async function readMyWord(envelope: Envelope, keys: (SpaceKey | null)[], me: Identity) {
  if (envelope.author !== me.card.id) return null
  const key = keys.find((one) => one?.epoch === envelope.epoch)
  const opened = key ? await openSigned(key, envelope, me.card.verify).catch(() => null) : null
  const { what, founder } = Object(opened?.body)
  return what === 'jam/myself/1' ? String(founder) : null
}
