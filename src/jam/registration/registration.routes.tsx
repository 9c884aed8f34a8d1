import { Hono } from 'hono'
import { type Ctx, type Env, type FormValues, formOf, goOn, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/text.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { nameMe } from '#people/accounts.ts'
import { ownPath } from '#people/own-path.ts'
import { mustBeSomebody } from '#people/role.ts'
import type { Place } from '../profile/frame.tsx'
import { mustFindJam } from '../profile/jams.ts'
import { skillIds } from '../profile/skill.ts'
import { type Asking, askingOf } from './asking.ts'
import { keepCare } from './care/cares.ts'
import { ClosedPage } from './closed.tsx'
import { countTaken, mustFindCompany } from './company/companies.ts'
import type { Company } from './company/company.ts'
import { enter, goesBack } from './entrance.tsx'
import { helperForm, professionalForm, skillsFrom, strangerForm, valuesOf, wantsFrom } from './form.ts'
import { mayRegister, type Participant, type ParticipantKind } from './participant.ts'
import { findMyParticipants, helperFormOf } from './participants.ts'
import type { PlacedRole } from './places/rule.ts'
import { listRules } from './places/rules.ts'
import { queuedSentence } from './places/sentences.ts'
import { type SignedUp, signUp } from './places/waitings.ts'
import { answersFrom, valuesOfAnswers } from './questions/answer.ts'
import { keepAnswers } from './questions/answers.ts'
import { FullPage, HelperPage, ProfessionalPage, WaysPage } from './registration.pages.tsx'
import { registrationWords } from './registration.text.ts'

export const registrationRoutes = new Hono<Env>()
  .get('/jams/:jam/registration', async (c) => {
    const props = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      const [mine, rules] = [await findMyParticipants(desk, jam.id), await listRules(desk, jam.id)]
      return { place: { jam, actor: desk.actor, now: desk.now }, mine, rules }
    })
    return show(c, <WaysPage {...props} />)
  })
  .get('/jams/:jam/registration/professional', (c) => askProfessional(c))
  .post('/jams/:jam/registration/professional', (c) => takeProfessional(c))
  .get('/jams/:jam/companies/:token', (c) => askProfessional(c, c.req.param('token')))
  .post('/jams/:jam/companies/:token', (c) => takeProfessional(c, c.req.param('token')))
  .get('/jams/:jam/registration/helper', askHelper)
  .post('/jams/:jam/registration/helper', takeHelper)

type Around = {
  place: Place
  mine: Participant[]
  known: Participant | undefined
  asking: Asking
  company?: Company | undefined
  left: number
}

/** Where we are, who asks, what they are asked, and through which company's link. */
const lookAround = (c: Ctx, role: PlacedRole, token?: string): Promise<Around> =>
  read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const company = token === undefined ? undefined : await mustFindCompany(desk, jam, token)
    const left = company ? company.seats - (await countTaken(desk, company)) : 0
    const mine = await findMyParticipants(desk, jam.id)
    const known = of(mine, role)
    const asking = await askingOf(desk, jam, role, known !== undefined)
    return { place: { jam, actor: desk.actor, now: desk.now }, mine, known, asking, company, left }
  })

const of = (mine: Participant[], kind: ParticipantKind) => mine.find((one) => one.kind === kind)

const isTooLate = ({ place, known, asking }: Around, role: PlacedRole) =>
  !known && !(asking.isOpen && mayRegister(place.jam, role, place.now))

async function askProfessional(c: Ctx, token?: string): Promise<Response> {
  const around = await lookAround(c, 'professional', token)
  const { place, company, known, asking } = around
  if (company && around.left < 1 && known?.company !== company.id)
    return show(c, <FullPage place={place} company={company} />)
  if (isTooLate(around, 'professional')) return show(c, <ClosedPage place={place} />)
  const next = ownPath(c.req.query('next'), '')
  const values = known ? valuesOf(known) : { name: place.actor.name }
  return showProfessional(c, around, { ...values, ...valuesOfAnswers(asking.answers), next })
}

async function takeProfessional(c: Ctx, token?: string): Promise<Response> {
  const form = await formOf(c)
  const around = await lookAround(c, 'professional', token)
  const { place, company, asking } = around
  const lang = c.get('lang')
  const t = registrationWords(lang)
  const checked = professionalForm.safeParse(form)
  const skills = skillsFrom(form)
  const email = emailOf(form, place, lang)
  const { answers, problems: unanswered } = answersFrom(form, asking.questions, lang)
  const problems = {
    ...('problems' in email ? email.problems : {}),
    ...(checked.success ? {} : problemsOf(checked.error, t.problem)),
    ...(Object.keys(skills).length > 0 ? {} : { [`skill-${skillIds[0]}`]: t.problem['skills.none'] }),
    ...unanswered,
  }
  if (!checked.success || 'problems' in email || Object.keys(problems).length > 0)
    return showProfessional(c, around, form, problems, 422)
  if (goesBack(form)) return showProfessional(c, around, form)
  const { name } = checked.data
  const said = { ...checked.data, skills, wants: wantsFrom(form) }
  return come(c, form, { ...around, role: 'professional', email: email.data, name }, async (desk) => {
    const done = await signUp(desk, place.jam, 'professional', said, company)
    await keepAnswers(desk, place.jam.id, mustBeSomebody(desk), asking.questions, answers)
    await keepCare(desk, place.jam, mustBeSomebody(desk), form.care)
    return done
  })
}

