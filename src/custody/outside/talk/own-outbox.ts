import { openWith, sealTo } from '#vault/age.ts'
import { base64url, fromBase64url, text, utf8 } from '#vault/bytes.ts'
import type { Identity } from '#vault/identity/identity.ts'
import type { Outbox, Waiting } from '../../talking/outbox.ts'

/** What the page is to put on this device: sealed, or nothing any more. It says `shelved` when it lies there. */
export type Shelving = { shelve: string | null; n: number }

const shelving = new Map<number, () => void>()
let next = 0

/** The page has put it there. */
export function shelved(n: number): void {
  shelving.get(n)?.()
  shelving.delete(n)
}

/**
 * The outbox of somebody without an account: the twelve words open it and nothing else does. The page keeps what is sealed,
 * where leaving in haste clears it at once; nothing is sent before it lies there.
 * @param sealed what was kept before
 */
export async function ownOutbox(
  { card, age }: Identity,
  sealed: string | null,
  told: (news: Shelving) => void,
): Promise<Outbox> {
  const all = new Map((await opened(age, sealed)).map((one) => [one.id, one]))
  let turn: Promise<unknown> = Promise.resolve()
  const shelve = (): Promise<void> => {
    const shelving = turn.then(async () => {
      const text = all.size > 0 ? JSON.stringify([...all.values()]) : null
      await putAway(text === null ? null : base64url(await sealTo([card.recipient], utf8(text))), told)
    })
    turn = shelving.catch(() => {})
    return shelving
  }
  return {
    list: async () => [...all.values()],
    keep: async (waiting) => {
      all.set(waiting.id, structuredClone(waiting))
      await shelve()
    },
    drop: async (id) => {
      all.delete(id)
      await shelve()
    },
  }
}

function putAway(shelve: string | null, told: (news: Shelving) => void): Promise<void> {
  const n = next++
  return new Promise((resolve) => {
    shelving.set(n, resolve)
    told({ shelve, n })
  })
}

/** What is no outbox, or of other words, is none. */
async function opened(age: Identity['age'], sealed: string | null): Promise<Waiting[]> {
  if (sealed === null) return []
  try {
    return JSON.parse(text((await openWith(age, fromBase64url(sealed))) ?? utf8('[]')))
  } catch {
    return []
  }
}
