import { TextField } from '#look/fields.tsx'
import { Act, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { rememberWords } from './remember.text.ts'
import type { Reminder } from './reminders.ts'

export type Typed = { stamp: string; values?: Values; problems?: Problems }

/** Asks for an address to tell of the next jam. */
function RememberForm({ stamp, values = {}, problems = {} }: Typed) {
  const t = rememberWords(useView().lang)
  return (
    <Form action="/remember" id="remember" values={values} problems={problems}>
      <Hidden fields={{ stamp }} />
      <TextField
        name="email"
        label={t.email}
        hint={t.emailHint}
        type="email"
        autocomplete="email"
        width="medium"
        required
      />
      <p class="unseen" aria-hidden="true">
        <label>
          {t.leaveEmpty} <input name="website" tabindex={-1} autocomplete="off" />
        </label>
      </p>
      <Submit tone="quiet">{t.send}</Submit>
    </Form>
  )
}

/** The form with what it is for. */
export function RememberSection(typed: Typed) {
  const t = rememberWords(useView().lang)
  return (
    <Section title={t.title} id="next">
      <p>{t.says}</p>
      <RememberForm {...typed} />
    </Section>
  )
}

/** The page of the form alone, when something in it was wrong. */
export function RememberPage(typed: Typed) {
  const t = rememberWords(useView().lang)
  return (
    <Page title={t.title} narrow>
      <PageHead title={t.title} lead={t.says} />
      <RememberForm {...typed} />
    </Page>
  )
}

/** Where the mail leads: to say yes, or to be forgotten. Mail scanners open links, so a button decides. */
export function ReminderPage({ reminder, path }: { reminder: Reminder; path: string }) {
  const t = rememberWords(useView().lang)
  return (
    <Page title={t.confirmTitle} narrow head={<meta name="robots" content="noindex" />}>
      <PageHead title={t.confirmTitle} lead={t.confirmSays(reminder.email)} />
      {reminder.confirmedAt && <Notice tone="success">{t.isConfirmed}</Notice>}
      <Row>
        {!reminder.confirmedAt && <Act action={`${path}/confirmation`}>{t.confirm}</Act>}
        <Act action={`${path}/removal`} tone="quiet">
          {t.remove}
        </Act>
      </Row>
    </Page>
  )
}
