import { openWith, sealTo } from '#vault/age.ts'
import { base64url, fromBase64url, text, utf8 } from '#vault/bytes.ts'
import { canonical } from '#vault/canonical.ts'
import type { Outbox, Waiting } from '../../talking/outbox.ts'
import type { Vault } from '../organisation.ts'
import { type Draft, forget, keep, list } from '../store.ts'

/** A row of this device: what I have said, sealed for me alone, whoever else uses the device and reads the same space. */
type Row = { place: string; said: string; at: number }

/**
 * Where what I say lies until the server has it. Only one tab sends it: whoever holds the lock of the conversation; another that
 * has it open as well sees an empty one.
 */
export async function sealedOutbox(vault: Vault, conversation: string): Promise<Outbox> {
  const { card, age } = vault.me
  const begins = `talk/${card.id}/${conversation}/`
  const isMine = await held(`${begins}send`)
  return {
    list: async () => {
      const rows = isMine ? (await rowsOf(begins)).sort((one, other) => one.at - other.at) : []
      const opened = await Promise.all(rows.map((row) => openRow(age, row)))
      return opened.filter((one) => one !== null)
    },
    keep: async (waiting) => {
      const place = begins + waiting.id
      const known = (await rowsOf(place))[0]
      const said = base64url(await sealTo([card.recipient], utf8(canonical(waiting))))
      await keep('drafts', { place, said, at: known?.at ?? Date.now() } as never)
    },
    drop: (id) => forget('drafts', begins + id),
  }
}

const rowsOf = async (begins: string): Promise<Row[]> =>
  ((await list('drafts')) as (Draft | Row)[]).filter((row): row is Row => row.place.startsWith(begins))

async function openRow(age: string, { said }: Row): Promise<Waiting | null> {
  const opened = await openWith(age, fromBase64url(said)).catch(() => null)
  return opened && JSON.parse(text(opened))
}

const locks = new Map<string, Promise<boolean>>()

/** Holds a lock as long as this worker lives. @returns false when another tab has it */
async function held(name: string): Promise<boolean> {
  const mine = locks.get(name) ?? lock(name)
  locks.set(name, mine)
  if (await mine) return true
  locks.delete(name)
  return false
}

function lock(name: string): Promise<boolean> {
  const { locks } = globalThis.navigator ?? {}
  if (!locks) return Promise.resolve(true)
  return new Promise((resolve) => {
    void locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      // Until the tab is closed.
      return lock && new Promise(() => {})
    })
  })
}
