import { createHash, generateKeyPairSync } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ssh2, { type SFTPWrapper } from 'ssh2'

const { OPEN_MODE, STATUS_CODE } = ssh2.utils.sftp

/** A real SFTP server over a folder that is thrown away; `cutAfter`: the line breaks after so many files were written; `inOneStep`: how many took the place of another one so. */
export async function openSftpServer(login: string, password: string, isOpenSsh = true) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'sftp-')))
  // Its own generator makes a key now and then that it cannot read.
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()
  const parsed = ssh2.utils.parseKey(key)
  if (parsed instanceof Error) throw parsed
  const state = { writes: [] as string[], inOneStep: 0, cutAfter: Number.POSITIVE_INFINITY }
  const replaced = () => {
    state.inOneStep += 1
  }
  const server = new ssh2.Server({ hostKeys: [key] }, (client) => {
    client.on('error', () => {})
    // Missing in its types.
    ;(client as unknown as { setNoDelay(on: boolean): void }).setNoDelay(true)
    client.on('authentication', (asked) => {
      const isRight = asked.method === 'password' && asked.username === login && asked.password === password
      if (isRight) asked.accept()
      else asked.reject(['password'])
    })
    client.on('session', (accept) => {
      accept().on('sftp', (acceptSftp) =>
        serve(isOpenSsh ? announcing(acceptSftp()) : acceptSftp(), root, {
          wrote: (path) => {
            state.writes.push(path.slice(root.length + 1))
            if (state.writes.length >= state.cutAfter) client.end()
          },
          replaced: isOpenSsh ? replaced : null,
        }),
      )
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    root,
    state,
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    fingerprint: `SHA256:${createHash('sha256').update(parsed.getPublicSSH()).digest('base64').replace(/=+$/, '')}`,
    close: async () => {
      await new Promise<void>((done) => server.close(() => done()))
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Says with its version that it renames in one step, as OpenSSH does; the server of ssh2 has no word for that. */
function announcing(sftp: SFTPWrapper): SFTPWrapper {
  type Line = { channelData(id: number, data: Buffer): unknown }
  const line = (sftp as unknown as { _protocol: Line })._protocol
  const send = line.channelData.bind(line)
  const isVersion = (data: Buffer) => data.length === 9 && data[4] === 2
  line.channelData = (id, data) => send(id, isVersion(data) ? withRename(data) : data)
  return sftp
}

function withRename(version: Buffer): Buffer {
  const said = ['posix-rename@openssh.com', '1'].flatMap((text) => [lengthOf(text), Buffer.from(text)])
  const body = Buffer.concat([version.subarray(4), ...said])
  return Buffer.concat([lengthOf(body), body])
}

function lengthOf(of: { length: number }): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(of.length)
  return length
}

type Hears = {
  wrote: (path: string) => void /** null: it has no word for that. */
  replaced: (() => void) | null
}

function serve(sftp: SFTPWrapper, root: string, { wrote, replaced }: Hears): void {
  const open = new Map<number, { fd: number; path: string; writes: boolean }>()
  const fdOf = (handle: Buffer) => open.get(handle.readUInt32BE(0))?.fd ?? -1
  const tried = (id: number, work: () => unknown) => {
    try {
      const done = work()
      if (done !== 'answered') sftp.status(id, STATUS_CODE.OK)
    } catch (error) {
      const { code } = error as { code?: string }
      sftp.status(id, code === 'ENOENT' ? STATUS_CODE.NO_SUCH_FILE : STATUS_CODE.FAILURE, code)
    }
  }
  const attrs = (id: number, stats: ReturnType<typeof statSync>) => {
    if (!stats) throw Object.assign(new Error(), { code: 'ENOENT' })
    const { mode, uid, gid, size, atimeMs, mtimeMs } = stats
    sftp.attrs(id, {
      mode: Number(mode),
      uid: Number(uid),
      gid: Number(gid),
      size: Number(size),
      atime: Number(atimeMs) / 1000,
      mtime: Number(mtimeMs) / 1000,
    })
    return 'answered'
  }
  sftp.on('REALPATH', (id, path) =>
    tried(id, () => {
      const real = realpathSync(path.startsWith('/') ? path : join(root, path))
      sftp.name(id, [{ filename: real, longname: real, attrs: {} as never }])
      return 'answered'
    }),
  )
  sftp.on('OPEN', (id, path, flags) =>
    tried(id, () => {
      const writes = (flags & OPEN_MODE.WRITE) !== 0
      const fd = openSync(path, writes ? 'w' : 'r')
      const handle = Buffer.alloc(4)
      handle.writeUInt32BE(fd)
      open.set(fd, { fd, path, writes })
      sftp.handle(id, handle)
      return 'answered'
    }),
  )
  sftp.on('READ', (id, handle, offset, length) =>
    tried(id, () => {
      const bytes = Buffer.alloc(length)
      const read = readSync(fdOf(handle), bytes, 0, length, offset)
      if (read === 0) sftp.status(id, STATUS_CODE.EOF)
      else sftp.data(id, bytes.subarray(0, read))
      return 'answered'
    }),
  )
  sftp.on('WRITE', (id, handle, offset, bytes) =>
    tried(id, () => writeSync(fdOf(handle), bytes, 0, bytes.length, offset)),
  )
  sftp.on('CLOSE', (id, handle) =>
    tried(id, () => {
      const one = open.get(handle.readUInt32BE(0))
      closeSync(fdOf(handle))
      open.delete(one?.fd ?? -1)
      if (one?.writes) wrote(one.path.replace(/(\.[0-9a-f]{8})?\.part$/, ''))
    }),
  )
  sftp.on('FSTAT', (id, handle) => tried(id, () => attrs(id, fstatSync(fdOf(handle)))))
  sftp.on('FSETSTAT', (id) => tried(id, () => {}))
  sftp.on('SETSTAT', (id) => tried(id, () => {}))
  sftp.on('STAT', (id, path) => tried(id, () => attrs(id, statSync(path))))
  sftp.on('LSTAT', (id, path) => tried(id, () => attrs(id, statSync(path))))
  sftp.on('MKDIR', (id, path) => tried(id, () => mkdirSync(path)))
  sftp.on('REMOVE', (id, path) => tried(id, () => unlinkSync(path)))
  sftp.on('RENAME', (id, from, to) =>
    tried(id, () => {
      // Version 3 refuses to rename over a file that is there.
      if (statSync(to, { throwIfNoEntry: false })) throw new Error('there')
      renameSync(from, to)
    }),
  )
  sftp.on('EXTENDED', (id, name, data) =>
    tried(id, () => {
      if (!replaced || name !== 'posix-rename@openssh.com') {
        sftp.status(id, STATUS_CODE.OP_UNSUPPORTED)
        return 'answered'
      }
      const length = data.readUInt32BE(0)
      const [from, to] = [data.subarray(4, 4 + length).toString(), data.subarray(8 + length).toString()]
      renameSync(from, to)
      replaced()
      return undefined
    }),
  )
}
