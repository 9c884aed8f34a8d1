import { Hono } from 'hono'
import { act, type Env, formOf, goOn, read } from '#kernel/http.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { RulesPage } from './rules.pages.tsx'
import { rulesWords } from './rules.text.ts'
import { changeRules, findRules } from './rules.ts'
import { rulesForm } from './shift-rules.ts'

export const shiftRulesRoutes = new Hono<Env>()
  .get('/jams/:jam/shifts/rules', async (c) =>
    show(c, <RulesPage {...(await read(c, (desk) => rulesOf(desk, c.req.param('jam'))))} />),
  )
  .post('/jams/:jam/shifts/rules', async (c) => {
    const form = await formOf(c)
    const t = rulesWords(c.get('lang'))
    const page = await read(c, (desk) => rulesOf(desk, c.req.param('jam')))
    const { jam } = page.place
    const checked = rulesForm(jam.timeZone).safeParse(form)
    if (!checked.success) {
      const problems = problemsOf(checked.error, t.problem)
      return show(c, <RulesPage {...page} values={form} problems={problems} />, 422)
    }
    await act(c, (desk) => changeRules(desk, jam, checked.data))
    return goOn(c, `/jams/${jam.slug}/shifts`, t.saved)
  })

async function rulesOf(desk: Parameters<typeof findRules>[0], slug: string) {
  const jam = await mustFindJam(desk, slug)
  mustBe(desk, jam.id, 'organiser')
  return { place: { jam, actor: desk.actor, now: desk.now }, rules: await findRules(desk, jam.id) }
}
