import { langOf } from '#kernel/config.ts'
import { tellAndLeave } from '#kernel/terminal.ts'
import type { Command } from './command.ts'
import { jamWords } from './jam.text.ts'

/** Every command named once; each in its own file, loaded only when it is asked for. */
const commands: Record<string, () => Promise<{ command: Command }>> = {
  archive: () => import('./archive.command.ts'),
  backup: () => import('./backup.command.ts'),
  config: () => import('./config.command.ts'),
  export: () => import('./export.command.ts'),
  forms: () => import('./forms.command.ts'),
  import: () => import('./import.command.ts'),
  migrate: () => import('./migrate.command.ts'),
  outbox: () => import('./outbox.command.ts'),
  rehearse: () => import('./rehearse.command.ts'),
  restore: () => import('./restore.command.ts'),
}

const words = jamWords(langOf())
const [name = 'help', ...args] = process.argv.slice(2)
const load = commands[name]

process.stdout.on('error', () => process.exit(0)) // `jam config | head` has read enough.

try {
  if (load) await (await load()).command(args)
  else tellAll()
} catch (problem) {
  tellAndLeave(problem)
}

function tellAll() {
  const asked = ['help', '--help', '-h'].includes(name)
  const list = Object.entries(words.commands).map(
    ([command, means]) => `  jam ${command.padEnd(26)} ${means}`,
  )
  process.stdout.write(`${asked ? '' : `${words.unknown(name)}\n\n`}${words.title}\n\n${list.join('\n')}\n`)
  if (!asked) process.exitCode = 1
}
