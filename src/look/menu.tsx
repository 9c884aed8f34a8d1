import type { ComponentChildren } from 'preact'
import { useView } from './view.ts'

export type MenuEntry = {
  href: string
  label: string
  count?: ComponentChildren
  current?: boolean | undefined
}

/** The rooms of one jam beside the page; on a phone a line that scrolls. */
export function SideMenu({ label, entries }: { label: string; entries: readonly MenuEntry[] }) {
  const { path } = useView()
  const here = path.split('?')[0]
  return (
    <nav class="side" aria-label={label}>
      {entries.map(({ href, label: words, count, current }) => (
        <a key={href} href={href} aria-current={(current ?? href === here) ? 'page' : undefined}>
          {words} {count !== undefined && <small>{count}</small>}
        </a>
      ))}
    </nav>
  )
}
