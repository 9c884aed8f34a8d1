import { mustReadConfig } from '#kernel/config.ts'
import { migrate } from '#kernel/migrate.ts'
import { startPostgres } from '#kernel/postgres.ts'
import type { Command } from './command.ts'
import { jamWords } from './jam.text.ts'

/** `jam migrate`: for operators who want to see the migrations before the next start applies them. */
export const command: Command = async () => {
  const config = mustReadConfig()
  const words = jamWords(config.lang)
  const postgres = await startPostgres(config, { join: true })
  try {
    const applied = await migrate(postgres.owner, config.lang)
    for (const name of applied) process.stdout.write(`${words.applied(name)}\n`)
    if (applied.length === 0) process.stdout.write(`${words.current}\n`)
  } finally {
    await postgres.stop()
  }
}
