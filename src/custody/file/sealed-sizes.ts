import { recipientOf, sealTo } from '#vault/age.ts'
import { bucketOf, partSize, partsOf } from '#vault/file/file.ts'

/** Bytes that a sealed file takes, and that each of its parts takes but the last. The same in the browser and at the door. */
export async function sealedSizes({
  age,
  size,
}: {
  age: string
  size: number
}): Promise<[whole: number, part: number]> {
  const empty = await sealTo([await recipientOf(age)], new Uint8Array())
  // age's STREAM: 16 bytes behind every 64 kB (C2SP age, "payload").
  const sealed = (plain: number) => empty.length + plain + 16 * (Math.max(1, Math.ceil(plain / 65_536)) - 1)
  const bucket = bucketOf(size)
  const last = bucket - (partsOf(size) - 1) * partSize
  const part = sealed(Math.min(bucket, partSize))
  return [(partsOf(size) - 1) * sealed(partSize) + sealed(last), part]
}
