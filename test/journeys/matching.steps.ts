import type { Hands } from './hands.ts'
import { expectAccessible, type Stage } from './stage.ts'

/** The organiser calculates, watches it come without a reload, and publishes. */
export async function makeTeams(stage: Stage, hands: Hands, jam: string): Promise<void> {
  await hands.page.goto(`/jams/${jam}/matching`)
  await hands.press('Zuteilung berechnen Der erste Plan')
  await stage.work()
  await hands.page.getByRole('heading', { name: 'Ergebnis' }).waitFor({ timeout: 60_000 })
  await expectAccessible(hands.page)
  await hands.open('Veröffentlichen')
  await hands.press('Ja, veröffentlichen')
  await hands.page.getByText('Die Teams stehen.').waitFor()
}
