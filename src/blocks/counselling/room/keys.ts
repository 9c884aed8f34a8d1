import { useEffect } from 'preact/hooks'
import { useDesk } from './desk.ts'
import { openTabs } from './list/open-tabs.ts'

/** Ways through the room by keys; each with Alt, so that nobody who types or dictates comes upon one by chance. */
export function useKeys(): void {
  const desk = useDesk()
  const ids = openTabs(desk.conversations, desk.me).map(({ id }) => id)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const to = wayOf(event.key, ids, location.hash)
      if (to === null) return
      event.preventDefault()
      desk.go(to)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [ids.join()])
}

export function wayOf(key: string, ids: readonly string[], hash: string): string | null {
  if (key === 'Home') return 'queue'
  const step = { PageDown: 1, PageUp: -1 }[key]
  if (!step || ids.length === 0) return null
  const at = ids.indexOf(hash.replace(/^#talk=/, ''))
  const next = at < 0 && step < 0 ? ids.length - 1 : (at + step + ids.length) % ids.length
  return `talk=${ids[next]}`
}
