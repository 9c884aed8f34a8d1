import { Hono } from 'hono'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { FarFailure } from './far.ts'
import { PushPage } from './push.pages.tsx'
import { pushWords } from './push.text.ts'
import { beginPush, findTarget, forgetTarget, startPush, targetForm } from './targets.ts'

const pathOf = (c: Ctx) => `/services/${idParam(c)}/site/push`

/** Laying a site on a web space. What one signs in with is in no page that we answer with, and stands nowhere. */
export const pushRoutes = new Hono<Env>()
  .get('/services/:id/site/push', (c) => showPush(c))
  .post('/services/:id/site/push', lay)
  .post('/services/:id/site/push/forget', async (c) => {
    const service = idParam(c)
    await act(c, (desk) => forgetTarget(desk, service))
    return goOn(c, pathOf(c), pushWords(c.get('lang')).forgotten)
  })

type More = Pick<Parameters<typeof PushPage>[0], 'values' | 'problems' | 'failure' | 'fingerprint'>

async function showPush(c: Ctx, more: More = {}, status = 200): Promise<Response> {
  const service = idParam(c)
  const told = await read(c, (desk) => findTarget(desk, service))
  // Without a script: a page about what is on its way is asked for again by itself.
  if (told.run?.state === 'running') c.header('refresh', '2')
  return show(c, <PushPage {...told} {...more} />, status)
}

async function lay(c: Ctx): Promise<Response> {
  const service = idParam(c)
  const t = pushWords(c.get('lang'))
  const { password: _, key: __, ...values } = await formOf(c)
  const form = targetForm.safeParse(await formOf(c))
  if (!form.success) return showPush(c, { values, problems: problemsOf(form.error, t.problems) }, 422)
  const { password, key, all, comparedFor, ...said } = form.data
  const isCompared = said.kind === 'sftp' && comparedFor === said.address
  const target = { ...said, fingerprint: isCompared ? said.fingerprint : null }
  const one = await act(c, (desk) => beginPush(desk, service, target))
  try {
    await startPush(c.get('house'), one, target, { password, key }, all === 'yes')
  } catch (error) {
    if (!(error instanceof FarFailure)) throw error
    const { problem, fingerprint } = error
    return showPush(c, { values, failure: problem, fingerprint }, 422)
  }
  return goOn(c, pathOf(c))
}
