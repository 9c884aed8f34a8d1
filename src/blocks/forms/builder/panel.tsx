import { Act, Button } from '#look/form.tsx'
import { Light, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Health } from '../../block.ts'
import type { FormDraft } from '../forms.ts'
import { builderWords } from './builder.text.ts'

/** How a form is doing, on the page of its service. */
export function FormPanel({ draft, health }: { draft: FormDraft; health: Health }) {
  const t = builderWords(useView().lang)
  const at = `/services/${draft.service}/form`
  return (
    <Section title={t.panel.title}>
      <p>
        {health.state === 'unknown' ? (
          t.panel.unknown
        ) : (
          <Light state={health.state}>{t.panel.health[health.state]}</Light>
        )}
      </p>
      {draft.version !== null && (
        <Row>
          <Button href={`${at}/inbox`} icon="mail">
            {t.panel.inbox}
          </Button>
          <Button href={`/f/${draft.slug}`} tone="quiet" icon="external">
            {t.panel.open}
          </Button>
          <Act action={`${at}/${draft.closedAt ? 'reopening' : 'closing'}`} tone="quiet">
            {draft.closedAt ? t.panel.reopen : t.panel.close}
          </Act>
        </Row>
      )}
    </Section>
  )
}
