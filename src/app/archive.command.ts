import pg from 'pg'
import { archiveWords } from '#custody/archive/archive.text.ts'
import { ArchiveProblem, writeServerArchive } from '#custody/archive/server-archive.ts'
import { langOf, mustReadConfig } from '#kernel/config.ts'
import { startPostgres } from '#kernel/postgres.ts'
import type { Command } from './command.ts'

/** `jam archive ORGANISATION FOLDER|FILE.zip`: what the server keeps for an organisation, sealed as it is. */
export const command: Command = async ([asked, to]) => {
  const t = archiveWords(langOf())
  if (!asked || !to) return tell(t.usage)
  const config = mustReadConfig()
  const postgres = await startPostgres(config, { join: true })
  const client = new pg.Client(postgres.owner)
  client.on('error', () => {})
  try {
    await client.connect()
    const source = { client, data: config.data, now: new Date(), lang: config.lang }
    const { name, records, files, hasReader } = await writeServerArchive(source, asked, to)
    const says = [t.written(to, name, records, files), t.unsigned, ...(hasReader ? [] : [t.noReader])]
    process.stdout.write(`${says.join('\n')}\n`)
  } catch (problem) {
    if (!(problem instanceof ArchiveProblem)) throw problem
    tell(problem.message)
  } finally {
    await client.end().catch(() => {})
    await postgres.stop()
  }
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
