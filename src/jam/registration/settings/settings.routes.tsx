import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId, newId } from '#kernel/id.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { CareSetting } from '../care/care-setting.tsx'
import { settingOf } from '../care/cares.ts'
import { listCompanies } from '../company/companies.ts'
import { listParticipants } from '../participants.ts'
import { askNow } from '../places/confirmations.ts'
import { lookAtPlaces } from '../places/quota.ts'
import {
  isPlaced,
  type RegistrationRole,
  type RoleRule,
  registrationRoles,
  ruleForm,
} from '../places/rule.ts'
import { changeRule, findRule, listRules } from '../places/rules.ts'
import { listAllWaiting } from '../places/waitings.ts'
import { type Question, questionForm, valuesOfQuestion } from '../questions/question.ts'
import { QuestionList, QuestionPage } from '../questions/question-pages.tsx'
import {
  askMore,
  changeQuestion,
  dropQuestion,
  listQuestions,
  moveQuestion,
  mustFindQuestion,
} from '../questions/questions.ts'
import { questionSentences } from '../questions/sentences.ts'
import { type RoleLine, RolePage, SettingsPage, WaitingPage } from './settings.pages.tsx'
import { settingsWords } from './settings.text.ts'

export const registrationSettingsRoutes = new Hono<Env>()
  .get('/jams/:jam/registration/settings', async (c) => {
    const { lines, questions, place, care } = await read(c, async (desk) => {
      const jam = await mustOrganise(c, desk)
      const questions = await listQuestions(desk, jam.id)
      const care = await settingOf(desk, jam.id)
      return { lines: await linesOf(desk, jam), questions, place: placeAt(desk, jam), care }
    })
    return show(
      c,
      <SettingsPage place={place} lines={lines}>
        <QuestionList place={place} questions={questions} />
        <CareSetting place={place} {...care} />
      </SettingsPage>,
    )
  })
  .get('/jams/:jam/registration/waiting', async (c) => {
    const props = await read(c, async (desk) => {
      const jam = await mustOrganise(c, desk)
      const [lines, rules] = [await listAllWaiting(desk, jam.id), await listRules(desk, jam.id)]
      return { place: placeAt(desk, jam), lines, rules }
    })
    return show(c, <WaitingPage {...props} />)
  })
  .get('/jams/:jam/registration/settings/roles/:role', (c) => showRole(c))
  .post('/jams/:jam/registration/settings/roles/:role', async (c) => {
    const form = await formOf(c)
    const role = roleParam(c)
    const checked = ruleForm.safeParse(form)
    const t = settingsWords(c.get('lang'))
    if (!checked.success) return showRole(c, form, problemsOf(checked.error, t.problem), 422)
    await act(c, async (desk) => changeRule(desk, await mustOrganise(c, desk), role, checked.data))
    return goOn(c, addressOf(c), t.saved)
  })
  .post('/jams/:jam/registration/settings/roles/:role/asking', async (c) => {
    const role = roleParam(c)
    await act(c, async (desk) => {
      const jam = await mustOrganise(c, desk)
      await askNow(desk, jam, mustFind(isPlaced(role) ? role : null))
    })
    return goOn(c, addressOf(c), settingsWords(c.get('lang')).askNowDone)
  })
  .get('/jams/:jam/registration/settings/questions/new', (c) => showQuestion(c, null))
  .post('/jams/:jam/registration/settings/questions/new', async (c) => {
    const form = await formOf(c)
    const checked = questionForm.safeParse(form)
    const t = questionSentences(c.get('lang'))
    if (!checked.success) return showQuestion(c, null, form, problemsOf(checked.error, t.wrong), 422)
    const id = typeof form.id === 'string' && isId(form.id) ? form.id : newId()
    await act(c, async (desk) => askMore(desk, (await mustOrganise(c, desk)).id, checked.data, id))
    return goOn(c, addressOf(c, '#questions'), t.saved)
  })
  .get('/jams/:jam/registration/settings/questions/:id', (c) => showQuestion(c, idParam(c)))
  .post('/jams/:jam/registration/settings/questions/:id', async (c) => {
    const form = await formOf(c)
    const checked = questionForm.safeParse(form)
    const t = questionSentences(c.get('lang'))
    if (!checked.success) return showQuestion(c, idParam(c), form, problemsOf(checked.error, t.wrong), 422)
    await act(c, async (desk) => {
      await changeQuestion(desk, (await mustOrganise(c, desk)).id, idParam(c), checked.data)
    })
    return goOn(c, addressOf(c, '#questions'), t.saved)
  })
  .post('/jams/:jam/registration/settings/questions/:id/move', async (c) => {
    const { way } = await formOf(c)
    await act(c, async (desk) => {
      await moveQuestion(desk, (await mustOrganise(c, desk)).id, idParam(c), way === 'up' ? 'up' : 'down')
    })
    return goOn(c, addressOf(c, '#questions'))
  })
  .post('/jams/:jam/registration/settings/questions/:id/removal', async (c) => {
    await act(c, async (desk) => dropQuestion(desk, (await mustOrganise(c, desk)).id, idParam(c)))
    return goOn(c, addressOf(c, '#questions'), questionSentences(c.get('lang')).dropped)
  })

