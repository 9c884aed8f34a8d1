import { TextField } from '#look/fields.tsx'
import { Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { useView } from '#look/view.ts'
import { PasskeyForm, passkeyForm } from './passkey/passkey-form.tsx'
import { peopleWords } from './people.text.ts'

type Typed = { values?: Values; problems?: Problems }

/** Asks for the e-mail address. `next` is where the person wanted to go. */
export function SignInPage({ values = {}, problems = {} }: Typed) {
  const t = peopleWords(useView().lang)
  return (
    <Page title={t.signIn} elements={[passkeyForm]} narrow>
      <h1>{t.signIn}</h1>
      <Form action="/sign-in" values={values} problems={problems}>
        <input type="hidden" name="next" value={textOf(values.next)} />
        <TextField
          name="email"
          label={t.emailLabel}
          hint={t.emailHint}
          type="email"
          autocomplete="email webauthn"
          required
        />
        <Submit>{t.sendCode}</Submit>
      </Form>
      <PasskeyForm
        action="/sign-in/passkey"
        challenge="/sign-in/passkey/challenge"
        next={textOf(values.next)}
        tone="quiet"
        autofill
      >
        {t.byPasskey}
      </PasskeyForm>
    </Page>
  )
}

export function CodePage({ values = {}, problems = {}, sends }: Typed & { sends: boolean }) {
  const t = peopleWords(useView().lang)
  return (
    <Page title={t.codeTitle} narrow>
      <h1>{t.codeTitle}</h1>
      <p>{t.codeSent(textOf(values.email))}</p>
      {!sends && <p>{t.codeNoSmtp}</p>}
      <Form action="/sign-in/code" values={values} problems={problems}>
        <input type="hidden" name="next" value={textOf(values.next)} />
        <input type="hidden" name="email" value={textOf(values.email)} />
        <TextField
          name="code"
          label={t.codeLabel}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
          required
        />
        <Submit>{t.signIn}</Submit>
      </Form>
      <p>
        <a href="/sign-in">{t.otherEmail}</a>
      </p>
    </Page>
  )
}

/** Asks a person seen for the first time what to call them. */
export function NamePage({ values = {}, problems = {} }: Typed) {
  const t = peopleWords(useView().lang)
  return (
    <Page title={t.nameTitle} narrow>
      <Form action="/me/name" values={values} problems={problems}>
        <input type="hidden" name="next" value={textOf(values.next)} />
        <TextField
          name="name"
          label={t.nameTitle}
          hint={t.nameHint}
          autocomplete="name"
          maxLength={80}
          required
          heading
        />
        <Submit>{t.save}</Submit>
      </Form>
    </Page>
  )
}

const textOf = (value: Values[string]): string => (typeof value === 'string' ? value : '')
