import { Hono } from 'hono'
import { z } from 'zod'
import { lineField, optionalText } from '#field/text-field.ts'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import type { Need } from '../../needs/need.ts'
import { mustFindNeed } from '../../needs/needs.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { RedactionPage } from './blind.pages.tsx'
import { blindWords } from './blind.text.ts'
import { dropRedaction, findRedaction, saveRedaction } from './redactions.ts'

const room = '/jams/:jam/review/:id/redaction'

const base = z.object({ title: lineField('title', 120), teaser: optionalText('teaser', 600) })
const answer = optionalText('answer', 4000)

export const blindRoutes = new Hono<Env>()
  .get(room, (c) => showCopy(c))
  .post(room, async (c) => {
    const values = await formOf(c)
    const { original } = await look(c)
    const names = Object.keys(original.answers)
    const form = base
      .extend(Object.fromEntries(names.map((name) => [`answer-${name}`, answer])))
      .safeParse(values)
    if (!form.success)
      return showCopy(c, { values, problems: problemsOf(form.error, blindWords(c.get('lang')).problem) })
    const { title, teaser, ...typed } = form.data as Record<string, string>
    const answers = Object.fromEntries(names.map((name) => [name, typed[`answer-${name}`] ?? '']))
    await onNeed(c, (desk, need) =>
      saveRedaction(desk, need, { title: title ?? '', teaser: teaser ?? '', answers }),
    )
    return goOn(c, pathOf(c), blindWords(c.get('lang')).saved)
  })
  .post(`${room}/removal`, async (c) => {
    await onNeed(c, dropRedaction)
    return goOn(c, pathOf(c), blindWords(c.get('lang')).resetDone)
  })

const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/review/${idParam(c)}/redaction`

async function subject(desk: Desk, c: Ctx) {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  mustBe(desk, jam.id, 'organiser')
  const need = await mustFindNeed(desk, idParam(c))
  if (need.jam !== jam.id) throw new Refusal('missing', 'need.missing')
  return { place: { jam, actor: desk.actor, now: desk.now }, need }
}

const onNeed = (c: Ctx, work: (desk: Desk, need: Need) => Promise<void>): Promise<void> =>
  act(c, async (desk) => work(desk, (await subject(desk, c)).need))

const look = (c: Ctx) =>
  read(c, async (desk) => {
    const { place, need } = await subject(desk, c)
    return { place, need, ...(await findRedaction(desk, need)) }
  })

async function showCopy(c: Ctx, returned?: { values: FormValues; problems: Problems }): Promise<Response> {
  return show(c, <RedactionPage {...(await look(c))} {...returned} />, returned ? 422 : 200)
}
