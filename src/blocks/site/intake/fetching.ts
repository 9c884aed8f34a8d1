import type { House } from '#kernel/house.ts'
import { askOutward } from '#kernel/outward.ts'
import type { Brought } from './reading/bundle.ts'

const mostBytes = 40 * 1024 * 1024
const mostInAll = 250 * 1024 * 1024
const mostFiles = 500
const mostSteps = 3

/**
 * Fetches pictures and files from where the old site still shows them, one after the other, and only from addresses that everybody
 * reaches. What is not there is missing as before.
 */
export async function fetchMissing(
  house: House,
  addresses: readonly string[],
  take: (brought: Brought) => Promise<void>,
): Promise<void> {
  let room = mostInAll
  for (const address of addresses.slice(0, mostFiles)) {
    if (room <= 0 || house.closing.aborted) break
    const bytes = await fetchOne(house, address).catch(() => null)
    if (!bytes || !URL.canParse(address)) continue
    const { host, pathname } = new URL(address)
    room -= bytes.byteLength
    await take({ name: `${host}${decoded(pathname)}`, bytes, isOne: true })
  }
}

async function fetchOne(house: House, address: string): Promise<Uint8Array | null> {
  let at = address
  for (let step = 0; step < mostSteps; step += 1) {
    const { status, headers, body } = await askOutward(house, at, { most: mostBytes + 1 })
    if (status === 200)
      return body.byteLength > 0 && body.byteLength <= mostBytes ? new Uint8Array(body) : null
    if (status < 300 || status > 399 || !headers.location || !URL.canParse(headers.location, at)) return null
    at = new URL(headers.location, at).href
  }
  return null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
