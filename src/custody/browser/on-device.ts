import { readNote } from '../notebook/note.ts'
import { listNamed } from './directory.ts'
import { isOf } from './myself.ts'
import { openVault, type Vault } from './organisation.ts'
import { listWaiting } from './outbox.ts'
import { openKept } from './own-key.ts'
import { readRoster } from './roster.ts'
import type { Waiting } from './store.ts'

/** What waits on this device and is shown nowhere else. */
export type OnDevice = {
  /** Of people who use this device as well; null for a name that I could not read. */
  others: { name: string | null; count: number }[]
  stuck: Stuck[]
}

/** What I wrote and the server would not take, outside of the notebook that is open now. */
export type Stuck = {
  key: string
  /** What the area is called; null for the directory and for what has no name. */
  area: string | null
  isDestroyed: boolean
  code: string
  title: string
  text: string
}

export async function lookAtDevice(organisation: string): Promise<OnDevice> {
  const vault = await openVault(organisation)
  const [rows, { names }] = [await listWaiting(), await readRoster(vault)]
  const me = vault.me.card.id
  const others = Map.groupBy(
    rows.filter((row) => !isOf(me, row)),
    ({ envelope }) => names.get(envelope.author) || null,
  )
  const mine = rows.filter((row) => isOf(me, row) && row.organisation === organisation && row.refused)
  return {
    others: [...others].map(([name, some]) => ({ name, count: some.length })),
    stuck: await stuckOf(vault, mine),
  }
}

async function stuckOf(vault: Vault, refused: Waiting[]): Promise<Stuck[]> {
  if (refused.length === 0) return []
  const named = new Map((await listNamed(vault.organisation)).map((entry) => [entry.space, entry]))
  const isDestroyed = ({ space }: Waiting) => vault.state.spaces.get(space)?.shredded === true
  const isShown = (row: Waiting) => named.get(row.space)?.purpose === 'notebook' && !isDestroyed(row)
  const stuck = refused.filter((row) => !isShown(row))
  return Promise.all(
    stuck.map(async (row) => {
      const note = readNote((await openKept(vault, row).catch(() => null))?.body ?? null)
      const area = named.get(row.space)?.name ?? null
      const { title = '', text = '' } = note ?? {}
      return { key: row.key, area, isDestroyed: isDestroyed(row), code: row.refused ?? '', title, text }
    }),
  )
}
