import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { journalName } from '#custody/deletion/journal-file.ts'
import { hashOf, type Migration } from '#kernel/migrate.ts'
import type { Lang } from '#kernel/text.ts'
import { backupWords } from './backup.text.ts'
import { BackupProblem, isFileName, type Manifest, manifestForm, manifestName, tableOf } from './manifest.ts'
import { type Item, readTar } from './tar.ts'

/** The files of an archive, one after the other. @throws Error when it was torn or changed */
export async function* itemsIn(path: string): AsyncGenerator<Item> {
  const file = createReadStream(path)
  const unpacked = createGunzip()
  file.on('error', (error) => unpacked.destroy(error))
  try {
    yield* readTar(file.pipe(unpacked))
  } finally {
    file.destroy()
  }
}

/** The rows in a part of a table. */
export const linesOf = (bytes: Uint8Array): string[] =>
  Buffer.from(bytes).toString('utf8').split('\n').slice(0, -1)

/**
 * Reads an archive from end to end before anything is done with it.
 * @throws BackupProblem when it is torn, changed, or not what its manifest says
 */
export async function inspect(path: string, lang: Lang): Promise<Manifest> {
  const t = backupWords(lang)
  const rows = new Map<string, number>()
  let files = 0
  let manifest: Manifest | undefined
  try {
    for await (const { name, bytes } of itemsIn(path)) {
      const table = tableOf(name)
      if (table) rows.set(table, (rows.get(table) ?? 0) + linesOf(bytes).length)
      else if (isFileName(name)) files += 1
      else if (name === manifestName)
        manifest = manifestForm.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
      else if (name !== journalName) throw new Error(`strange file ${name}`)
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (/^E[A-Z]+$/.test(code)) throw new BackupProblem(t.unreadable(path, code))
    throw new BackupProblem(t.torn(path))
  }
  if (!manifest || !agrees(manifest, rows, files)) throw new BackupProblem(t.torn(path))
  return manifest
}

/** The steps that made the database of a backup. @throws BackupProblem when this program does not know them all */
export function stepsOf(manifest: Manifest, known: Migration[], lang: Lang): Migration[] {
  return manifest.migrations.map(({ name, hash }) => {
    const step = known.find((one) => one.name === name && hashOf(one) === hash)
    if (!step) throw new BackupProblem(backupWords(lang).newer(name))
    return step
  })
}

function agrees(manifest: Manifest, rows: Map<string, number>, files: number): boolean {
  const isWhole = Object.entries(manifest.tables).every(
    ([table, said]) => said.rows === (rows.get(table) ?? 0),
  )
  return isWhole && files === manifest.files && [...rows.keys()].every((table) => manifest.tables[table])
}
