import { Hono } from 'hono'
import { act, actorOf, type Ctx, type Env, formOf, goOn, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { digitsOf } from '../codes.ts'
import { ownPath } from '../own-path.ts'
import { askForPasskey, stepUpByPasskey } from '../passkey/passkeys.ts'
import { EnrolledPage, EnrolPage, ProofPage, StepUpPage } from './factor.pages.tsx'
import { factorWords } from './factor.text.ts'
import { askForProof, findFactors, hasFactor, prove } from './proof.ts'
import { beginEnrolment, confirmEnrolment, removeSecondFactor, stepUpByApp } from './second-factor.ts'

/** Proving more than one's mailbox, and setting up what that takes. */
export const factorRoutes = new Hono<Env>()
  .get('/me/step-up', (c) => showStepUp(c, ownPath(c.req.query('next'))))
  .post('/me/step-up', async (c) => {
    const form = await formOf(c)
    const next = ownPath(form.next)
    const proven = await act(c, (desk) => stepUpByApp(desk, digitsOf(form.code)))
    return proven ? goOn(c, next, wordsOf(c).again) : showStepUp(c, next, 'app.wrong')
  })
  .post('/me/step-up/passkey/challenge', async (c) =>
    c.json(await act(c, (desk) => askForPasskey(desk, 'step-up'))),
  )
  .post('/me/step-up/passkey', async (c) => {
    const form = await formOf(c)
    const next = ownPath(form.next)
    const proven = await act(c, (desk) => stepUpByPasskey(desk, String(form.answer ?? '')))
    return proven ? goOn(c, next, wordsOf(c).again) : showStepUp(c, next, 'passkey.wrong')
  })
  .get('/me/proof', async (c) => {
    const next = ownPath(c.req.query('next'))
    const factors = await read(c, findFactors)
    if (hasFactor(factors)) return c.redirect(`/me/step-up?next=${encodeURIComponent(next)}`, 303)
    return showProof(c, { next, sent: c.req.query('sent') !== undefined })
  })
  .post('/me/proof', async (c) => {
    const next = ownPath((await formOf(c)).next)
    await act(c, askForProof)
    return goOn(c, `/me/proof?sent&next=${encodeURIComponent(next)}`)
  })
  .post('/me/proof/code', async (c) => {
    const form = await formOf(c)
    const next = ownPath(form.next)
    const proven = await act(c, (desk) => prove(desk, digitsOf(form.code)))
    return proven
      ? goOn(c, next, wordsOf(c).again)
      : showProof(c, { next, sent: true, problem: 'code.wrong' })
  })
  .get('/me/second-factor', async (c) => {
    if ((await read(c, findFactors)).app) return show(c, <EnrolledPage />)
    const enrolment = await act(c, beginEnrolment)
    return show(c, <EnrolPage enrolment={enrolment} next={ownPath(c.req.query('next'))} />)
  })
  .post('/me/second-factor', confirm)
  .post('/me/second-factor/removal', async (c) => {
    await act(c, removeSecondFactor)
    return goOn(c, '/me', wordsOf(c).removed)
  })

const wordsOf = (c: Ctx) => factorWords(c.get('lang'))

async function confirm(c: Ctx): Promise<Response> {
  const form = await formOf(c)
  const next = ownPath(form.next)
  if (await act(c, (desk) => confirmEnrolment(desk, digitsOf(form.code))))
    return goOn(c, next, wordsOf(c).enrolled)
  const enrolment = await act(c, beginEnrolment)
  const problems = { code: wordsOf(c).problem['app.wrong'] }
  return show(c, <EnrolPage enrolment={enrolment} next={next} problems={problems} />, 422)
}

async function showStepUp(c: Ctx, next: string, problem?: string): Promise<Response> {
  const factors = await read(c, findFactors)
  const problems = problem ? { code: wordsOf(c).problem[problem] } : {}
  return show(c, <StepUpPage factors={factors} next={next} problems={problems} />, problem ? 422 : 200)
}

type Asked = { next: string; sent: boolean; problem?: string }

async function showProof(c: Ctx, { next, sent, problem }: Asked): Promise<Response> {
  const { email } = await actorOf(c)
  const problems = problem ? { code: wordsOf(c).problem[problem] } : {}
  const page = <ProofPage email={email} sent={sent} next={next} problems={problems} />
  return show(c, page, problem ? 422 : 200)
}
