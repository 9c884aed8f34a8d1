import { langOf, mustReadConfig } from '#kernel/config.ts'
import { startPostgres } from '#kernel/postgres.ts'
import { backupWords } from './backup/backup.text.ts'
import { backUp } from './backup/backup.ts'
import { BackupProblem } from './backup/manifest.ts'
import { secondsSince, sizeOf, sumOf, tellProblem } from './backup/saying.ts'
import type { Command } from './command.ts'

/** `jam backup FILE|FOLDER`: everything in one archive, while the house goes on. */
export const command: Command = async ([to]) => {
  const t = backupWords(langOf())
  if (!to) return tellProblem(new BackupProblem(t.usageBackup))
  const config = mustReadConfig()
  const begun = performance.now()
  const postgres = await startPostgres(config, { join: true })
  try {
    const source = { owner: postgres.owner, data: config.data, now: new Date(), lang: config.lang }
    const { path, bytes, manifest } = await backUp(source, to)
    const { tables, rows, files } = sumOf(manifest)
    process.stdout.write(
      `${t.made(path, sizeOf(bytes, config.lang), tables, rows, files, secondsSince(begun))}\n${t.careful}\n`,
    )
  } catch (problem) {
    tellProblem(problem)
  } finally {
    await postgres.stop()
  }
}
