import { parseArgs } from 'node:util'
import { langOf, mustReadConfig } from '#kernel/config.ts'
import { backupWords } from './backup/backup.text.ts'
import { BackupProblem, type Manifest } from './backup/manifest.ts'
import { type Restored, rehearseRestore, restore } from './backup/restore.ts'
import { secondsSince, sumOf, tellProblem } from './backup/saying.ts'
import type { Command } from './command.ts'

/** `jam restore [--check] FILE`: into an empty data folder, or to see whether a backup is whole. */
export const command: Command = async (args) => {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false }, journal: { type: 'string' } },
  })
  const t = backupWords(langOf())
  const begun = performance.now()
  try {
    const [path] = positionals
    if (!path || positionals.length > 1) throw new BackupProblem(t.usageRestore)
    const config = mustReadConfig()
    const spread = ({ tables, rows, files }: ReturnType<typeof sumOf>) =>
      [tables, rows, files, secondsSince(begun)] as const
    const sum = (manifest: Manifest) => spread(sumOf(manifest))
    if (values.check) {
      const { manifest } = await rehearseRestore(config, path)
      say([t.checked(path, ...sum(manifest))])
      return
    }
    const done = await restore(config, path, values.journal)
    say([t.restored(config.data, ...sum(done.manifest)), ...linesAfter(done)])
  } catch (problem) {
    tellProblem(problem)
  }
}

function linesAfter({ manifest, replayed, waiting, hadJournal }: Restored): string[] {
  const t = backupWords(langOf())
  const moment = new Date(manifest.madeAt).toLocaleString(langOf(), { dateStyle: 'long', timeStyle: 'short' })
  return [
    t.from(moment),
    replayed > 0 ? t.replayed(replayed) : hadJournal ? t.noneReplayed : t.noJournal,
    t.signIn,
    ...(waiting > 0 ? [t.mails(waiting)] : []),
  ]
}

const say = (lines: string[]) => void process.stdout.write(`${lines.join('\n')}\n`)
