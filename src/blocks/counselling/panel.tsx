import { Button } from '#look/form.tsx'
import { Light, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Health } from '../block.ts'
import { blockWords } from './block.text.ts'
import type { Counselling } from './counselling.ts'

/** How a counselling service is doing, on the page of its service. */
export function CounsellingPanel({ counselling, health }: { counselling: Counselling; health: Health }) {
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
    </Section>
  )
}
