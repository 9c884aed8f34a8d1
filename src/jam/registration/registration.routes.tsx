import { Hono } from 'hono'
import { type Ctx, type Env, type FormValues, formOf, goOn, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/text.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { nameMe } from '#people/accounts.ts'
import { ownPath } from '#people/own-path.ts'
import type { Place } from '../profile/frame.tsx'
import { mustFindJam } from '../profile/jams.ts'
import { skillIds } from '../profile/skill.ts'
import { ClosedPage } from './closed.tsx'
import { countTaken, mustFindCompany } from './company/companies.ts'
import type { Company } from './company/company.ts'
import { enter, goesBack } from './entrance.tsx'
import { helperForm, professionalForm, skillsFrom, strangerForm, valuesOf } from './form.ts'
import { mayRegister, type Participant, type ParticipantKind } from './participant.ts'
import { findMyParticipants, registerHelper, registerProfessional } from './participants.ts'
import { FullPage, HelperPage, ProfessionalPage, WaysPage } from './registration.pages.tsx'
import { registrationWords } from './registration.text.ts'

export const registrationRoutes = new Hono<Env>()
  .get('/jams/:jam/registration', async (c) => {
    const { place, mine } = await lookAround(c)
    return show(c, <WaysPage place={place} mine={mine} />)
  })
  .get('/jams/:jam/registration/professional', (c) => askProfessional(c))
  .post('/jams/:jam/registration/professional', (c) => takeProfessional(c))
  .get('/jams/:jam/companies/:token', (c) => askProfessional(c, c.req.param('token')))
  .post('/jams/:jam/companies/:token', (c) => takeProfessional(c, c.req.param('token')))
  .get('/jams/:jam/registration/helper', async (c) => {
    const { place, mine } = await lookAround(c)
    if (of(mine, 'helper')) return c.redirect(`/jams/${place.jam.slug}/shifts`, 302)
    if (!mayRegister(place.jam, 'helper', place.now)) return show(c, <ClosedPage place={place} />)
    return show(c, <HelperPage place={place} values={{ name: place.actor.name }} />)
  })
  .post('/jams/:jam/registration/helper', takeHelper)

type Around = { place: Place; mine: Participant[]; company?: Company | undefined; left: number }

/** Where we are, who asks, and through which company's link. */
const lookAround = (c: Ctx, token?: string): Promise<Around> =>
  read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const company = token === undefined ? undefined : await mustFindCompany(desk, jam, token)
    const left = company ? company.seats - (await countTaken(desk, company)) : 0
    const mine = await findMyParticipants(desk, jam.id)
    return { place: { jam, actor: desk.actor, now: desk.now }, mine, company, left }
  })

const of = (mine: Participant[], kind: ParticipantKind) => mine.find((one) => one.kind === kind)

async function askProfessional(c: Ctx, token?: string): Promise<Response> {
  const around = await lookAround(c, token)
  const { place, company } = around
  const known = of(around.mine, 'professional')
  if (company && around.left < 1 && known?.company !== company.id)
    return show(c, <FullPage place={place} company={company} />)
  if (!known && !mayRegister(place.jam, 'professional', place.now))
    return show(c, <ClosedPage place={place} />)
  const next = ownPath(c.req.query('next'), '')
  const values = known ? valuesOf(known) : { name: place.actor.name }
  return showProfessional(c, around, { ...values, next })
}

async function takeProfessional(c: Ctx, token?: string): Promise<Response> {
  const form = await formOf(c)
  const around = await lookAround(c, token)
  const { place, company } = around
  const t = registrationWords(c.get('lang'))
  const checked = professionalForm.safeParse(form)
  const skills = skillsFrom(form)
  const email = emailOf(form, place, c.get('lang'))
  const problems = {
    ...('problems' in email ? email.problems : {}),
    ...(checked.success ? {} : problemsOf(checked.error, t.problem)),
    ...(Object.keys(skills).length > 0 ? {} : { [`skill-${skillIds[0]}`]: t.problem['skills.none'] }),
  }
  if (!checked.success || 'problems' in email || Object.keys(problems).length > 0)
    return showProfessional(c, around, form, problems, 422)
  if (goesBack(form)) return showProfessional(c, around, form)
  const { name } = checked.data
  const run = await enter(c, form, { place, action: pathOf(c), email: email.data, name })
  if (run instanceof Response) return run
  const isChange = of(around.mine, 'professional') !== undefined
  try {
    await run(async (desk) => {
      if (!desk.actor.name) await nameMe(desk, name)
      await registerProfessional(desk, place.jam, { ...checked.data, skills }, company)
    })
  } catch (error) {
    if (company && error instanceof Refusal && error.code === 'company.full')
      return show(c, <FullPage place={place} company={company} />, 409)
    return closedOr(c, place, error)
  }
  const at = `/jams/${place.jam.slug}`
  if (isChange) return goOn(c, ownPath(form.next, `${at}/me`), t.changed)
  return goOn(c, ownPath(form.next, `${at}/wishes`), t.registered(name))
}

async function takeHelper(c: Ctx): Promise<Response> {
  const form = await formOf(c)
  const { place } = await lookAround(c)
  const t = registrationWords(c.get('lang'))
  const checked = helperForm.safeParse(form)
  const email = emailOf(form, place, c.get('lang'))
  if (!checked.success || 'problems' in email) {
    const problems = {
      ...('problems' in email ? email.problems : {}),
      ...(checked.success ? {} : problemsOf(checked.error, t.problem)),
    }
    return show(c, <HelperPage place={place} values={form} problems={problems} />, 422)
  }
  if (goesBack(form)) return show(c, <HelperPage place={place} values={form} />)
  const { name } = checked.data
  const run = await enter(c, form, { place, action: pathOf(c), email: email.data, name })
  if (run instanceof Response) return run
  try {
    await run(async (desk) => {
      if (!desk.actor.name) await nameMe(desk, name)
      await registerHelper(desk, place.jam, { name })
    })
  } catch (error) {
    return closedOr(c, place, error)
  }
  return goOn(c, `/jams/${place.jam.slug}/shifts`, t.helping(name))
}

/** The address of whoever is not signed in; others have proven theirs. */
function emailOf(form: FormValues, place: Place, lang: Lang): { data: string } | { problems: Problems } {
  if (place.actor.account) return { data: place.actor.email }
  const checked = strangerForm.safeParse(form)
  if (checked.success) return { data: checked.data.email }
  return { problems: { email: registrationWords(lang).problem['email.wrong'] } }
}

function showProfessional(c: Ctx, around: Around, values: Values, problems: Problems = {}, status = 200) {
  const { place, company, mine, left } = around
  const isChange = of(mine, 'professional') !== undefined
  const from =
    company && of(mine, 'professional')?.company !== company.id ? { name: company.name, left } : undefined
  const props = { place, values, problems, isChange, company: from, action: pathOf(c) }
  return show(c, <ProfessionalPage {...props} />, status)
}

function closedOr(c: Ctx, place: Place, error: unknown): Promise<Response> {
  if (error instanceof Refusal && error.code === 'registration.closed')
    return show(c, <ClosedPage place={place} />, 409)
  throw error
}

const pathOf = (c: Ctx): string => new URL(c.req.url).pathname
