import { ascii, type Bytes, concat } from '../bytes.ts'
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

/** What binds each frame to its place, the same bytes as `bindingOf`: what is the same for many is written once. */
export function bindingsIn(tenant: string, space: string): (frame: Frame) => Bytes {
  const middle = ascii(`","space":"${space}","suite":1,"tenant":"${tenant}","version":`)
  let [of, at, begin] = ['', 0, ascii('')]
  return ({ author, epoch, id, version }) => {
    if (author !== of || epoch !== at) {
      begin = ascii(`jam/envelope/1\n{"author":"${author}","epoch":${epoch},"id":"`)
      of = author
      at = epoch
    }
    return concat(begin, ascii(id), middle, ascii(`${version}}`))
  }
}
