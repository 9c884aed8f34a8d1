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
import { Refusal } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { emailField, nameField } from '#people/account.ts'
import { listMyOrganisations } from '#people/organisations.ts'
import { hasRole } from '#people/role.ts'
import { askForCode, redeemCode } from '#people/sessions.ts'
import { answerKey, fieldOf, formOfOwn, type OwnQuestion } from '../../call/question.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { kinds } from '../need.ts'
import { draftWords } from './draft.text.ts'
import { enterFor, entersFor, entryForm } from './entries.ts'
import { ProofPage } from './entry.pages.tsx'
import { CheckPage, StepPage } from './scoping.pages.tsx'
import { scopingWords } from './scoping.text.ts'
import {
  type Answers,
  isPage,
  nextOpen,
  pageAfter,
  pagesFor,
  type Step,
  stepNames,
  steps,
} from './scoping.ts'
import {
  answer,
  beginScoping,
  handIn,
  isTooLate,
  mailDraft,
  mustChooseOrganisation,
  mustFindScoping,
  useCode,
} from './scopings.ts'

export const scopingRoutes = new Hono<Env>()
  .post('/jams/:jam/scopings', async (c) => {
    const form = await formOf(c)
    const how = {
      source: textOf(form.source),
      kind: kinds.find((kind) => kind === form.kind),
      code: textOf(form.code),
      forSomebody: form.for === 'somebody',
    }
    const token = await act(c, async (desk) =>
      beginScoping(desk, await mustFindJam(desk, c.req.param('jam')), how),
    )
    return goOn(c, `/scopings/${token}/${stepNames[0]}`)
  })
  .get('/scopings/:token', async (c) => {
    const { scoping, own } = await read(c, (desk) => mustFindScoping(desk, c.req.param('token')))
    return goOn(c, `/scopings/${c.req.param('token')}/${nextOpen(scoping.answers, own) ?? 'check'}`)
  })
  .get('/scopings/:token/check', (c) => showCheck(c))
  .get('/scopings/:token/code', (c) => goOn(c, `/scopings/${c.req.param('token')}/check`))
  .get('/scopings/:token/submission', (c) => goOn(c, `/scopings/${c.req.param('token')}/check`))
  .get('/scopings/:token/access', (c) => goOn(c, `/scopings/${c.req.param('token')}/check`))
  .get('/scopings/:token/letter', (c) => goOn(c, `/scopings/${c.req.param('token')}`))
  .get('/scopings/:token/:step', async (c) => {
    const page = c.req.param('step')
    const draft = await draftOf(c)
    if (draft.done) return goOn(c, draft.done)
    if (!isPage(page) || !pagesFor(draft.own).includes(page)) return c.notFound()
    return show(c, <StepPage {...draft} page={page} />)
  })
  .post('/scopings/:token/code', async (c) => {
    const form = await formOf(c)
    const [name, email] = [nameField.safeParse(form.name), emailField.safeParse(form.email)]
    if (!name.success || !email.success) {
      const keys = {
        ...(name.success ? {} : { name: name.error.issues[0]?.message }),
        ...(email.success ? {} : { email: 'email.wrong' }),
      }
      return showCheck(c, { values: form, problems: sentences(c, keys) })
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
    const page = isPage(form.step) ? form.step : stepNames[0]
    const email = emailField.safeParse(form.email)
    const t = draftWords(c.get('lang'))
    const draft = await draftOf(c)
    if (!page || draft.done) return goOn(c, draft.done ?? `/scopings/${draft.token}`)
    const mail = { values: form, problems: { email: t.wrong } }
    if (!email.success) return show(c, <StepPage {...draft} page={page} mail={mail} />, 422)
    await act(c, (desk) => mailDraft(desk, draft.token, email.data, form.remind === 'yes'))
    return goOn(c, `/scopings/${draft.token}/${page}`, t.sent)
  })
  .post('/scopings/:token/access', async (c) => {
    const form = await formOf(c)
    try {
      await act(c, (desk) => useCode(desk, c.req.param('token'), textOf(form.code)))
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'call.code') throw error
      return showCheck(c, {
        wrongCode: { values: form, problems: { code: draftWords(c.get('lang')).codeWrong } },
      })
    }
    return goOn(c, `/scopings/${c.req.param('token')}/check`, draftWords(c.get('lang')).codeUsed)
  })
  .post('/scopings/:token/:step', async (c) => {
    const page = c.req.param('step')
    if (!isPage(page)) return c.notFound()
    const typed = await formOf(c)
    const draft = await draftOf(c)
    const read = page === 'own' ? readOwn(c, draft.own, typed) : readStep(c, page, typed)
    if ('problems' in read)
      return show(c, <StepPage {...draft} page={page} values={typed} problems={read.problems} />, 422)
    const { answers } = await act(c, (desk) => answer(desk, draft.token, read.answers))
    const next = pageAfter(page, draft.own)
    return goOn(c, `/scopings/${draft.token}/${nextOpen(answers, draft.own) ? next : 'check'}`)
  })