async function askHelper(c: Ctx): Promise<Response> {
  const around = await lookAround(c, 'helper')
  const { place, known, asking } = around
  // Whoever is in has nothing to change but answers to questions.
  if (known && asking.questions.length === 0 && !asking.care)
    return c.redirect(`/jams/${place.jam.slug}/shifts`, 302)
  if (isTooLate(around, 'helper')) return show(c, <ClosedPage place={place} />)
  const values = known ? { name: known.name, consent: 'yes' } : { name: place.actor.name }
  return showHelper(c, around, { ...values, ...valuesOfAnswers(asking.answers) })
}

async function takeHelper(c: Ctx): Promise<Response> {
  const form = await formOf(c)
  const around = await lookAround(c, 'helper')
  const { place, asking } = around
  const lang = c.get('lang')
  const checked = helperForm.safeParse(form)
  const email = emailOf(form, place, lang)
  const { answers, problems: unanswered } = answersFrom(form, asking.questions, lang)
  const problems = {
    ...('problems' in email ? email.problems : {}),
    ...(checked.success ? {} : problemsOf(checked.error, registrationWords(lang).problem)),
    ...unanswered,
  }
  if (!checked.success || 'problems' in email || Object.keys(problems).length > 0)
    return showHelper(c, around, form, problems, 422)
  if (goesBack(form)) return showHelper(c, around, form)
  const { name } = checked.data
  return come(c, form, { ...around, role: 'helper', email: email.data, name }, async (desk) => {
    const done = await signUp(desk, place.jam, 'helper', helperFormOf(name))
    await keepAnswers(desk, place.jam.id, mustBeSomebody(desk), asking.questions, answers)
    await keepCare(desk, place.jam, mustBeSomebody(desk), form.care)
    return done
  })
}

type Coming = Around & { role: PlacedRole; email: string; name: string }
type Work = (desk: Parameters<typeof signUp>[0]) => Promise<SignedUp>

/** Lets them in by their code, does it, and leads on to what is next. */
async function come(c: Ctx, form: FormValues, coming: Coming, work: Work): Promise<Response> {
  const { place, company, known, role, email, name } = coming
  const t = registrationWords(c.get('lang'))
  const run = await enter(c, form, { place, action: pathOf(c), email, name })
  if (run instanceof Response) return run
  let done: SignedUp
  try {
    done = await run(async (desk) => {
      if (!desk.actor.name) await nameMe(desk, name)
      return work(desk)
    })
  } catch (error) {
    if (company && error instanceof Refusal && error.code === 'company.full')
      return show(c, <FullPage place={place} company={company} />, 409)
    return closedOr(c, place, error)
  }
  const at = `/jams/${place.jam.slug}`
  if (done.kind === 'waiting') return goOn(c, `${at}/me`, queuedSentence(c.get('lang'), name))
  if (known) return goOn(c, ownPath(form.next, `${at}/me`), t.changed)
  const next = role === 'helper' ? `${at}/shifts` : ownPath(form.next, `${at}/wishes`)
  return goOn(c, next, role === 'helper' ? t.helping(name) : t.registered(name))
}

/** The address of whoever is not signed in; others have proven theirs. */
function emailOf(form: FormValues, place: Place, lang: Lang): { data: string } | { problems: Problems } {
  if (place.actor.account) return { data: place.actor.email }
  const checked = strangerForm.safeParse(form)
  if (checked.success) return { data: checked.data.email }
  return { problems: { email: registrationWords(lang).problem['email.wrong'] } }
}

function showProfessional(c: Ctx, around: Around, values: Values, problems: Problems = {}, status = 200) {
  const { place, company, known, asking, left } = around
  const from = company && known?.company !== company.id ? { name: company.name, left } : undefined
  const isChange = known !== undefined
  const props = { place, asking, values, problems, isChange, company: from, action: pathOf(c) }
  return show(c, <ProfessionalPage {...props} />, status)
}

function showHelper(c: Ctx, { place, known, asking }: Around, values: Values, problems = {}, status = 200) {
  const props = { place, asking, values, problems, isChange: known !== undefined }
  return show(c, <HelperPage {...props} />, status)
}

function closedOr(c: Ctx, place: Place, error: unknown): Promise<Response> {
  if (error instanceof Refusal && error.code === 'registration.closed')
    return show(c, <ClosedPage place={place} />, 409)
  throw error
}

const pathOf = (c: Ctx): string => new URL(c.req.url).pathname
