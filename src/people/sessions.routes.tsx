import { Hono } from 'hono'
import {
  act,
  actorOf,
  type Ctx,
  type Env,
  type FormValues,
  forgetSession,
  formOf,
  goOn,
  keepSession,
  read,
} from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { emailField, nameField } from './account.ts'
import { nameMe } from './accounts.ts'
import { digitsOf } from './codes.ts'
import { deviceOf } from './device.ts'
import { ownPath } from './own-path.ts'
import { askForPasskey, signInByPasskey } from './passkey/passkeys.ts'
import { peopleWords } from './people.text.ts'
import { mustBeSomebody } from './role.ts'
import { CodePage, NamePage, SignInPage } from './sessions.pages.tsx'
import { askForCode, endSession, type OpenedSession, redeemCode } from './sessions.ts'

export const sessionRoutes = new Hono<Env>()
  .get('/sign-in', (c) => show(c, <SignInPage values={{ next: ownPath(c.req.query('next')) }} />))
  .post('/sign-in', async (c) => {
    const form = await formOf(c)
    const email = emailField.safeParse(form.email)
    if (!email.success)
      return show(c, <SignInPage values={form} problems={{ email: wrong(c, 'email.wrong') }} />, 422)
    await act(c, (desk) => askForCode(desk, email.data))
    return showCode(c, { email: email.data, next: ownPath(form.next) })
  })
  .post('/sign-in/code', async (c) => {
    const form = await formOf(c)
    const email = emailField.safeParse(form.email)
    const label = deviceOf(c.req.header('user-agent'))
    const opened =
      email.success && (await act(c, (desk) => redeemCode(desk, email.data, digitsOf(form.code), { label })))
    if (!opened) return showCode(c, form, { code: wrong(c, 'code.wrong') }, 422)
    return enter(c, opened, ownPath(form.next))
  })
  .post('/sign-in/passkey/challenge', async (c) =>
    c.json(await act(c, (desk) => askForPasskey(desk, 'sign-in'))),
  )
  .post('/sign-in/passkey', async (c) => {
    const form = await formOf(c)
    const label = deviceOf(c.req.header('user-agent'))
    const opened = await act(c, (desk) => signInByPasskey(desk, String(form.answer ?? ''), label))
    if (opened) return enter(c, opened, ownPath(form.next))
    const values = { next: ownPath(form.next) }
    return show(c, <SignInPage values={values} problems={{ '': wrong(c, 'passkey.wrong') }} />, 422)
  })
  .post('/sign-out', async (c) => {
    const { session } = await actorOf(c)
    if (session) await act(c, (desk) => endSession(desk, session))
    forgetSession(c)
    const { next, kept } = await formOf(c)
    // What was never sent is nowhere else; its owner has said that it shall lie on this device, sealed.
    if (kept !== 'yes') c.header('clear-site-data', '"storage"')
    return goOn(c, ownPath(next, '/'), peopleWords(c.get('lang')).signedOut)
  })
  .get('/me/name', async (c) => {
    const name = await read(c, async (desk) => {
      mustBeSomebody(desk)
      return desk.actor.name
    })
    return show(c, <NamePage values={{ name, next: ownPath(c.req.query('next')) }} />)
  })
  .post('/me/name', async (c) => {
    const form = await formOf(c)
    const name = nameField.safeParse(form.name)
    if (!name.success) {
      const problem = wrong(c, name.error.issues[0]?.message ?? 'name.empty')
      return show(c, <NamePage values={form} problems={{ name: problem }} />, 422)
    }
    await act(c, (desk) => nameMe(desk, name.data))
    return goOn(c, ownPath(form.next))
  })

/** Keeps the session; who has no name yet is asked for it on the way. */
function enter(c: Ctx, opened: OpenedSession, next: string): Response {
  keepSession(c, opened.token, opened.endsAt)
  const notice = peopleWords(c.get('lang')).signedIn
  return opened.named ? goOn(c, next, notice) : goOn(c, `/me/name?next=${encodeURIComponent(next)}`)
}

const wrong = (c: Ctx, key: string): string => peopleWords(c.get('lang')).problem[key] ?? key

const showCode = (
  c: Ctx,
  values: FormValues,
  problems: Record<string, string> = {},
  status: 200 | 422 = 200,
) =>
  show(
    c,
    <CodePage values={values} problems={problems} sends={c.get('house').config.smtpUrl !== null} />,
    status,
  )
