import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What a full or overfull disk answers: no space, no quota, no larger file. */
const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** Whether writing failed for want of room, which is nobody's fault and can be told. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && noRoom.has(String(error.code))

/** Writes a file whole or not at all: under a draft name, onto the disk, then under its own. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.draft`
  try {
    await withFile(draft, 'wx', async (file) => {
      await file.writeFile(bytes)
      await file.sync()
    })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** Adds lines to the end of a file and returns when they are on the disk. A line that was torn before stays alone. */
export async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await withFile(path, 'a+', async (file) => {
    const { size } = await file.stat()
    const last = Buffer.alloc(1)
    if (size > 0) await file.read(last, 0, 1, size - 1)
    const torn = size > 0 && last.toString() !== '\n'
    await file.appendFile(`${torn ? '\n' : ''}${lines.join('\n')}\n`)
    await file.sync()
  })
  await syncFolder(dirname(path))
}

/** Lets a rename or a new name in a folder survive a loss of power. */
export const syncFolder = (folder: string): Promise<void> => withFile(folder, 'r', (file) => file.sync())

async function withFile(
  path: string,
  flags: string,
  work: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags, 0o600)
  try {
    await work(file)
  } finally {
    await file.close()
  }
}
