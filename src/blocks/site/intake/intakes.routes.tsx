import { Hono } from 'hono'
import { act, type Ctx, type Env, filesOf, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { newId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { mustEdit } from '../roles.ts'
import { mustFindSite } from '../sites.ts'
import { intakeWords } from './intake.text.ts'
import type { Brought } from './intake.ts'
import { IntakesPage } from './intakes.pages.tsx'
import {
  addToIntake,
  aroundOf,
  beginIntake,
  discardIntake,
  listIntakes,
  mustFindIntake,
  runIntake,
  undoIntake,
} from './intakes.ts'
import { everything } from './looking.ts'
import { IntakePage } from './one.pages.tsx'
import { layDown, lookAt } from './waiting.ts'

const at = '/services/:id/site/intake'

export const intakeRoutes = new Hono<Env>()
  .get(at, (c) => showAll(c))
  .post(at, begin)
  .get(`${at}/:intake`, (c) => showOne(c))
  .post(`${at}/:intake/files`, addMore)
  .post(`${at}/:intake/run`, async (c) => {
    const values = await formOf(c)
    const fetch = values.fetch === 'yes'
    const said = [values.kinds ?? []].flat().flatMap((one) => one.split(','))
    const kinds = everything.kinds.filter((kind) => said.includes(kind))
    if (kinds.length === 0)
      return showOne(c, { kinds: intakeWords(c.get('lang')).problem['intake.kinds'] ?? '' })
    await act(c, (desk) => runIntake(desk, idParam(c), idParam(c, 'intake'), { kinds, fetch }))
    return goOn(c, here(c), intakeWords(c.get('lang')).started)
  })
  .post(`${at}/:intake/discarding`, async (c) => {
    await act(c, (desk) => discardIntake(desk, idParam(c), idParam(c, 'intake')))
    return goOn(c, `/services/${idParam(c)}/site/intake`, intakeWords(c.get('lang')).discarded)
  })
  .post(`${at}/:intake/undoing`, async (c) => {
    const { pages, kept } = await act(c, (desk) => undoIntake(desk, idParam(c), idParam(c, 'intake')))
    return goOn(c, here(c), intakeWords(c.get('lang')).undone(pages, kept))
  })

async function showAll(c: Ctx, problems: Record<string, string> = {}): Promise<Response> {
  const found = await read(c, async (desk) => ({
    site: await mustFindSite(desk, idParam(c)),
    intakes: await listIntakes(desk, idParam(c)),
  }))
  const isWrong = Object.keys(problems).length > 0
  return show(c, <IntakesPage {...found} problems={problems} />, isWrong ? 422 : 200)
}

async function showOne(c: Ctx, problems: Record<string, string> = {}): Promise<Response> {
  const found = await read(c, (desk) => mustFindIntake(desk, idParam(c), idParam(c, 'intake')))
  const isWrong = Object.keys(problems).length > 0
  return show(c, <IntakePage {...found} problems={problems} />, isWrong ? 422 : 200)
}

async function begin(c: Ctx): Promise<Response> {
  const id = idParam(c)
  const around = await read(c, async (desk) => {
    mustEdit(await mustFindSite(desk, id))
    return aroundOf(desk, id)
  })
  return saying(c, showAll, async () => {
    const [house, place] = [c.get('house'), newId()]
    const intake = await layDown(house, place, await broughtIn(c), async (fresh) => {
      const seen = await lookAt(house, place, fresh, around)
      return act(c, (desk) => beginIntake(desk, id, place, seen))
    })
    return goOn(c, `/services/${id}/site/intake/${intake.id}`)
  })
}

async function addMore(c: Ctx): Promise<Response> {
  await mustBeOpen(c)
  return saying(c, showOne, async () => {
    await layDown(c.get('house'), idParam(c, 'intake'), await broughtIn(c), (fresh) => join(c, fresh))
    return goOn(c, here(c), intakeWords(c.get('lang')).moreDone)
  })
}

const tries = 5

/** Looks at what somebody has brought together with all that is there; anew when somebody else was faster. */
async function join(c: Ctx, fresh: Brought[], left = tries): Promise<void> {
  const { intake, around } = await mustBeOpen(c)
  const seen = await lookAt(c.get('house'), intake.id, [...intake.brought, ...fresh], around)
  try {
    await act(c, (desk) => addToIntake(desk, intake.service, intake.id, seen))
  } catch (error) {
    const isOvertaken = error instanceof Refusal && error.code === 'intake.moved-on'
    if (!isOvertaken || left === 1) throw error
    await join(c, fresh, left - 1)
  }
}

/** @throws Refusal `intake.moved-on` where nothing can be added any more */
async function mustBeOpen(c: Ctx) {
  const id = idParam(c)
  const found = await read(c, async (desk) => {
    mustEdit(await mustFindSite(desk, id))
    return { ...(await mustFindIntake(desk, id, idParam(c, 'intake'))), around: await aroundOf(desk, id) }
  })
  if (found.intake.state !== 'seen') throw new Refusal('conflict', 'intake.moved-on')
  return found
}

/** What is wrong with a file is said at its field. */
async function saying(
  c: Ctx,
  again: (c: Ctx, problems: Record<string, string>) => Promise<Response>,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    const says = error instanceof Refusal && intakeWords(c.get('lang')).problem[error.code]
    if (!says) throw error
    return again(c, { files: says })
  }
}

async function broughtIn(c: Ctx): Promise<File[]> {
  const files = await filesOf(c, 'files')
  if (files.length === 0) throw new Refusal('invalid', 'intake.empty')
  return files
}

const here = (c: Ctx): string => `/services/${idParam(c)}/site/intake/${idParam(c, 'intake')}`
