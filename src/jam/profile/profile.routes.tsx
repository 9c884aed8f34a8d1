import { Hono } from 'hono'
import { z } from 'zod'
import { optionalText } from '#field/text-field.ts'
import { day, later } from '#kernel/clock.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, read } from '#kernel/http.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { localText } from '#kernel/zone.ts'
import type { Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe, mustRunTheHouse } from '#people/role.ts'
import type { Place } from './frame.tsx'
import { type Jam, type SectionName, sectionNames } from './jam.ts'
import { factsForm, factsOf, jamFrom, newJamForm } from './jam-form.ts'
import { changeJam, mustFindJam, openJam, publishJam } from './jams.ts'
import { FactsPage, NewJamPage, SectionPage, SettingsPage } from './profile.pages.tsx'
import { profileWords } from './profile.text.ts'

export const profileRoutes = new Hono<Env>()
  .get('/jams/new', async (c) => {
    const now = await read(c, async (desk) => {
      mustRunTheHouse(desk)
      return desk.now
    })
    return show(c, <NewJamPage values={{ startsAt: usualStart(now), timeZone: 'Europe/Berlin' }} />)
  })
  .post('/jams', createJam)
  .get('/jams/:jam/settings', async (c) => show(c, <SettingsPage place={await organiserPlace(c)} />))
  .get('/jams/:jam/settings/facts', async (c) => {
    const place = await organiserPlace(c)
    return show(c, <FactsPage place={place} values={factsOf(place.jam)} />)
  })
  .post('/jams/:jam/settings/facts', changeFacts)
  .get('/jams/:jam/settings/sections/:name', async (c) => {
    const place = await organiserPlace(c)
    const name = sectionParam(c)
    const { de, en } = place.jam.sections
    return show(c, <SectionPage place={place} name={name} values={{ de: de?.[name], en: en?.[name] }} />)
  })
  .post('/jams/:jam/settings/sections/:name', changeSection)
  .post('/jams/:jam/publication', async (c) => {
    const jam = await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      await publishJam(desk, jam)
      return jam
    })
    return goOn(c, `/jams/${jam.slug}`, profileWords(c.get('lang')).published)
  })

async function createJam(c: Ctx): Promise<Response> {
  const form = await formOf(c)
  const t = profileWords(c.get('lang'))
  const checked = newJamForm.safeParse(form)
  const again = (problems: Record<string, string | undefined>) =>
    show(c, <NewJamPage values={form} problems={problems} />, 422)
  if (!checked.success) {
    await read(c, async (desk) => mustRunTheHouse(desk))
    return again(problemsOf(checked.error, t.problem))
  }
  try {
    const jam = await act(c, (desk) => openJam(desk, jamFrom(checked.data, desk.now)))
    return goOn(c, `/jams/${jam.slug}/settings`, t.created)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'jam.slug.taken')
      return again({ slug: t.problem['slug.taken'] })
    throw error
  }
}

async function changeFacts(c: Ctx): Promise<Response> {
  const form = await formOf(c)
  const t = profileWords(c.get('lang'))
  const checked = factsForm.safeParse(form)
  if (!checked.success) {
    const place = await organiserPlace(c)
    const problems = problemsOf(checked.error, t.problem)
    return show(c, <FactsPage place={place} values={form} problems={problems} />, 422)
  }
  const jam = await changeThis(c, () => checked.data)
  return goOn(c, `/jams/${jam.slug}/settings`, t.factsSaved)
}

const texts = z.object({ de: optionalText('text', 5000), en: optionalText('text', 5000) })

async function changeSection(c: Ctx): Promise<Response> {
  const name = sectionParam(c)
  const form: FormValues = { de: '', en: '', ...(await formOf(c)) }
  const t = profileWords(c.get('lang'))
  const checked = texts.safeParse(form)
  if (!checked.success) {
    const props = { place: await organiserPlace(c), name, values: form as Values }
    return show(c, <SectionPage {...props} problems={problemsOf(checked.error, t.problem)} />, 422)
  }
  const { de, en } = checked.data
  const jam = await changeThis(c, ({ sections }) => ({
    sections: { de: { ...sections.de, [name]: de }, en: { ...sections.en, [name]: en } },
  }))
  return goOn(c, `/jams/${jam.slug}/settings`, t.sectionSaved)
}

const changeThis = (c: Ctx, change: (jam: Jam) => Partial<Omit<Jam, 'id'>>): Promise<Jam> =>
  act(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    return changeJam(desk, jam, change)
  })

const organiserPlace = (c: Ctx): Promise<Place> =>
  read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBe(desk, jam.id, 'organiser')
    return { jam, actor: desk.actor, now: desk.now }
  })

function sectionParam(c: Ctx): SectionName {
  const name = c.req.param('name')
  return mustFind(sectionNames.find((one) => one === name))
}

/** Noon on the Saturday in about three months: a wish of most, changed in a blink. */
function usualStart(now: Date): string {
  const date = localText(later(now, 84 * day), 'Europe/Berlin').slice(0, 10)
  const weekday = new Date(`${date}T00:00Z`).getUTCDay()
  const saturday = later(new Date(`${date}T00:00Z`), (6 - weekday) * day)
  return `${saturday.toISOString().slice(0, 10)}T12:00`
}
