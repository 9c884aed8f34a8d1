import type { ComponentType } from 'preact'
import { lazily } from '#custody/room/lazily.tsx'
import { useAbout } from '../../room/place.ts'
import { useLaw } from './desk.ts'
import type { lawWords } from './words.ts'

const parts: { [name: string]: ComponentType } = {
  keeping: lazily(async () => (await import('./keeping/keeping.tsx')).Keeping),
  consents: lazily(async () => (await import('./consents.tsx')).Consents),
  dossier: lazily(async () => (await import('./dossier/dossier.tsx')).DossierView),
  referral: lazily(async () => (await import('./referral/referral.tsx')).Referral),
  accesses: lazily(async () => (await import('./accesses.tsx')).Accesses),
  rights: lazily(async () => (await import('./rights-sheet.tsx')).RightsSheet),
}
export type LawPart = keyof ReturnType<typeof lawWords>['tabs']

/** Erasing, consents, access requests, referrals, accesses and rights (Recht und Pflichten): `#/law/PART`. */
export function LawPlace() {
  const { w, t } = useLaw()
  const [name = 'keeping'] = useAbout()
  const Part = parts[name] ?? parts.keeping
  return (
    <>
      <p>
        <a href="#/">{t.allCollections}</a>
      </p>
      <h2>{w.title}</h2>
      <nav class="row rec-tabs" aria-label={w.tabsLabel}>
        {(Object.keys(w.tabs) as LawPart[]).map((part) => (
          <a key={part} href={`#/law/${part}`} aria-current={part === name ? 'page' : undefined}>
            {w.tabs[part]}
          </a>
        ))}
      </nav>
      {Part && <Part key={name} />}
    </>
  )
}
