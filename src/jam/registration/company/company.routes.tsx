import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, read } from '#kernel/http.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { nameField } from '#people/account.ts'
import { nameMe } from '#people/accounts.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { mustBeSomebody } from '#people/role.ts'
import type { Place } from '../../profile/frame.tsx'
import { isRegistrationOpen, type Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { type Asking, askingOf } from '../asking.ts'
import { ClosedPage } from '../closed.tsx'
import { enter, goesBack } from '../entrance.tsx'
import { strangerForm } from '../form.ts'
import { listPeopleOf } from '../participants.ts'
import type { Leaving } from '../places/confirmations.ts'
import { answersFrom } from '../questions/answer.ts'
import { keepAnswers } from '../questions/answers.ts'
import { changeCompany, findMyCompany, listWaitingOf, registerCompany, withdrawCompany } from './companies.ts'
import { CompanyPage, NewCompanyPage } from './company.pages.tsx'
import { companyWords } from './company.text.ts'
import { type Company, companyForm } from './company.ts'
import { type Consequences, namedPeople, withdrawPeople } from './leaving.ts'
import { companyIn } from './letter-kinds.ts'
import { LeavingPage } from './own-people.tsx'

/** `rooms`: what teams and shifts say when people leave; they come after registration. */
export const companyRoutes = (rooms: { leave: Leaving; consequences: Consequences }) =>
  new Hono<Env>()
    .get('/jams/:jam/companies/new', async (c) => {
      const { place, mine, asking } = await lookAround(c)
      if (mine) return c.redirect(`/jams/${place.jam.slug}/company`, 302)
      if (!asking.isOpen || !isRegistrationOpen(place.jam, place.now))
        return show(c, <ClosedPage place={place} />)
      const values = { name: place.actor.name, seats: '5' }
      return show(c, <NewCompanyPage place={place} questions={asking.questions} values={values} />)
    })
    .post('/jams/:jam/companies', takeCompany)
    .get('/jams/:jam/company', (c) => showCompany(c))
    .post('/jams/:jam/company', async (c) => {
      const form = await formOf(c)
      const checked = companyForm.safeParse(form)
      const words = companyWords(c.get('lang')).problem
      if (!checked.success) return showCompany(c, form, problemsOf(checked.error, words), 422)
      try {
        await act(c, async (desk) => {
          const jam = await mustFindJam(desk, c.req.param('jam'))
          await changeCompany(desk, await mustFindMine(desk, jam), checked.data)
        })
      } catch (error) {
        if (error instanceof Refusal && error.code === 'company.seats')
          return showCompany(c, form, { seats: words['company.seats'] }, 422)
        throw error
      }
      return goOn(c, `/jams/${c.req.param('jam')}/company`, companyWords(c.get('lang')).saved)
    })
    .get('/jams/:jam/company/leaving', async (c) => {
      const props = await read(c, async (desk) => {
        const jam = await mustFindJam(desk, c.req.param('jam'))
        const people = await namedPeople(desk, await mustFindMine(desk, jam), c.req.queries('person'))
        const ids = people.map(({ id }) => id)
        const teams = await rooms.consequences(desk, jam, ids)
        return { place: { jam, actor: desk.actor, now: desk.now }, people, teams }
      })
      return show(c, <LeavingPage {...props} />)
    })
    .post('/jams/:jam/company/leaving', async (c) => {
      const { person } = await formOf(c)
      const count = await act(c, async (desk) =>
        withdrawPeople(desk, await mustFindJam(desk, c.req.param('jam')), person, rooms),
      )
      const t = companyWords(c.get('lang'))
      return goOn(c, `/jams/${c.req.param('jam')}/company`, count > 0 ? t.left(count) : t.leaveNone)
    })
    .post('/jams/:jam/company/withdrawal', async (c) => {
      await act(c, async (desk) => {
        const jam = await mustFindJam(desk, c.req.param('jam'))
        await withdrawCompany(desk, await mustFindMine(desk, jam))
      })
      return goOn(c, `/jams/${c.req.param('jam')}/registration`, companyWords(c.get('lang')).withdrawn)
    })

type Around = { place: Place; mine: Company | undefined; asking: Asking }

const lookAround = (c: Ctx): Promise<Around> =>
  read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const [mine, asking] = [await findMyCompany(desk, jam.id), await askingOf(desk, jam, 'company', false)]
    return { place: { jam, actor: desk.actor, now: desk.now }, mine, asking }
  })

async function takeCompany(c: Ctx): Promise<Response> {
  const form = await formOf(c)
  const { place, asking } = await lookAround(c)
  const { questions } = asking
  const words = companyWords(c.get('lang')).problem
  const { answers, problems: unanswered } = answersFrom(form, questions, c.get('lang'))
  const checked = companyForm.extend({ name: nameField }).safeParse(form)
  const known = place.actor.account ? { success: true as const, data: { email: place.actor.email } } : null
  const email = known ?? strangerForm.safeParse(form)
  if (!checked.success || !email.success || Object.keys(unanswered).length > 0) {
    const problems = {
      ...(checked.success ? {} : problemsOf(checked.error, words)),
      ...(email.success ? {} : { email: words['email.wrong'] }),
      ...unanswered,
    }
    return show(c, <NewCompanyPage {...{ place, questions, problems }} values={form} />, 422)
  }
  if (goesBack(form)) return show(c, <NewCompanyPage {...{ place, questions }} values={form} />)
  const { name, ...details } = checked.data
  const step = { place, action: `/jams/${place.jam.slug}/companies`, email: email.data.email, name }
  const run = await enter(c, form, step)
  if (run instanceof Response) return run
  try {
    await run(async (desk) => {
      if (!desk.actor.name) await nameMe(desk, name)
      await tellContact(desk, place.jam, name, await registerCompany(desk, place.jam, details))
      await keepAnswers(desk, place.jam.id, mustBeSomebody(desk), questions, answers)
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'registration.closed')
      return show(c, <ClosedPage place={place} />, 409)
    throw error
  }
  return goOn(c, `/jams/${place.jam.slug}/company`, companyWords(c.get('lang')).registered(details.company))
}

async function tellContact(desk: Desk, jam: Jam, name: string, company: Company): Promise<void> {
  const at = `${desk.house.config.address}/jams/${jam.slug}`
  const { account, email } = desk.actor
  const link = `${at}/companies/${company.token}`
  const to = { account, email, name, lang: desk.actor.lang ?? desk.lang }
  await writeLetter(desk, companyIn, to, {
    key: `company:${company.id}`,
    jam: jam.id,
    values: { company: company.name, jam: jam.title, link, page: `${at}/company` },
  })
}

async function mustFindMine(desk: Desk, jam: Jam): Promise<Company> {
  mustBeSomebody(desk)
  return mustFind(await findMyCompany(desk, jam.id))
}

async function showCompany(c: Ctx, typed?: Values, problems: Problems = {}, status = 200) {
  const { address } = c.get('house').config
  const props = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const company = await mustFindMine(desk, jam)
    const [people, waiting] = [await listPeopleOf(desk, company), await listWaitingOf(desk, company)]
    return { place: { jam, actor: desk.actor, now: desk.now }, company, people, waiting }
  })
  const { name, seats, mayHost } = props.company
  const values = typed ?? { company: name, seats: String(seats), ...(mayHost ? { mayHost: 'yes' } : {}) }
  return show(c, <CompanyPage {...props} address={address} values={values} problems={problems} />, status)
}
