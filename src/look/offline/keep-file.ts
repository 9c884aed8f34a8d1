/**
 * What is fetched before anybody asks for it: files of at most so many bytes on their way; `atOnce`: only what a page cannot
 * begin without. What is left out is kept when it is used.
 */
export type Ahead = { most: number; atOnce: boolean }

const everything: Ahead = { most: Number.POSITIVE_INFINITY, atOnce: false }

const name = /["'`(]\.?\/?(?:assets\/)?([\w.-]+-[\w-]{8}\.(?:js|woff2|css))["'`)]/g
/** A script that is asked for when somebody goes there. */
const later = /\bimport\(["'`][^"'`]+["'`]\)/g

/** Files of the build that a file asks for. */
export function namesIn(text: string, atOnce: boolean): string[] {
  const read = atOnce ? text.replaceAll(later, '') : text
  return [...read.matchAll(name)].map(([, found = '']) => found)
}

/** Keeps a file of the build, and whatever it asks for: a script others, a style its font. */
export async function keepFile(files: Cache, path: string, ahead = everything): Promise<void> {
  if (await files.match(path)) return
  const answer = await fetch(path)
  if (!answer.ok) return
  if (Number(answer.headers.get('content-length')) > ahead.most) return void answer.body?.cancel()
  await files.put(path, answer.clone())
  if (!/\.(js|css)$/.test(path)) return
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  for (const one of namesIn(await answer.text(), ahead.atOnce)) await keepFile(files, folder + one, ahead)
}

/** Keeps what a page names: its scripts and styles, and what those ask for. */
export async function keepFilesOf(files: Cache, html: string, ahead = everything): Promise<void> {
  const wanted = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
  for (const path of new Set(wanted)) await keepFile(files, path, ahead)
}
