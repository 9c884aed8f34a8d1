import { asHouse, type Desk } from '#kernel/desk.ts'
import { eraseFile, keepFile } from '#kernel/files.ts'
import { sizesOf } from '#kernel/picture.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustOwn, pictureService } from './services.ts'

/** Gives a service a picture that everybody may see, without place, time and device; the one before goes. @throws Refusal `picture.unreadable`, `file.*` */
export async function addPicture(desk: Desk, id: string, file: File): Promise<void> {
  const service = await mustOwn(desk, id)
  if (!file.type.startsWith('image/')) throw new Refusal('invalid', 'file.type')
  const { large } = await sizesOf(new Uint8Array(await file.arrayBuffer()))
  const drawn = new File([new Uint8Array(large)], 'bild.webp', { type: 'image/webp' })
  const kept = await keepFile(desk, drawn, { organisation: service.organisation, public: true })
  await pictureService(desk, id, kept.id)
  await forget(desk, service.picture)
}

export async function removePicture(desk: Desk, id: string): Promise<void> {
  const { picture } = await mustOwn(desk, id)
  await pictureService(desk, id, null)
  await forget(desk, picture)
}

// A colleague may have uploaded it; the wall lets only that person erase the file.
async function forget(desk: Desk, picture: string | null): Promise<void> {
  if (picture) await asHouse(desk, () => eraseFile(desk, picture))
}
