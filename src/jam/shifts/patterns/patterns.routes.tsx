import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { listDuties } from '../duties/duties.ts'
import { patternForm } from './pattern.ts'
import { PatternsPage } from './patterns.pages.tsx'
import { patternWords } from './patterns.text.ts'
import {
  addPattern,
  addUsualPatterns,
  listBatches,
  listPatterns,
  makeShifts,
  previewShifts,
  removePattern,
  undoBatch,
} from './patterns.ts'

export const patternRoutes = new Hono<Env>()
  .get('/jams/:jam/shifts/patterns', (c) => showPatterns(c))
  .post('/jams/:jam/shifts/patterns', async (c) => {
    const form = await formOf(c)
    const t = patternWords(c.get('lang'))
    const checked = patternForm.safeParse(form)
    if (!checked.success) return showPatterns(c, form, problemsOf(checked.error, t.problem))
    await inJam(c, (desk, jam) => addPattern(desk, jam, checked.data))
    return goOn(c, pathOf(c), t.saved)
  })
  .post('/jams/:jam/shifts/patterns/usual', async (c) => {
    await inJam(c, addUsualPatterns)
    return goOn(c, pathOf(c), patternWords(c.get('lang')).usualDone)
  })
  .post('/jams/:jam/shifts/patterns/:id/removal', async (c) => {
    await inJam(c, (desk, jam) => removePattern(desk, jam, idParam(c)))
    return goOn(c, pathOf(c), patternWords(c.get('lang')).removed)
  })
  .post('/jams/:jam/shifts/patterns/batches', async (c) => {
    const { digest } = await formOf(c)
    const made = await inJam(c, (desk, jam) => makeShifts(desk, jam, String(digest)))
    return goOn(c, pathOf(c), patternWords(c.get('lang')).made(made))
  })
  .post('/jams/:jam/shifts/patterns/batches/:id/removal', async (c) => {
    const gone = await inJam(c, (desk, jam) => undoBatch(desk, jam, idParam(c)))
    return goOn(c, pathOf(c), patternWords(c.get('lang')).undone(gone))
  })

const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/shifts/patterns`

const inJam = <T,>(c: Ctx, work: (desk: Desk, jam: Jam) => Promise<T>): Promise<T> =>
  act(c, async (desk) => work(desk, await mustFindJam(desk, c.req.param('jam'))))

async function showPatterns(c: Ctx, values?: Values, problems?: Problems): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const { shifts, digest } = await previewShifts(desk, jam)
    return {
      place: { jam, actor: desk.actor, now: desk.now },
      preview: shifts,
      digest,
      patterns: await listPatterns(desk, jam.id),
      duties: await listDuties(desk, jam.id),
      batches: await listBatches(desk, jam.id),
    }
  })
  return show(c, <PatternsPage {...page} values={values} problems={problems} />, problems ? 422 : 200)
}
