import { Button } from '#look/form.tsx'
import { Light, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Health } from '../block.ts'
import { siteBlockWords } from './site-block.text.ts'

/** How the site is doing, on the page of its service. */
export function SitePanel({ service, health }: { service: string; health: Health }) {
  const t = siteBlockWords(useView().lang)
  return (
    <Section title={t.panel}>
      <p>
        {health.state === 'unknown' ? (
          t.unknown
        ) : (
          <Light state={health.state}>{health.state === 'care' ? t.care : t.go}</Light>
        )}
      </p>
      <Row>
        <Button href={`/services/${service}/site`}>{t.open}</Button>
      </Row>
    </Section>
  )
}
