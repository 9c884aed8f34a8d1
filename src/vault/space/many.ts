import { ascii, type Bytes } from '../bytes.ts'
import type { VaultFault } from '../fault.ts'
import { openFrame } from './bulk.ts'
import type { Frame } from './frames.ts'
import type { SpaceKey } from './space.ts'

/**
 * Opens many frames of one key at once: what `openFrame` does with each, at little more than what the platform takes for it.
 * @returns for each frame the padded JSON, null when this is not its key, or the fault `envelope.damaged`
 */
export async function openFrames(
  key: SpaceKey,
  space: string,
  frames: readonly Frame[],
): Promise<(Bytes | null | VaultFault)[]> {
  const oneByOne = () =>
    Promise.all(frames.map((frame) => openFrame(key, space, frame).catch((fault: VaultFault) => fault)))
  if (space !== key.space || frames.some(({ epoch }) => epoch !== key.epoch)) return oneByOne()
  const bindingOf = bindingsIn(key.tenant, space)
  const opened = frames.map((frame) => {
    const way = { name: 'AES-GCM', iv: frame.iv, additionalData: bindingOf(frame) }
    return crypto.subtle.decrypt(way, key.key, frame.ct)
  })
  try {
    return (await Promise.all(opened)).map((padded) => new Uint8Array(padded))
  } catch {
    return oneByOne()
  }
}

/**
 * What binds each frame to its place, the same bytes as `bindingOf`, good until the next is asked for: WebCrypto copies them
 * when it is called (Web Cryptography API, normalizing an algorithm). Of most frames after another only the id is another.
 */
export function bindingsIn(tenant: string, space: string): (frame: Frame) => Bytes {
  let [of, at, number, idFrom] = ['', 0, 0, 0]
  let binding = ascii('')
  return ({ author, epoch, id, version }) => {
    if (author !== of || epoch !== at || version !== number) {
      const begin = `jam/envelope/1\n{"author":"${author}","epoch":${epoch},"id":"`
      binding = ascii(
        `${begin}${id}","space":"${space}","suite":1,"tenant":"${tenant}","version":${version}}`,
      )
      idFrom = begin.length
      of = author
      at = epoch
      number = version
    }
    for (let i = 0; i < id.length; i++) binding[idFrom + i] = id.charCodeAt(i)
    return binding
  }
}
