import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { localText } from '#kernel/zone.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe, mustRunTheHouse } from '#people/role.ts'
import { type Jam, slugOf } from '../../profile/jam.ts'
import { newJamForm } from '../../profile/jam-form.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { CopyPage } from './copy.pages.tsx'
import { copyWords } from './copy.text.ts'
import { copyJam } from './copying.ts'

export const copyRoutes = new Hono<Env>()
  .get('/jams/:jam/copy', (c) => askForCopy(c))
  .post('/jams/:jam/copy', async (c) => {
    const values = await formOf(c)
    const t = copyWords(c.get('lang'))
    const form = newJamForm.safeParse(values)
    if (!form.success) return askForCopy(c, values, problemsOf(form.error, t.problem))
    const slug = form.data.slug || slugOf(form.data.title) || 'jam'
    try {
      const copy = await act(c, async (desk) => copyJam(desk, await jamOf(c, desk), { ...form.data, slug }))
      return goOn(c, `/jams/${copy.slug}/settings`, t.created)
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'jam.slug.taken')) throw error
      return askForCopy(c, values, { slug: t.problem['slug.taken'] })
    }
  })

const jamOf = (c: Ctx, desk: Desk) => mustFindJam(desk, c.req.param('jam'))

async function askForCopy(c: Ctx, values?: FormValues, problems?: Problems): Promise<Response> {
  const place = await read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    mustBe(desk, jam.id, 'organiser')
    mustRunTheHouse(desk)
    return { jam, actor: desk.actor, now: desk.now }
  })
  const shown: Values = values ?? nextTime(place.jam)
  return show(c, <CopyPage place={place} values={shown} problems={problems} />, problems ? 422 : 200)
}

/** The same jam a year, that is 52 weeks, later: on the same day of the week. */
function nextTime({ title, place, timeZone, startsAt }: Jam): Values {
  const local = new Date(`${localText(startsAt, timeZone)}Z`)
  local.setUTCDate(local.getUTCDate() + 364)
  return { title, place, timeZone, startsAt: local.toISOString().slice(0, 16), slug: '' }
}
