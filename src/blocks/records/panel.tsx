import { Button } from '#look/form.tsx'
import { Light, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Health } from '../block.ts'
import { blockWords } from './block.text.ts'

/** How the records are doing, on the page of their service. */
export function RecordsPanel({ service, health }: { service: string; health: Health }) {
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
        <Button href={`/services/${service}/records/room`} icon="lock">
          {t.room}
        </Button>
      </Row>
    </Section>
  )
}
