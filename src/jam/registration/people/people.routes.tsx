import { Hono } from 'hono'
import { csvText, csvType } from '#kernel/csv.ts'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { act, type Ctx, type Env, read } from '#kernel/http.ts'
import type { Lang } from '#kernel/text.ts'
import { localText } from '#kernel/zone.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { mustHaveSteppedUp } from '#people/step-up.ts'
import { listAcceptedNeeds } from '../../needs/needs.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { type Skill, skillName } from '../../profile/skill.ts'
import { type Participant, participantKinds } from '../participant.ts'
import { listAddresses, listParticipants, listWishes } from '../participants.ts'
import { answerText } from '../questions/answer.ts'
import { listAllAnswers } from '../questions/answers.ts'
import { told } from '../questions/question.ts'
import { listQuestions } from '../questions/questions.ts'
import { BalancePage } from './balance.pages.tsx'
import { PeoplePage } from './people.pages.tsx'
import { peopleTableWords } from './people.text.ts'

export const peopleRoutes = new Hono<Env>()
  .get('/jams/:jam/people', showPeople)
  .get('/jams/:jam/people/balance', async (c) => {
    const { address } = c.get('house').config
    const props = await read(c, async (desk) => {
      const jam = await mustOrganise(c, desk)
      const people = await listParticipants(desk, jam.id, { kind: 'professional' })
      return { place: placeAt(desk, jam), needs: await listAcceptedNeeds(desk, jam.id), people }
    })
    return show(c, <BalancePage {...props} address={address} />)
  })
  .get('/jams/:jam/people.csv', async (c) => {
    const text = await act(c, async (desk) => {
      const jam = await mustOrganise(c, desk)
      mustHaveSteppedUp(desk)
      // An export of personal data leaves its trace.
      await record(desk, 'people.exported', jam.id, { jam: jam.id })
      return tableOf(desk, jam, c.get('lang'))
    })
    const disposition = `attachment; filename="${c.req.param('jam')}-people.csv"`
    return c.body(text, 200, { 'content-type': csvType, 'content-disposition': disposition })
  })

async function showPeople(c: Ctx): Promise<Response> {
  const kind = participantKinds.find((one) => one === c.req.query('kind'))
  const q = (c.req.query('q') ?? '').slice(0, 80)
  const page = Math.max(1, Math.floor(Number(c.req.query('page')) || 1))
  const props = await read(c, async (desk) => {
    const jam = await mustOrganise(c, desk)
    const people = await listParticipants(desk, jam.id, kind ? { kind } : {})
    const found = people.filter(({ name }) => folded(name).includes(folded(q)))
    return { place: placeAt(desk, jam), people: found, wishes: await listWishes(desk, jam.id) }
  })
  return show(c, <PeoplePage {...props} asked={{ kind: kind ?? '', q, page }} />)
}

async function tableOf(desk: Desk, jam: Jam, lang: Lang): Promise<string> {
  const t = peopleTableWords(lang)
  const [people, wishes] = [await listParticipants(desk, jam.id), await listWishes(desk, jam.id)]
  const addresses = await listAddresses(desk, jam.id)
  const [questions, answers] = [await listQuestions(desk, jam.id), await listAllAnswers(desk, jam.id)]
  type Cells = [string, (one: Participant) => string | number][]
  const columns: Cells = [
    [t.name, ({ name }) => name],
    [t.email, ({ account }) => addresses.get(account) ?? ''],
    [t.kind, ({ kind }) => t.kinds[kind]],
    [t.company, ({ companyName }) => companyName ?? ''],
    [t.mode, ({ mode, kind }) => (kind === 'professional' ? t.modes[mode] : '')],
    [
      t.skills,
      ({ skills }) =>
        Object.entries(skills)
          .map(([skill, level]) => `${skillName(skill as Skill, lang)} ${level}`)
          .join(', '),
    ],
    [t.experienced, ({ experienced }) => (experienced ? t.yes : t.no)],
    [t.learns, ({ learns }) => learns],
    [t.wishes, ({ id }) => wishes.get(id)?.length ?? 0],
    [t.registered, ({ registeredAt }) => localText(registeredAt, jam.timeZone).replace('T', ' ')],
    [t.wants, ({ wants }) => wants.map((skill) => skillName(skill, lang)).join(', ')],
    [t.confirmed, ({ confirmedAt }) => (confirmedAt ? t.yes : t.no)],
    [t.arrived, ({ arrivedAt }) => (arrivedAt ? t.yes : t.no)],
    ...questions.map((question): Cells[number] => [
      told(question.label, lang),
      ({ account }) => answerText(question, answers.get(account)?.get(question.id), lang),
    ]),
  ]
  return csvText([
    columns.map(([title]) => title),
    ...people.map((one) => columns.map(([, cell]) => cell(one))),
  ])
}

async function mustOrganise(c: Ctx, desk: Desk): Promise<Jam> {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  mustBe(desk, jam.id, 'organiser')
  return jam
}

const placeAt = ({ actor, now }: Desk, jam: Jam) => ({ jam, actor, now })

/** Written without regard to case and accents: whoever searches for "muller" means Müller as well. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
