import { TextArea, TextField } from '#look/fields.tsx'
import { Act, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Light, PageHead, Row, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Health } from '../block.ts'
import type { Service } from '../service.ts'
import { customWords } from './custom.text.ts'

type ProductPageProps = { service: Service; values: Values; problems?: Problems }

export function ProductPage({ service, values, problems = {} }: ProductPageProps) {
  const t = customWords(useView().lang)
  const at = `/services/${service.id}`
  return (
    <Page title={`${t.task}: ${service.name}`} narrow>
      <PageHead title={t.task} back={{ href: at, label: t.back }} />
      <Form action={`${at}/product`} values={values} problems={problems}>
        <TextField
          name="repository"
          label={t.repository}
          hint={t.repositoryHint}
          type="url"
          inputmode="url"
          maxLength={500}
        />
        <TextArea name="built" label={t.built} hint={t.builtHint} maxLength={4000} rows={8} />
        <Submit>{t.save}</Submit>
      </Form>
    </Page>
  )
}

/** How the service did when somebody last looked, and the question whether it works now. */
export function LookPanel({ service, health }: { service: Service; health: Health }) {
  const t = customWords(useView().lang)
  const action = `/services/${service.id}/looks`
  return (
    <Section title={t.health}>
      <p>
        {health.state === 'unknown' ? (
          t.look.unknown
        ) : (
          <Light state={health.state}>{t.look[health.state]}</Light>
        )}
        {health.seenAt && (
          <>
            {' '}
            · {t.lookedAt} <When at={health.seenAt} />
          </>
        )}
      </p>
      <p class="hint">{t.lookHint}</p>
      <Row>
        <Act action={action} fields={{ works: 'yes' }} tone="quiet" icon="check">
          {t.works}
        </Act>
        <Act action={action} fields={{ works: 'no' }} tone="quiet" icon="warning">
          {t.broken}
        </Act>
      </Row>
    </Section>
  )
}
