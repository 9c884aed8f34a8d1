import { afterCommit, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import type { House } from '#kernel/house.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustFindMine, mustShape } from '../../services.ts'
import type { SitePicture } from '../model/site.ts'
import { listStanding } from './consents.ts'
import type { Cut, Drawn } from './drawing.ts'
import { type About, isShowable, plainAbout, type UsedAt } from './picture.ts'
import {
  addPictureRow,
  erasePictureRow,
  findByDigest,
  findPictureRow,
  listPictureRows,
  savePictureRow,
} from './pictures.sql.ts'
import { clear, fetchShelved, shelve } from './shelf.ts'
import { listPlaces } from './uses.sql.ts'

/** The name of the whole picture among its files. */
const whole = '0'

/** The pictures of a site, the newest first. */
export async function listPictures(desk: Desk, service: string): Promise<SitePicture[]> {
  await mustFindMine(desk, service)
  return listPictureRows(desk, service)
}

/** Those that may go out: nobody on them has withdrawn their consent, and whoever can be recognised has given one. */
export async function listShowable(desk: Desk, service: string): Promise<SitePicture[]> {
  const consents = await listStanding(desk, service)
  return (await listPictures(desk, service)).filter((picture) => isShowable(picture, consents))
}

/** @throws Refusal `picture.missing`, `service.not-yours` */
export async function mustFindPicture(desk: Desk, service: string, id: string): Promise<SitePicture> {
  await mustFindMine(desk, service)
  const found = mustFind(await findPictureRow(desk, id), 'picture.missing')
  if (found.service !== service) throw new Refusal('missing', 'picture.missing')
  return found.picture
}

/**
 * Adds a picture that was drawn before (`drawPicture`), outside of this transaction. The same once more is the one that is there.
 * @throws Refusal `file.full`
 */
export async function addPicture(
  desk: Desk,
  service: string,
  drawn: Drawn,
  said: { name: string } & Partial<About>,
): Promise<SitePicture> {
  const { organisation } = await mustShape(desk, service)
  const there = await findByDigest(desk, service, drawn.digest)
  if (there) return there.picture
  const { digest, master, width, height, cut } = drawn
  const about = { ...plainAbout, ...said, crop: null, width, height, sizes: cut.sizes }
  const picture: SitePicture = { ...about, id: newId() }
  await shelve(desk.house, picture.id, new Map([...cut.bytes, [whole, master]]))
  await addPictureRow(desk, { service, organisation, picture }, digest)
  await record(desk, 'site.picture-added', picture.id, { organisation })
  return picture
}

/**
 * Says something else of a picture; `cut` is what is shown of it now, drawn by `cutPicture` where another part is cut away.
 * @throws Refusal `missing`
 */
export async function aboutPicture(
  desk: Desk,
  service: string,
  id: string,
  about: Partial<About>,
  cut?: Cut,
): Promise<SitePicture> {
  const { organisation } = await mustShape(desk, service)
  const kept = await mustFindPicture(desk, service, id)
  const picture: SitePicture = { ...kept, ...about, ...(cut && { sizes: cut.sizes }) }
  if (cut) {
    await shelve(desk.house, id, cut.bytes)
    afterCommit(desk, () => clear(desk.house, id, hashesOf(picture)))
  }
  await savePictureRow(desk, picture)
  await record(desk, 'site.picture-changed', id, { organisation })
  return picture
}

/** Takes a picture away for good. @throws Refusal `picture.used` where it stands on a page */
export async function erasePicture(desk: Desk, service: string, id: string): Promise<void> {
  const { organisation } = await mustShape(desk, service)
  await mustFindPicture(desk, service, id)
  if ((await usesOf(desk, service, [id])).length > 0) throw new Refusal('conflict', 'picture.used')
  await erasePictureRow(desk, id)
  afterCommit(desk, () => clear(desk.house, id))
  await record(desk, 'site.picture-erased', id, { organisation })
}

/** Where pictures or files stand: which page names which of them. */
export async function usesOf(desk: Desk, service: string, ids: readonly string[]): Promise<UsedAt[]> {
  return ids.length === 0 ? [] : listPlaces(desk, service, ids)
}

/** The whole picture, to cut something else out of it. */
export async function fetchMaster(desk: Desk, service: string, id: string): Promise<Buffer> {
  await mustFindPicture(desk, service, id)
  return fetchShelved(desk.house, id, whole)
}

/** The bytes of one file of a picture, by its hash (`filesFor`). */
export const pictureBytes = (house: House, id: string, hash: string): Promise<Buffer> =>
  fetchShelved(house, id, hash)

/** Forgets all pictures of a site, with their bytes: part of erasing the site. */
export async function erasePictures(desk: Desk, service: string): Promise<void> {
  for (const { id } of await listPictureRows(desk, service)) {
    await erasePictureRow(desk, id)
    afterCommit(desk, () => clear(desk.house, id))
  }
}

const hashesOf = ({ sizes }: SitePicture): string[] => [
  whole,
  ...sizes.flatMap(({ avif, webp }) => [avif, webp]),
]
