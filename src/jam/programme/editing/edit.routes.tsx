import { Hono } from 'hono'
import { day, later, minute } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId, newId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { localText, momentAt } from '#kernel/zone.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { follow, stampOf } from '../follow.ts'
import { type Item, itemForm } from '../item.ts'
import {
  addItem,
  changeItem,
  findStep,
  type ItemForm,
  listProgramme,
  moveWithRest,
  mustFindItem,
  removeItem,
  takeTemplate,
  undo,
} from '../programme.ts'
import { templateNames } from '../usual/templates.ts'
import { EditPage, ItemPage, valuesOf } from './edit.pages.tsx'
import { editWords } from './edit.text.ts'
import { FollowPage } from './follow.pages.tsx'

/** How many shifts stand where the programme no longer is. */
export type CountBehind = (desk: Desk, jam: Jam) => Promise<number>

/** Where organisers change the programme. `countBehind` comes from the room that made shifts from it. */
export const programmeEditRoutes = (countBehind: CountBehind) =>
  new Hono<Env>()
    .get('/jams/:jam/programme/edit', async (c) => {
      const page = await planOf(c)
      const behind = await read(c, (desk) => countBehind(desk, page.place.jam))
      return show(c, <EditPage {...page} behind={behind} />)
    })
    .post('/jams/:jam/programme/edit', async (c) => {
      const form = await formOf(c)
      const page = await planOf(c)
      const checked = check(c, page.place.jam, form)
      if ('problems' in checked) return show(c, <EditPage {...page} values={form} {...checked} />, 422)
      const id = String(form.id)
      await act(c, (desk) => addItem(desk, page.place.jam, isId(id) ? id : newId(), checked.item))
      return goOn(c, listAt(c), words(c).added)
    })
    .get('/jams/:jam/programme/edit/:item', async (c) => show(c, <ItemPage {...(await itemOf(c))} />))
    .post('/jams/:jam/programme/edit/:item', async (c) => {
      const form = await formOf(c)
      const page = await itemOf(c)
      const { jam } = page.place
      const checked = check(c, jam, form, page.item)
      if ('problems' in checked) return show(c, <ItemPage {...page} values={form} {...checked} />, 422)
      if (form.rest === 'follow') {
        // What is looked at now must be what was looked at when the form was filled in.
        if (String(form.version) !== page.item.version) throw new Refusal('conflict', 'programme.moved')
        return preview(c, page, checked.item)
      }
      await act(c, (desk) => changeItem(desk, jam, page.item.id, String(form.version), checked.item))
      return goOn(c, listAt(c), words(c).changed)
    })
    .post('/jams/:jam/programme/edit/:item/shift', async (c) => {
      const form = await formOf(c)
      const page = await itemOf(c)
      const { item } = page
      const by = minutesOf(form.later)
      const longer = minutesOf(form.longer)
      const startsAt = later(item.startsAt, by * minute)
      return preview(c, page, { ...item, startsAt, endsAt: later(item.endsAt, (by + longer) * minute) })
    })
    .post('/jams/:jam/programme/edit/:item/move', async (c) => {
      const form = await formOf(c)
      const page = await itemOf(c)
      const { jam } = page.place
      const checked = check(c, jam, form, page.item)
      if ('problems' in checked) return show(c, <ItemPage {...page} values={form} {...checked} />, 422)
      const [startsAt, endsAt] = [momentOr(form.exactFrom), momentOr(form.exactUntil)]
      const exact =
        startsAt && endsAt && !isFar(jam, startsAt) && !isFar(jam, endsAt) ? { startsAt, endsAt } : {}
      const change = { id: page.item.id, stamp: String(form.stamp), form: { ...checked.item, ...exact } }
      const { moved } = await act(c, (desk) => moveWithRest(desk, jam, change))
      return goOn(c, listAt(c), words(c).movedAll(moved.length))
    })
    .post('/jams/:jam/programme/edit/:item/removal', async (c) => {
      await act(c, async (desk) =>
        removeItem(desk, await mustFindJam(desk, c.req.param('jam')), idParam(c, 'item')),
      )
      return goOn(c, listAt(c), words(c).removed)
    })
    .post('/jams/:jam/programme/template', async (c) => {
      const { template } = await formOf(c)
      const name = templateNames.find((one) => one === template)
      if (!name) throw new Refusal('invalid', 'form.unreadable')
      await act(c, async (desk) => takeTemplate(desk, await mustFindJam(desk, c.req.param('jam')), name))
      return goOn(c, listAt(c), words(c).templateTaken)
    })
    .post('/jams/:jam/programme/undo', async (c) => {
      const { step } = await formOf(c)
      await act(c, async (desk) => undo(desk, await mustFindJam(desk, c.req.param('jam')), String(step)))
      return goOn(c, listAt(c), words(c).undone)
    })

const words = (c: Ctx) => editWords(c.get('lang'))
const listAt = (c: Ctx) => `/jams/${c.req.param('jam')}/programme/edit`

const planOf = (c: Ctx) =>
  read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam') ?? '')
    mustBe(desk, jam.id, 'organiser')
    const [items, step] = [await listProgramme(desk, jam), await findStep(desk, jam)]
    return { place: { jam, actor: desk.actor, now: desk.now }, items, step }
  })

const itemOf = (c: Ctx) =>
  read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam') ?? '')
    mustBe(desk, jam.id, 'organiser')
    return {
      place: { jam, actor: desk.actor, now: desk.now },
      items: await listProgramme(desk, jam),
      item: await mustFindItem(desk, jam, idParam(c, 'item')),
    }
  })

function preview(c: Ctx, { place, items, item }: Awaited<ReturnType<typeof itemOf>>, form: ItemForm) {
  const { startsAt, endsAt } = form
  const following = follow(items, place.jam, { item, startsAt, endsAt })
  const values = valuesOf({ ...item, ...form }, place.jam.timeZone) as Record<string, string>
  // A clock may show a time twice in one night; a moment is there once.
  const exact = { exactFrom: startsAt.toISOString(), exactUntil: endsAt.toISOString() }
  return show(
    c,
    <FollowPage {...{ place, item, following }} fields={{ ...values, ...exact, stamp: stampOf(items) }} />,
  )
}

function check(
  c: Ctx,
  jam: Jam,
  values: FormValues,
  item?: Item,
): { problems: Problems } | { item: ItemForm } {
  const { problem } = words(c)
  const form = itemForm.safeParse(values)
  const says = form.success ? {} : problemsOf(form.error, problem)
  const [from, until] = [
    momentOf(jam, values.from, item?.startsAt),
    momentOf(jam, values.until, item?.endsAt),
  ]
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

/** A time that was not touched is the moment it was: clocks may show it twice in one night. */
function momentOf(jam: Jam, value: FormValues[string] | undefined, was: Date | undefined): Date | null {
  if (was && localText(was, jam.timeZone) === value) return was
  return momentAt(String(value), jam.timeZone)
}

function momentOr(value: FormValues[string] | undefined): Date | null {
  const at = new Date(String(value))
  return Number.isNaN(at.getTime()) ? null : at
}

const minutesOf = (value: FormValues[string] | undefined): number => {
  const minutes = Number(value ?? 0)
  if (!Number.isInteger(minutes) || Math.abs(minutes) > 24 * 60)
    throw new Refusal('invalid', 'form.unreadable')
  return minutes
}

const isFar = (jam: Jam, at: Date): boolean =>
  at.getTime() < jam.startsAt.getTime() - 2 * day || at.getTime() > jam.endsAt.getTime() + 2 * day
