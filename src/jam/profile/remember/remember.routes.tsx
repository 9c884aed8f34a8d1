import { Hono } from 'hono'
import { z } from 'zod'
import { act, type Ctx, type Env, formOf, goOn, read } from '#kernel/http.ts'
import { ageOfStamp, isHuman, stampOf } from '#kernel/stamp.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { emailField } from '#people/account.ts'
import { rememberWords } from './remember.text.ts'
import { RememberPage, ReminderPage } from './remember-form.tsx'
import { askToBeTold, confirmReminder, forgetReminder, mustFindReminder } from './reminders.ts'

export const rememberRoutes = new Hono<Env>()
  .post('/remember', async (c) => {
    const { secret, clock } = c.get('house')
    const values = await formOf(c)
    const t = words(c)
    const again = (problems: Record<string, string | undefined>) => {
      const stamp = stampOf(secret, 'remember', clock.now())
      return show(c, <RememberPage stamp={stamp} values={values} problems={problems} />, 422)
    }
    const form = z.object({ email: emailField }).safeParse(values)
    if (!form.success) return again(problemsOf(form.error, t.problem))
    if (!isHuman(ageOfStamp(secret, 'remember', values.stamp, clock.now())))
      return again({ email: t.problem.again })
    // What fills in a field that nobody sees hears nothing of being noticed.
    if (!values.website) await act(c, (desk) => askToBeTold(desk, form.data.email))
    return goOn(c, '/helping', t.sent)
  })
  .get('/remember/:key', async (c) => {
    const reminder = await read(c, (desk) => mustFindReminder(desk, c.req.param('key')))
    return show(c, <ReminderPage reminder={reminder} path={c.req.path} />)
  })
  .post('/remember/:key/confirmation', async (c) => {
    const key = c.req.param('key')
    await act(c, (desk) => confirmReminder(desk, key))
    return goOn(c, `/remember/${key}`, words(c).confirmed)
  })
  .post('/remember/:key/removal', async (c) => {
    await act(c, (desk) => forgetReminder(desk, c.req.param('key')))
    return goOn(c, '/helping', words(c).removed)
  })

const words = (c: Ctx) => rememberWords(c.get('lang'))
