import { TextField } from '#look/fields.tsx'
import { Button, Confirm, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Card, Grid, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { PasskeyForm, passkeyForm } from '../passkey/passkey-form.tsx'
import { factorWords } from './factor.text.ts'
import type { Factors } from './proof.ts'
import { QrCode } from './qr-code.tsx'
import type { Enrolment } from './second-factor.ts'

type Typed = { values?: Values; problems?: Problems; next: string }

/** Asks for a passkey or a code of the app; who has neither is led to set one up. */
export function StepUpPage({ factors, next, ...typed }: Typed & { factors: Factors }) {
  const t = factorWords(useView().lang)
  if (!factors.app && factors.passkeys === 0) return <NoFactorPage next={next} />
  return (
    <Page title={t.stepUp} elements={factors.passkeys > 0 ? [passkeyForm] : []} narrow>
      <PageHead title={t.stepUp} lead={t.stepUpLead} />
      {factors.passkeys > 0 && (
        <PasskeyForm action="/me/step-up/passkey" challenge="/me/step-up/passkey/challenge" next={next}>
          {t.orKey}
        </PasskeyForm>
      )}
      {factors.app ? (
        <Form action="/me/step-up" {...typed}>
          <Hidden fields={{ next }} />
          <CodeField label={t.appCode} hint={t.appCodeHint} />
          <Submit tone={factors.passkeys > 0 ? 'quiet' : 'strong'}>{t.orApp}</Submit>
        </Form>
      ) : (
        <Wrong {...typed} />
      )}
    </Page>
  )
}

function NoFactorPage({ next }: { next: string }) {
  const t = factorWords(useView().lang)
  const on = `?next=${encodeURIComponent(next)}`
  return (
    <Page title={t.noFactor} narrow>
      <PageHead title={t.noFactor} lead={t.noFactorLead} />
      <Grid>
        <Card title={t.choosePasskey} level={2} href={`/me/passkeys${on}`}>
          <p>{t.choosePasskeySays}</p>
        </Card>
        <Card title={t.chooseApp} level={2} href={`/me/second-factor${on}`}>
          <p>{t.chooseAppSays}</p>
        </Card>
      </Grid>
    </Page>
  )
}

/** Asks for a fresh code by e-mail; `sent` once it is on its way. */
export function ProofPage({ email, sent, next, ...typed }: Typed & { email: string; sent: boolean }) {
  const t = factorWords(useView().lang)
  return (
    <Page title={t.proof} narrow>
      <PageHead title={t.proof} lead={sent ? t.codeSent(email) : t.proofLead(email)} />
      {sent && (
        <Form action="/me/proof/code" {...typed}>
          <Hidden fields={{ next }} />
          <CodeField label={t.codeLabel} />
          <Submit>{t.confirm}</Submit>
        </Form>
      )}
      <Form action="/me/proof" id="send">
        <Hidden fields={{ next }} />
        <Submit tone={sent ? 'plain' : 'strong'}>{sent ? t.newCode : t.sendCode}</Submit>
      </Form>
    </Page>
  )
}

export function EnrolPage({ enrolment, next, ...typed }: Typed & { enrolment: Enrolment }) {
  const t = factorWords(useView().lang)
  const { secret, address } = enrolment
  return (
    <Page title={t.appTitle} narrow>
      <PageHead title={t.appTitle} lead={t.appLead} back={{ href: '/me', label: t.back }} />
      <Section title={t.scan}>
        <QrCode text={address} label={t.scanLabel} />
        <p>
          {t.typeIn} <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
        <Row>
          <Button href={address} tone="quiet">
            {t.openApp}
          </Button>
        </Row>
      </Section>
      <Section title={t.enter}>
        <Form action="/me/second-factor" {...typed}>
          <Hidden fields={{ next }} />
          <CodeField label={t.appCode} hint={t.appCodeHint} />
          <Submit>{t.finish}</Submit>
        </Form>
      </Section>
    </Page>
  )
}

/** The app is set up: what can be done with it. */
export function EnrolledPage() {
  const t = factorWords(useView().lang)
  return (
    <Page title={t.app} narrow>
      <PageHead title={t.app} back={{ href: '/me', label: t.back }} />
      <Notice tone="success" title={t.isOn}>
        {t.keepSafe} <a href="/me/passkeys">{t.choosePasskey}</a>
      </Notice>
      <Confirm
        label={t.remove}
        question={t.removeAsk}
        explain={t.removeSays}
        action="/me/second-factor/removal"
        tone="danger"
        icon="remove"
      >
        {t.remove}
      </Confirm>
    </Page>
  )
}

const CodeField = ({ label, hint }: { label: string; hint?: string }) => (
  <TextField
    name="code"
    label={label}
    hint={hint}
    inputmode="numeric"
    autocomplete="one-time-code"
    width="short"
    required
  />
)

// A passkey has no field of its own to stand at.
function Wrong({ problems = {} }: { problems?: Problems }) {
  const says = Object.values(problems).find(Boolean)
  return says ? <Notice tone="warning">{says}</Notice> : null
}
