import { TextField } from '#look/fields.tsx'
import { Confirm, Form, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Card, Empty, Grid, Notice, PageHead, Row } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { passkeyWords } from './passkey.text.ts'
import { PasskeyForm, passkeyForm } from './passkey-form.tsx'
import type { Passkey } from './passkeys.ts'

type PasskeysProps = { passkeys: Passkey[]; next?: string | undefined; problem?: string | undefined }

/** One's passkeys, each with its name, and the way to another one. */
export function PasskeysPage({ passkeys, next, problem }: PasskeysProps) {
  const t = passkeyWords(useView().lang)
  return (
    <Page title={t.title} elements={[passkeyForm]} narrow>
      <PageHead title={t.title} lead={t.lead} back={{ href: '/me', label: t.back }} />
      {problem && <Notice tone="warning">{problem}</Notice>}
      {passkeys.length === 0 ? (
        <Empty title={t.empty} level={2}>
          {t.emptySays}
        </Empty>
      ) : (
        <Grid>
          {passkeys.map((passkey) => (
            <OnePasskey key={passkey.id} {...passkey} />
          ))}
        </Grid>
      )}
      <PasskeyForm
        action="/me/passkeys"
        challenge="/me/passkeys/challenge"
        next={next}
        register
        otherwise={
          <noscript>
            <p>{t.needsScript}</p>
          </noscript>
        }
      >
        {passkeys.length === 0 ? t.add : t.addMore}
      </PasskeyForm>
    </Page>
  )
}

function OnePasskey({ id, label, madeAt, usedOn }: Passkey) {
  const t = passkeyWords(useView().lang)
  const who = (
    <>
      {t.made} <When at={madeAt} form="day" /> ·{' '}
      {usedOn ? (
        <>
          {t.used} <When at={usedOn} form="day" />
        </>
      ) : (
        t.never
      )}
    </>
  )
  return (
    <Card title={label} level={2} who={who}>
      <Row>
        <a href={`/me/passkeys/${id}`}>
          {t.rename} <span class="unseen">{label}</span>
        </a>
        <Confirm
          label={t.remove}
          question={t.removeAsk(label)}
          explain={t.removeSays}
          action={`/me/passkeys/${id}/removal`}
          tone="danger"
        >
          {t.remove}
        </Confirm>
      </Row>
    </Card>
  )
}

type NameProps = { id: string; label: string; problem?: string | undefined }

export function PasskeyNamePage({ id, label, problem }: NameProps) {
  const t = passkeyWords(useView().lang)
  return (
    <Page title={t.name} narrow>
      <Form action={`/me/passkeys/${id}`} values={{ label }} problems={{ label: problem }}>
        <TextField name="label" label={t.name} hint={t.nameHint} maxLength={60} required heading />
        <Submit back={{ href: '/me/passkeys', label: t.title }}>{t.save}</Submit>
      </Form>
    </Page>
  )
}
