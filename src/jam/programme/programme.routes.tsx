import { Hono } from 'hono'
import { calendarText, calendarType } from '#kernel/calendar.ts'
import { day } from '#kernel/clock.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId, newId } from '#kernel/id.ts'
import { momentAt } from '#kernel/zone.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show, showPublic } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../profile/jam.ts'
import { mustFindJam } from '../profile/jams.ts'
import { EditPage, ItemPage } from './edit.pages.tsx'
import { itemForm, titleOf } from './item.ts'
import { ProgrammePage } from './programme.pages.tsx'
import { programmeWords } from './programme.text.ts'
import { addItem, changeItem, type ItemForm, listProgramme, mustFindItem, removeItem } from './programme.ts'

export const programmeRoutes = new Hono<Env>()
  .get('/jams/:jam/programme', async (c) => {
    const page = await planOf(c)
    return showPublic(c, <ProgrammePage {...page} />, page.place.jam.id)
  })
  .get('/jams/:jam/programme.ics', async (c) => calendarOf(c, await planOf(c)))
  .get('/jams/:jam/programme/edit', async (c) => show(c, <EditPage {...(await planOf(c, true))} />))
  .post('/jams/:jam/programme/edit', async (c) => {
    const form = await formOf(c)
    const page = await planOf(c, true)
    const { jam } = page.place
    const checked = check(c, jam, form)
    if ('problems' in checked) return show(c, <EditPage {...page} values={form} {...checked} />, 422)
    const id = String(form.id)
    await act(c, (desk) => addItem(desk, jam, isId(id) ? id : newId(), checked.item))
    return goOn(c, `/jams/${jam.slug}/programme/edit`, words(c).added)
  })
  .get('/jams/:jam/programme/edit/:item', async (c) => show(c, <ItemPage {...(await itemOf(c))} />))
  .post('/jams/:jam/programme/edit/:item', async (c) => {
    const form = await formOf(c)
    const page = await itemOf(c)
    const { jam } = page.place
    const checked = check(c, jam, form)
    if ('problems' in checked) return show(c, <ItemPage {...page} values={form} {...checked} />, 422)
    await act(c, (desk) => changeItem(desk, jam, page.item.id, String(form.version), checked.item))
    return goOn(c, `/jams/${jam.slug}/programme/edit`, words(c).changed)
  })
  .post('/jams/:jam/programme/edit/:item/removal', async (c) => {
    const jam = await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      await removeItem(desk, jam, idParam(c, 'item'))
      return jam
    })
    return goOn(c, `/jams/${jam.slug}/programme/edit`, words(c).removed)
  })

const words = (c: Ctx) => programmeWords(c.get('lang'))

const planOf = (c: Ctx, toEdit = false) =>
  read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    if (toEdit) mustBe(desk, jam.id, 'organiser')
    return { place: { jam, actor: desk.actor, now: desk.now }, items: await listProgramme(desk, jam) }
  })

const itemOf = (c: Ctx) =>
  read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBe(desk, jam.id, 'organiser')
    return {
      place: { jam, actor: desk.actor, now: desk.now },
      item: await mustFindItem(desk, jam, idParam(c, 'item')),
    }
  })

function check(c: Ctx, jam: Jam, values: FormValues): { problems: Problems } | { item: ItemForm } {
  const { problem } = words(c)
  const form = itemForm.safeParse(values)
  const says = form.success ? {} : problemsOf(form.error, problem)
  const [from, until] = [momentOf(jam, values.from), momentOf(jam, values.until)]
  const problems: Problems = {
    ...says,
    ...(from ? {} : { from: problem['time.wrong'] }),
    ...(until ? {} : { until: problem['time.wrong'] }),
    ...(from && isFar(jam, from) ? { from: problem['time.far'] } : {}),
    ...(until && isFar(jam, until) ? { until: problem['time.far'] } : {}),
    ...(from && until && until < from ? { until: problem['time.order'] } : {}),
  }
  if (!form.success || !from || !until || Object.keys(problems).length > 0) return { problems }
  const { from: _, until: __, ...rest } = form.data
  return { item: { ...rest, startsAt: from, endsAt: until } }
}

const momentOf = (jam: Jam, value: FormValues[string] | undefined) => momentAt(String(value), jam.timeZone)

const isFar = (jam: Jam, at: Date): boolean =>
  at.getTime() < jam.startsAt.getTime() - 2 * day || at.getTime() > jam.endsAt.getTime() + 2 * day

function calendarOf(c: Ctx, { place: { jam, now }, items }: Awaited<ReturnType<typeof planOf>>): Response {
  const lang = c.get('lang')
  const url = `${c.get('house').config.address}/jams/${jam.slug}/programme`
  const appointments = items.map((item) => ({
    id: item.id,
    title: titleOf(item, lang),
    start: item.startsAt,
    end: item.endsAt,
    place: [item.place, jam.place].filter(Boolean).join(', '),
    url,
  }))
  const text = calendarText({ name: jam.title, zone: jam.timeZone, now, appointments })
  c.header('content-disposition', `attachment; filename="${jam.slug}.ics"`)
  return c.body(text, 200, { 'content-type': calendarType })
}
