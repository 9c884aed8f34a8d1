import type { House } from '#kernel/house.ts'
import { askOutward, NoAddressOutside, type Question } from '#kernel/outward.ts'
import { type Credentials, type Far, FarFailure, folderMaker, type Target } from './far.ts'

const largestList = 10_000_000

/** Opens a web space by WebDAV (RFC 4918). @throws FarFailure */
export async function openWebdav(house: House, target: Target, { password }: Credentials): Promise<Far> {
  const root = rootOf(target)
  const authorization = `Basic ${Buffer.from(`${target.login}:${password}`).toString('base64')}`

  const at = (path: string) => root + path.split('/').map(encodeURIComponent).join('/')

  async function ask(method: string, path: string, more: Question & { extra?: Record<string, string> } = {}) {
    const { extra, ...question } = more
    const headers = { authorization, 'user-agent': 'digital-service-jam', ...extra }
    try {
      return await askOutward(house, at(path), {
        method,
        headers,
        ...question,
      })
    } catch (error) {
      throw new FarFailure(error instanceof NoAddressOutside ? 'address' : 'unreachable')
    }
  }

  const makeFolders = folderMaker(async (folder) => {
    const { status } = await ask('MKCOL', `${folder}/`)
    // 405: it is there.
    if (status !== 201 && status !== 405 && status !== 301) throw failureOf(status)
  })

  async function put(path: string, bytes: Uint8Array) {
    const { status } = await ask('PUT', path, { body: bytes })
    if (!isFine(status)) throw failureOf(status)
  }

  async function remove(path: string) {
    const { status } = await ask('DELETE', path)
    if (!isFine(status) && status !== 404) throw failureOf(status)
  }

  async function write(path: string, bytes: Uint8Array, draft: string) {
    await makeFolders(path)
    await put(draft, bytes)
    const { status } = await ask('MOVE', draft, { extra: { destination: at(path), overwrite: 'T' } })
    if (isFine(status)) return
    // A server behind a proxy may not know itself by this address.
    await remove(draft)
    await put(path, bytes)
  }

  const { status } = await ask('PROPFIND', '', { extra: { depth: '0' } })
  if (status !== 207) throw failureOf(status)
  return {
    async read(path) {
      const { status, body } = await ask('GET', path, { most: largestList })
      if (status === 404) return null
      if (status !== 200) throw failureOf(status)
      return body
    },
    write,
    remove,
    close: async () => {},
  }
}

const isFine = (status: number): boolean => status >= 200 && status < 300

/** @throws FarFailure `address` */
function rootOf({ address, folder }: Target): string {
  if (!URL.canParse(address)) throw new FarFailure('address')
  const url = new URL(address)
  const parts = folder.split('/').filter((part) => part !== '' && part !== '.' && part !== '..')
  return `${url.origin}${url.pathname.replace(/\/$/, '')}/${parts.map((part) => `${encodeURIComponent(part)}/`).join('')}`
}

function failureOf(status: number): FarFailure {
  if (status === 401 || status === 403) return new FarFailure('login')
  if (status === 404 || status === 409) return new FarFailure('folder')
  return new FarFailure(status === 507 ? 'full' : 'broken')
}
