import { Hono } from 'hono'
import {
  act,
  actorOf,
  type Ctx,
  type Env,
  type FormValues,
  formOf,
  goOn,
  keepSession,
  read,
} from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { emailField, nameField } from '#people/account.ts'
import { listMyOrganisations } from '#people/organisations.ts'
import { askForCode, redeemCode } from '#people/sessions.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { draftWords } from './draft.text.ts'
import { CheckPage, ProofPage, StepPage } from './scoping.pages.tsx'
import { scopingWords } from './scoping.text.ts'
import { type Answers, isStep, nextOpen, stepAfter, stepNames, steps } from './scoping.ts'
import {
  answer,
  beginScoping,
  handIn,
  mailDraft,
  mustChooseOrganisation,
  mustFindScoping,
} from './scopings.ts'

export const scopingRoutes = new Hono<Env>()
  .post('/jams/:jam/scopings', async (c) => {
    const { source } = await formOf(c)
    const token = await act(c, async (desk) =>
      beginScoping(desk, await mustFindJam(desk, c.req.param('jam')), String(source ?? '')),
    )
    return goOn(c, `/scopings/${token}/${stepNames[0]}`)
  })
  .get('/scopings/:token', async (c) => {
    const { scoping } = await read(c, (desk) => mustFindScoping(desk, c.req.param('token')))
    return goOn(c, `/scopings/${c.req.param('token')}/${nextOpen(scoping.answers) ?? 'check'}`)
  })
  .get('/scopings/:token/check', (c) => showCheck(c))
  .get('/scopings/:token/code', (c) => goOn(c, `/scopings/${c.req.param('token')}/check`))
  .get('/scopings/:token/submission', (c) => goOn(c, `/scopings/${c.req.param('token')}/check`))
  .get('/scopings/:token/letter', (c) => goOn(c, `/scopings/${c.req.param('token')}`))
  .get('/scopings/:token/:step', async (c) => {
    const step = c.req.param('step')
    const draft = await draftOf(c)
    if (draft.done) return goOn(c, draft.done)
    if (!isStep(step)) return c.notFound()
    return show(c, <StepPage {...draft} step={step} />)
  })
  .post('/scopings/:token/code', async (c) => {
    const form = await formOf(c)
    const [name, email] = [nameField.safeParse(form.name), emailField.safeParse(form.email)]
    if (!name.success || !email.success) {
      const keys = {
        ...(name.success ? {} : { name: name.error.issues[0]?.message }),
        ...(email.success ? {} : { email: 'email.wrong' }),
      }
      return showCheck(c, form, sentences(c, keys))
    }
    // First the draft: whoever has no link gets no mail sent either.
    const draft = await draftOf(c)
    if (draft.done) return goOn(c, draft.done)
    await act(c, (desk) => askForCode(desk, email.data))
    return show(c, <ProofPage {...draft} values={{ name: name.data, email: email.data }} />)
  })
  .post('/scopings/:token/submission', submit)
  .post('/scopings/:token/letter', async (c) => {
    const form = await formOf(c)
    const step = isStep(form.step) ? form.step : stepNames[0]
    const email = emailField.safeParse(form.email)
    const t = draftWords(c.get('lang'))
    const draft = await draftOf(c)
    if (!step || draft.done) return goOn(c, draft.done ?? `/scopings/${draft.token}`)
    const mail = { values: form, problems: { email: t.wrong } }
    if (!email.success) return show(c, <StepPage {...draft} step={step} mail={mail} />, 422)
    await act(c, (desk) => mailDraft(desk, draft.token, email.data))
    return goOn(c, `/scopings/${draft.token}/${step}`, t.sent)
  })
  .post('/scopings/:token/:step', async (c) => {
    const step = c.req.param('step')
    if (!isStep(step)) return c.notFound()
    const typed = await formOf(c)
    const form = steps[step].safeParse(typed)
    if (!form.success) {
      const keys = Object.fromEntries(
        form.error.issues.map((issue) => [String(issue.path[0] ?? step), issue.message]),
      )
      return show(
        c,
        <StepPage {...(await draftOf(c))} step={step} values={typed} problems={sentences(c, keys)} />,
        422,
      )
    }
    const { answers } = await act(c, (desk) => answer(desk, c.req.param('token'), form.data as Answers))
    const next = stepAfter(step)
    return goOn(c, `/scopings/${c.req.param('token')}/${nextOpen(answers) ? next : 'check'}`)
  })

/** Proves the address, makes the need and signs in: one act, so that a lost connection leaves all or nothing. */
async function submit(c: Ctx): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const form = await formOf(c)
  const { account } = await actorOf(c)
  if (account) {
    const need = await act(c, (desk) =>
      handIn(desk, token, { account, organisation: mustChooseOrganisation(desk, textOf(form.organisation)) }),
    )
    return leave(c, need)
  }
  const email = emailField.safeParse(form.email)
  const name = nameField.safeParse(form.name)
  const done = await act(c, async (desk) => {
    const code = textOf(form.code).replace(/\s/g, '')
    const who = { label: 'Browser', ...(name.success ? { name: name.data } : {}) }
    const session = email.success ? await redeemCode(desk, email.data, code, who) : null
    return session && { session, need: await handIn(desk, token, { account: session.account }) }
  })
  if (!done)
    return show(
      c,
      <ProofPage {...(await draftOf(c))} values={form} problems={sentences(c, { code: 'code.wrong' })} />,
      422,
    )
  keepSession(c, done.session.token, done.session.endsAt)
  return leave(c, done.need)
}

async function leave(c: Ctx, need: { id: string; jam: string }): Promise<Response> {
  const { done } = await draftOf(c)
  return goOn(c, done ?? `/needs/${need.id}`, scopingWords(c.get('lang')).done)
}

async function showCheck(c: Ctx, values?: FormValues, problems?: Record<string, string>): Promise<Response> {
  const draft = await draftOf(c)
  if (draft.done) return goOn(c, draft.done)
  const open = nextOpen(draft.answers)
  if (open) return goOn(c, `/scopings/${draft.token}/${open}`)
  const mine = draft.place.actor.account ? await read(c, listMyOrganisations) : null
  return show(
    c,
    <CheckPage {...draft} mine={mine} {...(values ? { values } : {})} {...(problems ? { problems } : {})} />,
    problems ? 422 : 200,
  )
}

/** The draft behind the address; `done` is where its need is once it was handed in. */
async function draftOf(c: Ctx) {
  const token = c.req.param('token') ?? ''
  return read(c, async (desk) => {
    const { scoping, jam } = await mustFindScoping(desk, token)
    const place = { jam, actor: desk.actor, now: desk.now }
    const link = `${desk.house.config.address}/scopings/${token}`
    return {
      place,
      token,
      link,
      answers: scoping.answers,
      done: scoping.need && `/jams/${jam.slug}/needs/${scoping.need}`,
    }
  })
}

const textOf = (value: FormValues[string] | undefined): string => (typeof value === 'string' ? value : '')

function sentences(c: Ctx, keys: Record<string, string | undefined>): Record<string, string> {
  const words = scopingWords(c.get('lang')).problem
  return Object.fromEntries(
    Object.entries(keys).map(([name, key]) => [name, words[key ?? ''] ?? words['title.empty'] ?? '']),
  )
}
