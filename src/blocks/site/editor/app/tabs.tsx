import { useRef } from 'preact/hooks'
import { type Tab, tabs } from './studio.ts'
import type { AppWords } from './words-de.ts'

type TabsProps = { tab: Tab; setTab: (tab: Tab) => void; count: number; t: AppWords }

export function Tabs({ tab, setTab, count, t }: TabsProps) {
  const row = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length] ?? 'content'
    setTab(next)
    row.current?.querySelector<HTMLElement>(`#e-tab-${next}`)?.focus()
  }
  return (
    <div role="tablist" class="b-tabs" ref={row} onKeyDown={walk} aria-label={t.parts}>
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`e-tab-${one}`}
          aria-selected={one === tab}
          aria-controls="e-panel"
          tabIndex={one === tab ? 0 : -1}
          onClick={() => setTab(one)}
        >
          {one === 'findings' && count > 0 ? t.findingsCount(count) : t.tabs[one]}
        </button>
      ))}
    </div>
  )
}
