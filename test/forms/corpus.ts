import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Real forms of other programs, beside the project; absent on most machines. */
export const corpus = '../shared/data/forms'
export const hasCorpus = existsSync(corpus)

/** A file as an import takes it, with those that lie beside it. */
export const fileAt = (path: string) => ({
  name: basename(path),
  bytes: new Uint8Array(readFileSync(path)),
  beside(name: string) {
    const found = ['xlsx', 'md', 'csv', 'json']
      .map((ending) => join(dirname(path), `${name}.${ending}`))
      .find(existsSync)
    return found === undefined
      ? undefined
      : { name: basename(found), bytes: new Uint8Array(readFileSync(found)) }
  },
})

/** Every file of the corpus, by its path. */
export function corpusFiles(endings = ['']): string[] {
  if (!hasCorpus) return []
  const all = readdirSync(corpus, { recursive: true, withFileTypes: true })
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
}
