import { isDeepStrictEqual } from 'node:util'
import type { Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { FindPlaceables } from '../../placing.ts'
import type { KeptPage, LegalKind, Page } from '../model/page.ts'
import type { Draft } from '../model/site.ts'
import { makeReady } from '../page-states.ts'
import { addPages, savePage } from '../pages.ts'
import { draftOf } from '../sites.ts'
import { type LawFacts, lawFactsOf } from './law-facts.ts'
import { type LawGap, missingInLaw } from './law-missing.ts'
import { renewed } from './renewal.ts'

export const laws: readonly LegalKind[] = ['imprint', 'privacy', 'accessibility']

export async function lawOf(
  desk: Desk,
  service: string,
  places: FindPlaceables,
): Promise<{ draft: Draft<KeptPage>; facts: LawFacts; gaps: LawGap[] }> {
  const draft = await draftOf(desk, service)
  const house = new URL(desk.house.config.address).host
  const facts = lawFactsOf(draft, house, await places(desk, draft.organisation))
  return { draft, facts, gaps: missingInLaw(facts) }
}

/** Writes the pages of law as they follow from the facts now; free parts stay. Those that are missing are added as drafts. */
export async function renewLaw(desk: Desk, service: string, places: FindPlaceables): Promise<KeptPage[]> {
  const { draft, facts } = await lawOf(desk, service, places)
  const written: KeptPage[] = []
  const missing: { page: Page }[] = []
  for (const law of laws) {
    const kept = draft.pages.find(({ page }) => page.legal === law)
    const page = renewed(law, facts, kept?.page ?? null)
    if (!kept) missing.push({ page })
    else
      written.push(
        isDeepStrictEqual(page, kept.page) ? kept : await savePage(desk, kept.id, page, kept.revision),
      )
  }
  return [...written, ...(await addPages(desk, service, missing))]
}

/**
 * What stands before each publishing: the pages of law say what is true now, and go out with the rest.
 * @throws Refusal `site.law-missing` when the law asks for something that nobody has said yet
 */
export async function makeLawful(desk: Desk, service: string, places: FindPlaceables): Promise<void> {
  const { gaps } = await lawOf(desk, service, places)
  if (gaps.length > 0) throw new Refusal('conflict', 'site.law-missing')
  for (const { id, state } of await renewLaw(desk, service, places))
    if (state === 'draft') await makeReady(desk, id)
}
