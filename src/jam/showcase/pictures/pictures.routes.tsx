import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { readFileBytes } from '#kernel/files.ts'
import {
  act,
  type Ctx,
  type Env,
  type FormValues,
  fileOf,
  formOf,
  goOn,
  idParam,
  read,
} from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { type ConsentForm, consentForm, pictureForm } from './picture.ts'
import { pictureWords } from './pictures.text.ts'
import {
  addPicture,
  choicesOf,
  confirmConsent,
  keyOf,
  listPictures,
  mustFindFile,
  mustHoldKey,
  withdrawByKey,
  withdrawPicture,
} from './pictures.ts'
import { OnItPage, RegisterPage, type Returned } from './register.pages.tsx'

const mostBytes = 20 * 1024 * 1024

export const pictureRoutes = new Hono<Env>()
  .get('/jams/:jam/pictures', (c) => showRegister(c))
  .post('/jams/:jam/pictures', takePicture)
  // Where a form was sent back to be completed, the browser looks again under its address.
  .get('/jams/:jam/pictures/:id/consent', (c) => goOn(c, pathOf(c)))
  .post('/jams/:jam/pictures/:id/consent', async (c) => {
    const [id, values] = [idParam(c), await formOf(c)]
    const form = consentForm.safeParse(values)
    if (!form.success)
      return showRegister(c, { id, values, problems: problemsOf(form.error, wordsOf(c).problem) })
    await act(c, async (desk) => confirmConsent(desk, await jamOf(c, desk), id, form.data))
    return goOn(c, pathOf(c), wordsOf(c).confirmed)
  })
  .post('/jams/:jam/pictures/:id/withdrawal', async (c) => {
    const id = idParam(c)
    await act(c, async (desk) => withdrawPicture(desk, await jamOf(c, desk), id))
    return goOn(c, pathOf(c), wordsOf(c).withdrawn)
  })
  .get('/jams/:jam/pictures/:id/withdrawal/:key', async (c) => {
    const [id, key] = [idParam(c), c.req.param('key')]
    const page = await read(c, async (desk) => {
      const jam = await jamOf(c, desk)
      return { place: placeOf(desk, jam), ...(await mustHoldKey(desk, jam, id, key)) }
    })
    return show(c, <OnItPage {...page} id={id} key_={key} />)
  })
  .post('/jams/:jam/pictures/:id/withdrawal/:key', async (c) => {
    const [id, key] = [idParam(c), c.req.param('key')]
    await act(c, async (desk) => withdrawByKey(desk, await jamOf(c, desk), id, key))
    return goOn(c, c.req.path, wordsOf(c).withdrawn)
  })
  .get('/pictures/:id/:size{large|small}', async (c) => {
    const [id, size] = [idParam(c), c.req.param('size') as 'large' | 'small']
    const { file, isShown } = await read(c, (desk) => mustFindFile(desk, id, size))
    const etag = `"${file}"`
    // Kept only for as long as it is asked after each time: what is withdrawn is gone at once, from caches as well.
    const headers = {
      'cache-control': isShown ? 'public, no-cache' : 'no-store',
      etag,
      'content-type': 'image/webp',
    }
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
    const bytes = await readFileBytes(c.get('house'), file).catch(() => null)
    return c.body(new Uint8Array(mustFind(bytes)), 200, headers)
  })

const wordsOf = (c: Ctx) => pictureWords(c.get('lang'))
const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/pictures`
const jamOf = (c: Ctx, desk: Desk) => mustFindJam(desk, c.req.param('jam'))
const placeOf = (desk: Desk, jam: Jam) => ({ jam, actor: desk.actor, now: desk.now })

async function takePicture(c: Ctx): Promise<Response> {
  const [values, file] = [await formOf(c), await fileOf(c, 'file')]
  const { form, consent, team, problems } = checked(c, values, file)
  if (!form || !file || team === undefined || consent === undefined) return again(c, values, problems)
  try {
    await act(c, async (desk) => addPicture(desk, await jamOf(c, desk), { team, ...form }, file, consent))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'picture.unreadable') throw error
    return again(c, values, { file: wordsOf(c).problem[error.code] })
  }
  return goOn(c, pathOf(c), consent ? wordsOf(c).added : wordsOf(c).waits)
}

/** What was sent, checked; undefined where something is wrong with it. */
function checked(c: Ctx, values: FormValues, file: File | undefined) {
  const t = wordsOf(c).problem
  const form = pictureForm.safeParse(values)
  const asked: { data?: ConsentForm | null; error?: Parameters<typeof problemsOf>[0] } = values.how
    ? consentForm.safeParse(values)
    : { data: null }
  const { where } = values
  const team = where === 'jam' ? null : typeof where === 'string' && isId(where) ? where : undefined
  const wrongFile = !file ? 'file.missing' : file.size > mostBytes ? 'file.large' : null
  const problems: Problems = {
    ...(wrongFile ? { file: t[wrongFile] } : {}),
    ...(form.error ? problemsOf(form.error, t) : {}),
    ...(team === undefined ? { where: t['where.wrong'] } : {}),
    ...(asked.error ? problemsOf(asked.error, t) : {}),
  }
  return { form: wrongFile ? undefined : form.data, consent: asked.data, team, problems }
}

const again = (c: Ctx, values: FormValues, problems: Problems) =>
  showRegister(c, { id: '', values, problems })

async function showRegister(c: Ctx, returned?: Returned): Promise<Response> {
  const house = c.get('house')
  const { jam, ...page } = await read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    const choices = await choicesOf(desk, jam)
    return { jam, place: placeOf(desk, jam), choices, pictures: await listPictures(desk, jam) }
  })
  const linkTo = (id: string) =>
    `${house.config.address}/jams/${jam.slug}/pictures/${id}/withdrawal/${keyOf(house.secret, id)}`
  return show(c, <RegisterPage {...page} linkTo={linkTo} returned={returned} />, returned ? 422 : 200)
}
