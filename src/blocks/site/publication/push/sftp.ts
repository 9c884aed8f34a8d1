import { createHash } from 'node:crypto'
import type { Client, SFTPWrapper } from 'ssh2'
import type { House } from '#kernel/house.ts'
import { isAtHome, NoAddressOutside, resolveOutward } from '#kernel/outward.ts'
import { type Credentials, type Far, FarFailure, folderMaker, type Target } from './far.ts'

const patience = 15_000

/** Status codes of SFTP (draft-ietf-secsh-filexfer-02, 7). */
const missing = 2

/**
 * Opens a web space by SFTP. The server's key must be the one that somebody has compared.
 * @throws FarFailure `stranger` with the fingerprint where nobody has yet
 */
export async function openSftp(house: House, target: Target, credentials: Credentials): Promise<Far> {
  const { host, port } = placeOf(house, target.address)
  const address = await resolveOutward(house, host).catch((error) => {
    throw new FarFailure(error instanceof NoAddressOutside ? 'address' : 'unreachable')
  })
  // Few ever push a site: who does not need not hold it in memory.
  const { default: ssh } = await import('ssh2')
  const client = new ssh.Client()
  await connect(client, { ...target, host: address, port }, credentials)
  try {
    const sftp = await called<SFTPWrapper>((done) => client.sftp(done))
    const root = await rootOf(sftp, target.folder)
    return farOver(client, sftp, root)
  } catch (error) {
    client.end()
    throw failureOf(error)
  }
}

type Way = { host: string; port: number; login: string; fingerprint: string | null }

function connect(
  client: Client,
  { host, port, login, fingerprint }: Way,
  { password, key }: Credentials,
): Promise<void> {
  let shown: string | undefined
  const hostVerifier = (serverKey: Buffer) => {
    shown = fingerprintOf(serverKey)
    return shown === fingerprint
  }
  const failure = (error: Error & { level?: string }) => {
    if (shown !== undefined && shown !== fingerprint)
      return new FarFailure(fingerprint === null ? 'stranger' : 'other-key', shown)
    return new FarFailure(error.level === 'client-authentication' ? 'login' : 'unreachable')
  }
  return new Promise((done, fail) => {
    client.once('ready', () => done())
    // Each file is several short questions; none of them shall wait for another to fill a packet.
    client.once('connect', () => client.setNoDelay(true))
    // Later faults come out of whatever is being done then.
    client.on('error', (error) => fail(failure(error)))
    try {
      const secret = key ? { privateKey: key, ...(password && { passphrase: password }) } : { password }
      client.connect({
        host,
        port,
        username: login,
        readyTimeout: patience,
        keepaliveInterval: 10_000,
        hostVerifier,
        ...secret,
      })
    } catch {
      // A key that cannot be read.
      fail(new FarFailure('login'))
    }
  })
}

const fingerprintOf = (key: Buffer): string =>
  `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`

/** `host` or `host:port`; only the usual doors of a server outside. @throws FarFailure `address` */
function placeOf(house: House, address: string): { host: string; port: number } {
  const [, host = '', port = '22'] =
    /^(?:sftp:\/\/)?([\w.-]+|\[[\da-f:]+\])(?::(\d{1,5}))?\/?$/i.exec(address.trim()) ?? []
  const number = Number(port)
  const isUsual = isAtHome(house) || number === 22 || number >= 1024
  if (!host || !isUsual || number > 65535) throw new FarFailure('address')
  return { host: host.replace(/^\[|\]$/g, ''), port: number }
}

/** @throws FarFailure `folder`: it is not made, for a mistyped one would hold a site that nobody sees */
async function rootOf(sftp: SFTPWrapper, folder: string): Promise<string> {
  try {
    return (await called<string>((done) => sftp.realpath(folder || '.', done))).replace(/\/$/, '')
  } catch {
    throw new FarFailure('folder')
  }
}

function farOver(client: Client, sftp: SFTPWrapper, root: string): Far {
  const at = (path: string) => `${root}/${path}`
  const guarded = <T>(work: Promise<T>) => work.catch((error) => Promise.reject(failureOf(error)))

  const makeFolders = folderMaker(async (folder) => {
    const isThere = await called((done) => sftp.stat(at(folder), done)).then(
      () => true,
      () => false,
    )
    if (isThere) return
    await called<void>((done) => sftp.mkdir(at(folder), (error) => done(error ?? undefined, undefined)))
  })

  async function write(path: string, bytes: Uint8Array, draft: string): Promise<void> {
    await makeFolders(path)
    await called<void>((done) =>
      sftp.writeFile(at(draft), Buffer.from(bytes), (error) => done(error ?? undefined, undefined)),
    )
    await replace(sftp, at(draft), at(path))
  }

  return {
    read: (path) =>
      guarded(
        called<Buffer>((done) => sftp.readFile(at(path), done)).catch((error) => {
          if ((error as { code?: number }).code === missing) return null
          throw error
        }),
      ),
    write: (path, bytes, draft) => guarded(write(path, bytes, draft)),
    remove: (path) =>
      guarded(called<void>((done) => sftp.unlink(at(path), (error) => done(absent(error), undefined)))),
    close: async () => {
      client.end()
    },
  }
}

const absent = (error: (Error & { code?: number }) | null | undefined) =>
  error && error.code !== missing ? error : undefined

/** In one step where the server knows how (OpenSSH does); elsewhere the old file goes first. */
async function replace(sftp: SFTPWrapper, draft: string, path: string): Promise<void> {
  const plain = (done: Done<void>) => sftp.rename(draft, path, (error) => done(error ?? undefined, undefined))
  try {
    await called<void>((done) =>
      sftp.ext_openssh_rename(draft, path, (error) => done(error ?? undefined, undefined)),
    )
  } catch (error) {
    // Whatever else went wrong, what lies there stays.
    if (!isUnknown(error)) throw error
    await called<void>((done) => sftp.unlink(path, () => done(undefined, undefined)))
    await called<void>(plain)
  }
}

/** Whether a server has no word for it: it has said so with its version, or says so now (code 8, SSH_FX_OP_UNSUPPORTED). */
const isUnknown = (error: unknown): boolean => {
  const { code, message = '' } = error as { code?: number; message?: string }
  return code === 8 || message.includes('does not support')
}

type Done<T> = (error: Error | undefined, value: T) => void

const called = <T>(ask: (done: Done<T>) => unknown): Promise<T> =>
  new Promise((resolve, reject) => {
    try {
      ask((error, value) => (error ? reject(error) : resolve(value)))
    } catch (error) {
      reject(error)
    }
  })

function failureOf(error: unknown): FarFailure {
  if (error instanceof FarFailure) return error
  const { code, message = '' } = (error ?? {}) as { code?: number; message?: string }
  if (code === 3 || code === missing) return new FarFailure('folder')
  if (/quota|no space|disk full/i.test(message)) return new FarFailure('full')
  return new FarFailure('broken')
}