type Read = { answers: Answers } | { problems: Problems }

function readStep(c: Ctx, step: Step, typed: FormValues): Read {
  const form = steps[step].safeParse(typed)
  if (form.success) return { answers: form.data as Answers }
  const keys = form.error.issues.map((issue) => [String(issue.path[0] ?? step), issue.message])
  return { problems: sentences(c, Object.fromEntries(keys)) }
}

function readOwn(c: Ctx, own: OwnQuestion[], typed: FormValues): Read {
  const form = formOfOwn(own).safeParse(typed)
  if (!form.success) return { problems: problemsOf(form.error, draftWords(c.get('lang')).ownProblem) }
  return {
    answers: Object.fromEntries(own.map((one) => [answerKey(one), String(form.data[fieldOf(one)] ?? '')])),
  }
}

/** Proves the address, makes the need and signs in: one act, so that a lost connection leaves all or nothing. */
async function submit(c: Ctx): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const form = await formOf(c)
  const { account } = await actorOf(c)
  if (account && form.entry === 'yes') return enter(c, token, form)
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

/** Hands in what was written down for somebody on the telephone. */
async function enter(c: Ctx, token: string, form: FormValues): Promise<Response> {
  const read = entryForm.safeParse(form)
  if (!read.success) return showCheck(c, { values: form, problems: problemsOf(read.error, entryProblems(c)) })
  const need = await act(c, (desk) => enterFor(desk, token, read.data))
  const { done } = await draftOf(c)
  const { enteredNotice } = draftWords(c.get('lang'))
  // Who helps may not read needs; an organiser sees it at once.
  const sees = hasRole(await actorOf(c), need.jam, 'organiser')
  return goOn(c, (sees && done) || (done ?? '').replace(/\/needs\/.*$/, '/call'), enteredNotice)
}

async function leave(c: Ctx, need: { id: string; jam: string }): Promise<Response> {
  const { done } = await draftOf(c)
  return goOn(c, done ?? `/needs/${need.id}`, scopingWords(c.get('lang')).done)
}

type Returned = {
  values?: FormValues
  problems?: Problems
  wrongCode?: { values: FormValues; problems: Problems }
}

async function showCheck(c: Ctx, returned: Returned = {}): Promise<Response> {
  const draft = await draftOf(c)
  if (draft.done) return goOn(c, draft.done)
  const open = nextOpen(draft.answers, draft.own)
  if (open) return goOn(c, `/scopings/${draft.token}/${open}`)
  const mine = draft.place.actor.account ? await read(c, listMyOrganisations) : null
  const isWrong = returned.problems !== undefined || returned.wrongCode !== undefined
  return show(c, <CheckPage {...draft} {...returned} mine={mine} />, isWrong ? 422 : 200)
}

/** The draft behind the address; `done` is where its need is once it was handed in. */
async function draftOf(c: Ctx) {
  const token = c.req.param('token') ?? ''
  return read(c, async (desk) => {
    const { scoping, jam, own } = await mustFindScoping(desk, token)
    const enters = entersFor(desk, scoping)
    return {
      place: { jam, actor: desk.actor, now: desk.now },
      token,
      link: `${desk.house.config.address}/scopings/${token}`,
      answers: scoping.answers,
      own,
      enters,
      late: await isTooLate(desk, jam, scoping),
      done: scoping.need && `/jams/${jam.slug}/needs/${scoping.need}`,
    }
  })
}

const entryProblems = (c: Ctx): Record<string, string> => ({
  ...scopingWords(c.get('lang')).problem,
  'consent.needed': draftWords(c.get('lang')).consentNeeded,
})

const textOf = (value: FormValues[string] | undefined): string => (typeof value === 'string' ? value : '')

function sentences(c: Ctx, keys: Record<string, string | undefined>): Record<string, string> {
  const words = scopingWords(c.get('lang')).problem
  return Object.fromEntries(
    Object.entries(keys).map(([name, key]) => [name, words[key ?? ''] ?? words['title.empty'] ?? '']),
  )
}
