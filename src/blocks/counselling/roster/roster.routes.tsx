import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { absenceForm, dutyForm } from './duty.ts'
import { RosterPage, type Typed } from './roster.pages.tsx'
import { rosterWords } from './roster.text.ts'
import { addAbsence, addDuty, readRoster, removeAbsence, removeDuty } from './rosters.ts'

const at = '/services/:id/counselling/roster'

/** The duty roster: data of the staff, in the plain, for members of the organisation alone. */
export const rosterRoutes = new Hono<Env>()
  .get(at, (c) => page(c))
  .post(`${at}/duties`, async (c) => {
    const id = idParam(c)
    const values = await formOf(c)
    const form = dutyForm.safeParse(values)
    if (form.success) return doIt(c, 'saved', (desk) => addDuty(desk, id, form.data))
    return page(c, { form: 'duty', values, problems: problemsOf(form.error, words(c).problem) })
  })
  .post(`${at}/duties/:duty/removal`, (c) =>
    doIt(c, 'removed', (desk) => removeDuty(desk, idParam(c), idParam(c, 'duty'))),
  )
  .post(`${at}/absences`, async (c) => {
    const id = idParam(c)
    const values = await formOf(c)
    const form = absenceForm.safeParse(values)
    if (form.success) return doIt(c, 'saved', (desk) => addAbsence(desk, id, form.data))
    return page(c, { form: 'absence', values, problems: problemsOf(form.error, words(c).problem) })
  })
  .post(`${at}/absences/:absence/removal`, (c) =>
    doIt(c, 'removed', (desk) => removeAbsence(desk, idParam(c), idParam(c, 'absence'))),
  )

const words = (c: Ctx) => rosterWords(c.get('lang'))

async function page(c: Ctx, typed?: Typed): Promise<Response> {
  const roster = await read(c, (desk) => readRoster(desk, idParam(c)))
  return show(
    c,
    <RosterPage roster={roster} now={c.get('house').clock.now()} typed={typed} />,
    typed ? 422 : 200,
  )
}

async function doIt(
  c: Ctx,
  says: 'saved' | 'removed',
  work: (desk: Desk) => Promise<void>,
): Promise<Response> {
  await act(c, work)
  return goOn(c, `/services/${idParam(c)}/counselling/roster`, words(c)[says])
}
