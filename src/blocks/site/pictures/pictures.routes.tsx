import { Hono } from 'hono'
import { act, type Ctx, type Env, filesOf, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { mustFindSite } from '../sites.ts'
import { listConsents, listStanding } from './consents.ts'
import { cutPicture, drawPicture } from './drawing.ts'
import { LibraryPage } from './library.pages.tsx'
import { PicturePage } from './one.pages.tsx'
import { shows } from './picture.ts'
import { pictureWords } from './pictures.text.ts'
import {
  aboutPicture,
  addPicture,
  erasePicture,
  fetchMaster,
  listPictures,
  mustFindPicture,
  pictureBytes,
  usesOf,
} from './pictures.ts'
import { aboutFrom, isSameCut } from './said.ts'

const at = '/services/:id/site/pictures'

export const pictureRoutes = new Hono<Env>()
  .get(at, (c) => showLibrary(c))
  .post(at, addAll)
  .get(`${at}/:picture`, async (c) => {
    const found = await read(c, async (desk) => {
      const site = await mustFindSite(desk, idParam(c))
      const picture = await mustFindPicture(desk, site.service, idParam(c, 'picture'))
      const consents = await listStanding(desk, site.service)
      const register = site.member ? await listConsents(desk, site.service) : null
      return { site, picture, consents, register, uses: await usesOf(desk, site.service, [picture.id]) }
    })
    const [small] = found.picture.sizes
    const bytes = small ? await pictureBytes(c.get('house'), found.picture.id, small.avif) : Buffer.alloc(0)
    return show(c, <PicturePage {...found} bytes={bytes.byteLength} />)
  })
  .post(`${at}/:picture`, changeOne)
  .post(`${at}/:picture/removal`, async (c) => {
    await act(c, (desk) => erasePicture(desk, idParam(c), idParam(c, 'picture')))
    return goOn(c, `/services/${idParam(c)}/site/pictures`, pictureWords(c.get('lang')).removed)
  })
  .get(`${at}/:picture/:hash`, sendBytes)

async function showLibrary(c: Ctx, problems: Record<string, string> = {}): Promise<Response> {
  const found = await read(c, async (desk) => {
    const site = await mustFindSite(desk, idParam(c))
    const pictures = await listPictures(desk, site.service)
    const consents = await listStanding(desk, site.service)
    const ids = pictures.map(({ id }) => id)
    return { site, pictures, consents, uses: await usesOf(desk, site.service, ids) }
  })
  const isWrong = Object.keys(problems).length > 0
  return show(c, <LibraryPage {...found} problems={problems} />, isWrong ? 422 : 200)
}

/** Each picture for itself: one that cannot be read keeps none of the others out. */
async function addAll(c: Ctx): Promise<Response> {
  const id = idParam(c)
  // Nobody is to send forty megabytes to learn that they may not.
  await read(c, (desk) => mustFindSite(desk, id))
  const t = pictureWords(c.get('lang'))
  const wanted = (await formOf(c)).shows
  const files = await filesOf(c, 'pictures')
  const problems: string[] = files.length === 0 ? [t.problem['picture.empty'] ?? ''] : []
  let added = 0
  for (const file of files) {
    try {
      const drawn = await drawPicture(new Uint8Array(await file.arrayBuffer()))
      const said = { name: file.name.slice(0, 120), shows: shows.find((one) => one === wanted) ?? 'unsaid' }
      await act(c, (desk) => addPicture(desk, id, drawn, said))
      added += 1
    } catch (error) {
      const says = error instanceof Refusal && t.problem[error.code]
      if (!says) throw error
      problems.push(t.problemIn(file.name, says))
    }
  }
  if (problems.length > 0) return showLibrary(c, { pictures: problems.join(' ') })
  return goOn(c, `/services/${id}/site/pictures`, t.added(added))
}

async function changeOne(c: Ctx): Promise<Response> {
  const [id, picture] = [idParam(c), idParam(c, 'picture')]
  const values = await formOf(c)
  const { about, before, master } = await read(c, async (desk) => {
    const { settings, member } = await mustFindSite(desk, id)
    const before = await mustFindPicture(desk, id, picture)
    const register = member ? await listConsents(desk, id) : null
    const about = aboutFrom(values, before, settings, register)
    const isCut = !isSameCut(about.crop, before.crop)
    return { before, about, master: isCut ? await fetchMaster(desk, id, picture) : null }
  })
  const cut = master ? await cutPicture(master, about.crop) : undefined
  await act(c, (desk) => aboutPicture(desk, id, before.id, about, cut))
  return goOn(c, `/services/${id}/site/pictures/${picture}`, pictureWords(c.get('lang')).saved)
}

/** One file of a picture, for its people: nobody else sees what is not published. */
async function sendBytes(c: Ctx): Promise<Response> {
  const hash = c.req.param('hash') ?? ''
  const size = await read(c, async (desk) => {
    await mustFindSite(desk, idParam(c))
    const { sizes } = await mustFindPicture(desk, idParam(c), idParam(c, 'picture'))
    return sizes.find(({ avif, webp }) => hash === avif || hash === webp)
  })
  if (!size) throw new Refusal('missing', 'picture.missing')
  const bytes = await pictureBytes(c.get('house'), idParam(c, 'picture'), hash)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': hash === size.avif ? 'image/avif' : 'image/webp',
    'cache-control': 'private, max-age=31536000, immutable',
  })
}
