import type { ComponentChildren } from 'preact'
import { useView } from './view.ts'

export type MenuEntry = {
  href: string
  label: string
  count?: ComponentChildren
  current?: boolean | undefined
}

export type MenuGroup = { label: string; entries: readonly MenuEntry[]; open: boolean }

type SideMenuProps = {
  label: string
  entries: readonly MenuEntry[]
  /** What would be too long to read at once opens group by group; opening one closes the other. */
  groups?: readonly MenuGroup[]
}

/** The rooms of one jam beside the page; on a phone a line that scrolls. */
export function SideMenu({ label, entries, groups = [] }: SideMenuProps) {
  return (
    <nav class={groups.length > 0 ? 'side grouped' : 'side'} aria-label={label}>
      <Entries entries={entries} />
      {groups.map((group) => (
        <details key={group.label} name="menu" open={group.open}>
          <summary>{group.label}</summary>
          <div>
            <Entries entries={group.entries} />
          </div>
        </details>
      ))}
    </nav>
  )
}

function Entries({ entries }: { entries: readonly MenuEntry[] }) {
  const { path } = useView()
  const here = path.split('?')[0]
  return (
    <>
      {entries.map(({ href, label, count, current }) => (
        <a key={href} href={href} aria-current={(current ?? href === here) ? 'page' : undefined}>
          {label} {count !== undefined && <small>{count}</small>}
        </a>
      ))}
    </>
  )
}
