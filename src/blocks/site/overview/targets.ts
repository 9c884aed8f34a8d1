import type { KeptPage } from '../model/page.ts'
import { titleOf } from '../model/pages.ts'
import { pathOf } from '../model/paths.ts'
import type { Site } from '../sites.ts'

/** Pages that a redirect may lead to, by their path in the original language. */
export function targetsFor(
  { settings }: Pick<Site, 'settings'>,
  pages: readonly KeptPage[],
  but?: Pick<KeptPage, 'id'>,
): { path: string; title: string }[] {
  const original = settings.languages[0] ?? 'de'
  return pages
    .filter(({ id, state }) => id !== but?.id && state === 'ready')
    .flatMap(({ page }) => {
      const path = pathOf(page, original, settings.languages)
      return path ? [{ path: `/${path}`, title: titleOf(page, original) }] : []
    })
}
