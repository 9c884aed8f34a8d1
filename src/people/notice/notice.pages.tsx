import { h } from 'preact'
import { Check } from '#look/fields.tsx'
import { Act, Button, Form, Hidden, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Card, Empty, Grid, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Device } from './notice.sql.ts'
import { noticeWords } from './notice.text.ts'

const pushDevice = 'src/people/notice/push-device.element.ts'

type NoticePageProps = {
  devices: readonly Device[]
  session: string | null
  reach: { byMail: boolean; byPush: boolean }
  publicKey: string
  problem?: string | undefined
}

/** By what I am told things, and on which devices. */
export function NoticePage({ devices, session, reach, publicKey, problem }: NoticePageProps) {
  const t = noticeWords(useView().lang)
  const values = { ...(reach.byMail ? { mail: 'yes' } : {}), ...(reach.byPush ? { push: 'yes' } : {}) }
  return (
    <Page title={t.title} elements={[pushDevice]} narrow>
      <PageHead title={t.title} lead={t.lead} back={{ href: '/me', label: t.back }} />
      {problem && <Notice tone="warning">{problem}</Notice>}
      <Section title={t.ways}>
        <Form action="/me/notices" values={values} id="reach">
          <Check name="mail" label={t.byMail} hint={t.byMailHint} required />
          <Check name="push" label={t.byPush} hint={t.byPushHint} required />
          <Submit>{t.save}</Submit>
        </Form>
      </Section>
      <Section title={t.devices}>
        <p>{t.devicesSays}</p>
        {devices.length === 0 ? (
          <Empty title={t.none}>{t.noneSays}</Empty>
        ) : (
          <Grid>
            {devices.map((one) => (
              <OneDevice key={one.id} device={one} isHere={one.session === session} />
            ))}
          </Grid>
        )}
        <AddDevice publicKey={publicKey} />
      </Section>
    </Page>
  )
}

function OneDevice({ device: { id, label, addedAt }, isHere }: { device: Device; isHere: boolean }) {
  const t = noticeWords(useView().lang)
  const who = (
    <>
      {isHere && `${t.here} · `}
      {t.since} <When at={addedAt} form="day" />
    </>
  )
  return (
    <Card title={label} who={who}>
      <Row>
        <Act action={`/me/notices/devices/${id}/test`} tone="quiet" of={label}>
          {t.test}
        </Act>
        <Act action={`/me/notices/devices/${id}/removal`} tone="plain" of={label}>
          {t.remove}
        </Act>
      </Row>
    </Card>
  )
}

function AddDevice({ publicKey }: { publicKey: string }) {
  const t = noticeWords(useView().lang)
  return h('push-device', { 'house-key': publicKey, denied: t.denied, failed: t.failed }, [
    <p key="without" class="hint">
      {t.needsScript}
    </p>,
    <form key="form" method="post" action="/me/notices/devices" hidden>
      <Hidden fields={{ endpoint: '', publicKey: '', authSecret: '' }} />
      <p>{t.addHint}</p>
      <Button icon="announce">{t.add}</Button>
    </form>,
    <p key="says" role="status" />,
  ])
}
