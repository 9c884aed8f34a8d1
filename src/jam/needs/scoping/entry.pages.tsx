import { Check, TextField } from '#look/fields.tsx'
import { Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { draftWords } from './draft.text.ts'
import { scopingWords } from './scoping.text.ts'

type Typed = { values?: Values | undefined; problems?: Problems | undefined }

/** For whom a need was written down, with their consent. */
export function EntryFields({ at, values, problems }: Typed & { at: string }) {
  const { lang } = useView()
  const t = { ...scopingWords(lang), ...draftWords(lang) }
  return (
    <Section title={t.forWhom}>
      <p>{t.forWhomSays}</p>
      <Form action={`${at}/submission`} values={values} problems={problems}>
        <Hidden fields={{ entry: 'yes' }} />
        <TextField name="name" label={t.theirName} required />
        <TextField name="email" label={t.theirEmail} type="email" />
        <Check name="consent" label={t.consent} required />
        <Submit>{t.submit}</Submit>
      </Form>
    </Section>
  )
}

/** After the end of the call: the draft is kept, and a code lets it in. */
export function LateForm({ at, typed }: { at: string; typed: Typed | undefined }) {
  const t = draftWords(useView().lang)
  return (
    <Section title={t.late}>
      <Notice>{t.lateSays}</Notice>
      <Form id="access" action={`${at}/access`} values={typed?.values} problems={typed?.problems}>
        <TextField name="code" label={t.code} width="medium" spellcheck={false} required />
        <Submit>{t.useCode}</Submit>
      </Form>
    </Section>
  )
}

/** Asks for the code that proves the address and hands the need in. */
export function ProofPage({ place, token, values = {}, problems }: Typed & { place: Place; token: string }) {
  const t = scopingWords(useView().lang)
  const text = (name: string) => String(values[name] ?? '')
  return (
    <JamPage place={place} title={t.code} narrow menu={false}>
      <PageHead
        title={t.code}
        lead={t.codeSent(text('email'))}
        back={{ href: `/scopings/${token}/check`, label: t.back }}
      />
      <Form action={`/scopings/${token}/submission`} values={values} problems={problems}>
        <input type="hidden" name="name" value={text('name')} />
        <input type="hidden" name="email" value={text('email')} />
        <TextField
          name="code"
          label={t.code}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
          required
        />
        <Submit>{t.submit}</Submit>
      </Form>
    </JamPage>
  )
}
