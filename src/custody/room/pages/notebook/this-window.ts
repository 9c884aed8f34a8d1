import { newId } from '#vault/bytes.ts'

const name = 'vault-window'

let mine: Promise<string> | undefined

/**
 * The name of this window, by which it finds its drafts again after a reload. A window that was doubled gets another
 * one: two that write under one name would write over each other.
 */
export function thisWindow(): Promise<string> {
  mine ??= claim(sessionStorage.getItem(name) ?? newId())
  return mine
}

async function claim(wanted: string): Promise<string> {
  const { locks } = navigator
  if (!locks) return kept(wanted)
  const isFree = await new Promise<boolean>((tell) => {
    // Held as long as this page lives.
    void locks.request(`window/${wanted}`, { ifAvailable: true }, (lock) => {
      tell(lock !== null)
      return lock ? new Promise(() => {}) : undefined
    })
  })
  return isFree ? kept(wanted) : claim(newId())
}

function kept(id: string): string {
  sessionStorage.setItem(name, id)
  return id
}
