import { asHouse, type Desk } from '#kernel/desk.ts'
import { eraseFile, keepFile } from '#kernel/files.ts'
import { Refusal } from '#kernel/refusal.ts'
import { stripPicture } from '#vault/file/picture.ts'

/** Keeps a picture without what cameras write into it: place, time, device. */
export async function keepPublicPicture(desk: Desk, jam: string, file: File): Promise<string> {
  if (!file.type.startsWith('image/')) throw new Refusal('invalid', 'file.type')
  if (file.size > 5 * 1024 * 1024) throw new Refusal('invalid', 'file.large')
  const clean = stripped(new Uint8Array(await file.arrayBuffer()))
  const kept = await keepFile(desk, new File([clean], file.name, { type: file.type }), { jam, public: true })
  return kept.id
}

function stripped(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  try {
    const clean = stripPicture(bytes)
    if (clean) return clean
  } catch {
    // Damaged is no picture either.
  }
  throw new Refusal('invalid', 'file.type')
}

/** A colleague may have uploaded it; the wall lets only that person erase the file, so the house does. */
export async function forgetPicture(desk: Desk, picture: string | null): Promise<void> {
  if (picture) await asHouse(desk, () => eraseFile(desk, picture))
}
