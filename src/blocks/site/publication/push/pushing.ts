import { z } from 'zod'
import type { House } from '#kernel/house.ts'
import { readBytes } from '../bytes.ts'
import type { KeptFiles } from '../kept-file.ts'
import { type Far, FarFailure } from './far.ts'

/** Lies beside the pages: what we have put there, so that the next time only what has changed is sent. */
export const listName = '.jam-site.json'

const listForm = z.object({ format: z.literal(1), files: z.record(z.string(), z.string()) })

export type Progress = { done: number; total: number; sent: number; removed: number }

/**
 * Lays a site on a web space: what has changed, pages after what they show, the first page last, then what is gone is removed.
 * Files that we have not put there are left alone. Broken off, it goes on the next time where it was.
 */
export async function push(
  house: House,
  far: Far,
  files: KeptFiles,
  tell: (progress: Progress) => void,
  all = false,
): Promise<Progress> {
  const there = all ? {} : await listOn(far)
  const changed = Object.keys(files).filter((path) => there[path] !== files[path]?.digest)
  const gone = Object.keys(there).filter((path) => !Object.hasOwn(files, path))
  const progress = { done: 0, total: changed.length + gone.length, sent: 0, removed: 0 }
  tell(progress)
  if (progress.total === 0) return progress
  const sure = Object.entries(there).filter(([path, digest]) => files[path]?.digest === digest)
  // What is being changed is not known to be there in any version, until it is.
  const known = new Map([...sure, ...gone.map((path) => [path, ''] as const)])
  const note = listKeeper(() => far.write(listName, listOf(Object.fromEntries(known))))
  await note(true)
  const tellOf = async (what: 'sent' | 'removed') => {
    progress[what] += 1
    progress.done += 1
    tell({ ...progress })
    await note(false)
  }
  for (const together of [0, 1, 2].map((wanted) => changed.filter((path) => rank(path) === wanted)))
    await several(house, together, async (path) => {
      const digest = files[path]?.digest ?? ''
      await far.write(path, await readBytes(house, digest))
      known.set(path, digest)
      await tellOf('sent')
    })
  await several(house, gone, async (path) => {
    await far.remove(path)
    known.delete(path)
    await tellOf('removed')
  })
  await note(true)
  return progress
}

const notedEach = 5000

/** Keeps the list there up to date now and then, so that a push that breaks off does not begin anew. */
function listKeeper(write: () => Promise<void>): (isNow: boolean) => Promise<void> {
  let [notedAt, writing] = [0, Promise.resolve()]
  return async (isNow) => {
    if (!isNow && performance.now() - notedAt < notedEach) return
    notedAt = performance.now()
    writing = writing.then(write)
    await writing
  }
}

/** What lies there of ours. A list that cannot be read says nothing, and everything is sent. */
async function listOn(far: Far): Promise<{ [path: string]: string }> {
  const bytes = await far.read(listName)
  try {
    const read = listForm.safeParse(JSON.parse(bytes?.toString() ?? ''))
    return read.success
      ? Object.fromEntries(Object.entries(read.data.files).filter(([path]) => isOurs(path)))
      : {}
  } catch {
    return {}
  }
}

// The list comes from elsewhere: nothing outside of the folder may be removed for it.
const isOurs = (path: string): boolean =>
  !path.startsWith('/') &&
  !/[\\\p{Cc}]/u.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

const listOf = (files: { [path: string]: string }): Buffer =>
  Buffer.from(JSON.stringify({ format: 1, files }))

const rank = (path: string): number => (path === 'index.html' ? 2 : path.endsWith('.html') ? 1 : 0)

const atOnce = 6

async function several(
  { closing }: House,
  paths: readonly string[],
  work: (path: string) => Promise<void>,
): Promise<void> {
  const waiting = paths.toReversed()
  const line = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (closing.aborted) throw new FarFailure('stopped')
      await work(path)
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, line))
  } finally {
    waiting.length = 0
  }
}
