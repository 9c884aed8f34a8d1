import { dayAndTime } from '#look/dates.ts'
import { CopyText, copyText } from '#look/elements.tsx'
import { TextField } from '#look/fields.tsx'
import { Act, Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Empty, Light, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { webhookWords } from './webhook.text.ts'
import type { Delivery, Webhook } from './webhook.ts'

type Told = { webhook: Webhook; deliveries: Delivery[] }
type WebhooksPageProps = {
  service: string
  name: string
  webhooks: Told[]
  /** Of one that was just made or renewed: shown this once. */
  secret?: string | undefined
  values?: Values | undefined
  problems?: Problems | undefined
}

/** Who else is told when something comes in, for admins. */
export function WebhooksPage({ service, name, webhooks, secret, values, problems }: WebhooksPageProps) {
  const t = webhookWords(useView().lang)
  const path = `/services/${service}/form/webhooks`
  const back = { href: `/services/${service}`, label: t.back }
  return (
    <Page title={t.title} narrow elements={secret ? [copyText] : []}>
      <PageHead title={t.title} label={name} lead={t.lead} back={back} />
      {secret && (
        <Notice tone="success" title={t.secretTitle}>
          <p>{t.secretSays}</p>
          <p>
            <CopyText text={secret} label={t.secret} />
          </p>
        </Notice>
      )}
      {webhooks.length === 0 && (
        <Empty level={2} title={t.none}>
          {t.noneTodo}
        </Empty>
      )}
      {webhooks.map((told) => (
        <One key={told.webhook.id} path={`${path}/${told.webhook.id}`} {...told} />
      ))}
      <Section title={t.add}>
        <Form action={path} values={values} problems={problems}>
          <TextField
            name="address"
            type="url"
            label={t.address}
            hint={t.addressHint}
            required
            maxLength={1000}
          />
          <Submit>{t.save}</Submit>
        </Form>
      </Section>
      <Section title={t.howTitle}>
        <p>{t.how}</p>
      </Section>
    </Page>
  )
}

function One({ path, webhook, deliveries }: Told & { path: string }) {
  const { lang } = useView()
  const t = webhookWords(lang)
  return (
    <Section title={webhook.address}>
      <Row>
        <Act action={`${path}/trial`} tone="quiet" of={webhook.address}>
          {t.trial}
        </Act>
        <Confirm action={`${path}/secret`} label={t.renew} question={t.renewQuestion} explain={t.renewSays}>
          {t.renew}
        </Confirm>
        <Confirm
          action={`${path}/end`}
          label={t.stop}
          question={t.stopQuestion}
          explain={t.stopSays}
          tone="danger"
        >
          {t.stop}
        </Confirm>
      </Row>
      {deliveries.length === 0 ? (
        <p class="hint">{t.nothing}</p>
      ) : (
        <DataTable
          caption={t.caption}
          rows={deliveries}
          rowId={({ id }) => id}
          columns={[
            { title: t.when, cell: ({ askedAt }) => dayAndTime(askedAt, lang, 'Europe/Berlin') },
            { title: t.what, cell: ({ submission }) => (submission ? t.caseOf(submission) : t.trialOf) },
            { title: t.state, cell: (one) => <State {...one} /> },
            { title: t.tries, number: true, cell: ({ tries }) => tries },
          ]}
        />
      )}
    </Section>
  )
}

function State({ arrivedAt, problem, status }: Delivery) {
  const t = webhookWords(useView().lang)
  if (arrivedAt) return <Light state="go">{t.arrived}</Light>
  if (!problem) return <Light state="care">{t.waits}</Light>
  return <Light state="stop">{t.problem[problem]?.(status) ?? problem}</Light>
}
