import type { ComponentType } from 'preact'
import { lazily } from '#custody/room/lazily.tsx'
import { useAbout } from '../../room/place.ts'
import { useReports } from './desk.ts'

const parts: { [name: string]: ComponentType } = {
  made: lazily(async () => (await import('./made.tsx')).Made),
  frozen: lazily(async () => (await import('./frozen.tsx')).Frozen),
  proof: lazily(async () => (await import('./proof.tsx')).Proof),
}

/** Reports of all collections (Berichte): `#/reports/PART`. */
export function ReportsPlace() {
  const { w, t } = useReports()
  const [name = 'made'] = useAbout()
  const Part = parts[name] ?? parts.made
  return (
    <>
      <p>
        <a href="#/">{t.allCollections}</a>
      </p>
      <h2>{w.title}</h2>
      <nav class="row rec-tabs" aria-label={w.tabsLabel}>
        {(Object.keys(w.tabs) as (keyof typeof w.tabs)[]).map((part) => (
          <a key={part} href={`#/reports/${part}`} aria-current={part === name ? 'page' : undefined}>
            {w.tabs[part]}
          </a>
        ))}
      </nav>
      <p class="hint">{w.says}</p>
      {Part && <Part key={name} />}
    </>
  )
}
