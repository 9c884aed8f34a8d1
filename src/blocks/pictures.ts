import { asHouse, type Desk } from '#kernel/desk.ts'
import { eraseFile, keepFile } from '#kernel/files.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustOwn, pictureService } from './services.ts'

/** Gives a service a picture that everybody may see; the one before goes. @throws Refusal `file.*` */
export async function addPicture(desk: Desk, id: string, file: File): Promise<void> {
  const service = await mustOwn(desk, id)
  if (!file.type.startsWith('image/')) throw new Refusal('invalid', 'file.type')
  const kept = await keepFile(desk, file, { organisation: service.organisation, public: true })
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
