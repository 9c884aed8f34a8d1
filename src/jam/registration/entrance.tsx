import { atDesk, type Desk } from '#kernel/desk.ts'
import { act, actorOf, type Ctx, type FormValues, keepSession } from '#kernel/http.ts'
import { TextField } from '#look/fields.tsx'
import { Button, Form, Hidden, type Problems, Submit } from '#look/form.tsx'
import { PageHead } from '#look/parts.tsx'
import { show } from '#look/show.tsx'
import { useView } from '#look/view.ts'
import { askForCode, redeemCode } from '#people/sessions.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { registrationWords } from './registration.text.ts'

/** Does an act for whoever has come in. */
export type Run = <T>(work: (desk: Desk) => Promise<T>) => Promise<T>

type Step = { place: Place; action: string; email: string; name: string }

/**
 * Lets people register without an account: they say who they are, prove their mailbox by a code, and only then
 * anything is stored (double opt-in). Whoever is signed in comes straight through.
 * @returns how to act for them, or the page that asks for the code, with all they typed
 */
export async function enter(c: Ctx, form: FormValues, step: Step): Promise<Run | Response> {
  const { account } = await actorOf(c)
  if (account) return (work) => act(c, work)
  const code = String(form.code ?? '').replace(/\s/g, '')
  if (!code) {
    await act(c, (desk) => askForCode(desk, step.email))
    return showCode(c, form, step)
  }
  const who = { label: 'Browser', name: step.name }
  const opened = await act(c, (desk) => redeemCode(desk, step.email, code, who))
  if (!opened) {
    const wrong = registrationWords(c.get('lang')).problem['code.wrong']
    return showCode(c, form, step, { code: wrong }, 422)
  }
  keepSession(c, opened.token, opened.endsAt)
  const entry = { token: opened.token, lang: c.get('lang') }
  return (work) => atDesk(c.get('house'), entry, work)
}

/** Set when somebody wants to go back from the code to what they typed. */
export const goesBack = (form: FormValues): boolean => form.change === 'yes'

const showCode = (c: Ctx, form: FormValues, step: Step, problems: Problems = {}, status = 200) => {
  const sends = c.get('house').config.smtpUrl !== null
  return show(c, <CodeStep {...step} form={form} sends={sends} problems={problems} />, status)
}

type CodeStepProps = Step & { form: FormValues; sends: boolean; problems: Problems }

function CodeStep({ place, action, email, form, sends, problems }: CodeStepProps) {
  const t = registrationWords(useView().lang)
  const { code, change, ...typed } = form
  const kept = Object.entries(typed).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ [name]: one })),
  )
  return (
    <JamPage place={place} title={t.codeTitle} menu={false} narrow>
      <PageHead title={t.codeTitle} lead={sends ? t.codeSays(email) : t.codeNoMail} />
      <Form action={action} values={{ code: String(code ?? '') }} problems={problems}>
        {kept.map((field) => (
          <Hidden key={JSON.stringify(field)} fields={field} />
        ))}
        <TextField
          name="code"
          label={t.code}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
          autofocus
          required
        />
        <Submit>{t.codeSend}</Submit>
        <Button name="change" value="yes" tone="plain">
          {t.codeBack}
        </Button>
      </Form>
    </JamPage>
  )
}