async function linesOf(desk: Desk, jam: Jam): Promise<RoleLine[]> {
  const people = await listParticipants(desk, jam.id)
  const companies = await listCompanies(desk, jam.id)
  const lines: RoleLine[] = []
  for (const rule of await listRules(desk, jam.id)) {
    const places = isPlaced(rule.role) ? await lookAtPlaces(desk, rule, rule.role) : null
    const taken =
      rule.role === 'company' ? companies.length : people.filter(({ kind }) => kind === rule.role).length
    lines.push({ rule, places, taken })
  }
  return lines
}

async function showRole(c: Ctx, typed?: Values, problems: Problems = {}, status = 200): Promise<Response> {
  const role = roleParam(c)
  const { place, rule } = await read(c, async (desk) => {
    const jam = await mustOrganise(c, desk)
    return { place: placeAt(desk, jam), rule: await findRule(desk, jam.id, role) }
  })
  return show(
    c,
    <RolePage place={place} rule={rule} values={typed ?? valuesOf(rule)} problems={problems} />,
    status,
  )
}

const valuesOf = (rule: RoleRule): Record<string, string> => ({
  ...(rule.isOpen ? { isOpen: 'yes' } : {}),
  quota: String(rule.quota ?? ''),
  rule: rule.rule,
  offerHours: String(rule.offerHours),
  askDays: String(rule.askDays ?? ''),
  answerDays: String(rule.answerDays),
})

async function showQuestion(
  c: Ctx,
  id: string | null,
  typed?: Values,
  problems: Problems = {},
  status = 200,
) {
  const { place, question } = await read(c, async (desk) => {
    const jam = await mustOrganise(c, desk)
    const question: Question | null = id ? await mustFindQuestion(desk, jam.id, id) : null
    return { place: placeAt(desk, jam), question }
  })
  const values = typed ?? (question ? valuesOfQuestion(question) : { kind: 'line' })
  const props = { place, question, fresh: newId(), values, problems }
  return show(c, <QuestionPage {...props} />, status)
}

const roleParam = (c: Ctx): RegistrationRole =>
  mustFind(registrationRoles.find((role) => role === c.req.param('role')))

const addressOf = (c: Ctx, hash = ''): string => `/jams/${c.req.param('jam')}/registration/settings${hash}`

const placeAt = ({ actor, now }: Desk, jam: Jam) => ({ jam, actor, now })

async function mustOrganise(c: Ctx, desk: Desk): Promise<Jam> {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  mustBe(desk, jam.id, 'organiser')
  return jam
}
