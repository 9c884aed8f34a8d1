import { Button } from '#look/form.tsx'
import { Light, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Health } from '../block.ts'
import { blockWords } from './block.text.ts'
import type { Counselling } from './counselling.ts'
import { EmbedButton } from './seeker/embedding.tsx'

type PanelProps = {
  counselling: Counselling
  health: Health
  /** The public address, and the fingerprint of the vault; '' before there is one. */
  address: string
  founder: string
}

/** How a counselling service is doing, on the page of its service. */
export function CounsellingPanel({ counselling, health, address, founder }: PanelProps) {
  const t = blockWords(useView().lang)
  return (
    <Section title={t.panel}>
      <p>
        {health.state === 'unknown' ? (
          t.unknown
        ) : (
          <Light state={health.state}>{t.health[health.state]}</Light>
        )}
      </p>
      <Row>
        <Button href={`/services/${counselling.service}/counselling/room`} icon="mail">
          {t.room}
        </Button>
        <Button href={`/c/${counselling.slug}`} tone="quiet" icon="external">
          {t.look}
        </Button>
      </Row>
      <EmbedButton address={address} founder={founder} />
    </Section>
  )
}
