import { z } from 'zod'
import type { House } from '#kernel/house.ts'
import { readForElsewhere } from '../elsewhere.ts'
import type { KeptFiles } from '../kept-file.ts'
import { type Far, FarFailure } from './far.ts'

/** Lies beside the pages: what we have put there, so that the next time only what has changed is sent. */
export const listName = '.jam-site.json'
const listDraft = `${listName}.part`

const listForm = z.object({ format: z.literal(1), files: z.record(z.string(), z.string()) })

export type Progress = { done: number; total: number; sent: number; removed: number }

/** Before the digest of what was on its way: it may be there, or not, or as a draft. */
const onItsWay = '~'

/**
 * Lays a site on a web space: what has changed, pages after what they show and after pages that they lead to, the first page last,
 * then what is gone is removed. Files that we have not put there are left alone. Broken off, it goes on the next time where it was.
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
  const torn = draftsLeft(there, files)
  const gone = [...torn, ...Object.keys(there).filter((path) => !Object.hasOwn(files, path))]
  const progress = { done: 0, total: changed.length + gone.length, sent: 0, removed: 0 }
  tell(progress)
  if (progress.total === 0) return progress
  const known = new Map(Object.entries(there))
  for (const path of gone) known.set(path, known.get(path) ?? '')
  for (const path of changed) known.set(path, onItsWay + files[path]?.digest)
  const note = listKeeper(() => far.write(listName, listOf(Object.fromEntries(known)), listDraft))
  await note(true)
  const tellOf = async (what: 'sent' | 'removed') => {
    progress[what] += 1
    progress.done += 1
    tell({ ...progress })
    await note(false)
  }
  const rankOf = (path: string) => rank(path, Object.hasOwn(there, path))
  for (const together of [0, 1, 2, 3].map((wanted) => changed.filter((path) => rankOf(path) === wanted)))
    await several(house, together, async (path) => {
      const digest = files[path]?.digest ?? ''
      await far.write(path, await readForElsewhere(house, path, digest), draftOf(path, digest))
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

/** Two pushes of one version may write the same draft: what is in it is the same. */
const draftOf = (path: string, digest: string): string => `${path}.${digest.slice(0, 8)}.part`

/** Drafts of an earlier push that broke off, of versions that no longer come. */
const draftsLeft = (there: { [path: string]: string }, files: KeptFiles): string[] =>
  Object.entries(there).flatMap(([path, said]) => {
    const digest = said.slice(onItsWay.length)
    return said.startsWith(onItsWay) && files[path]?.digest !== digest ? [draftOf(path, digest)] : []
  })

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
  // Where a server replaces in two steps, a line that broke between them leaves the draft of it.
  const bytes = (await far.read(listName)) ?? (await far.read(listDraft))
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

const rank = (path: string, isThere: boolean): number => {
  if (!path.endsWith('.html')) return 0
  if (path === 'index.html') return 3
  return isThere ? 2 : 1
}

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
