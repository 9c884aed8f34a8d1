import { Page } from './page.tsx'
import { PageHead } from './parts.tsx'

export function LookPage() {
  return (
    <Page title="Look">
      <PageHead title="Woraus Seiten gemacht sind" />
    </Page>
  )
}
