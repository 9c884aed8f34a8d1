import { readFileSync } from 'node:fs'
import { mustReadConfig } from '#kernel/config.ts'
import { atDesk } from '#kernel/desk.ts'
import { openUp } from '#kernel/opening.ts'
import type { Command } from './command.ts'
import { readDataPackage } from './exchange/data-package.ts'
import { importEvent } from './exchange/events.ts'
import { fulfil, wishOf } from './import-needs.ts'
import { jamWords } from './jam.text.ts'

/** `jam import event FILE` opens a jam from a dribdat data package; `jam import needs FILE` fills one. */
export const command: Command = async ([what, file, ...more]) => {
  if (what === 'needs') return bringNeeds([...(file ? [file] : []), ...more])
  const config = mustReadConfig()
  const words = jamWords(config.lang)
  if (what !== 'event' || !file) throw new Error('jam import event FILE')
  const { read, problems } = readDataPackage(readFileSync(file, 'utf8'))
  if (!read) {
    process.stderr.write(`${words.unreadable(file, problems)}\n`)
    process.exitCode = 1
    return
  }
  const { house, close } = await openUp({ ...config, logLevel: 'error' }, { join: true })
  try {
    const { jam, needs } = await atDesk(house, { itself: true }, (desk) => importEvent(desk, read))
    process.stdout.write(`${words.imported(jam.title, needs, `${config.address}/jams/${jam.slug}`)}\n`)
  } finally {
    await close()
  }
}

async function bringNeeds(args: string[]): Promise<void> {
  const config = mustReadConfig()
  const wish = wishOf(args, config.lang)
  if ('wrong' in wish) {
    process.stderr.write(`${wish.wrong}\n`)
    process.exitCode = 1
    return
  }
  const { house, close } = await openUp({ ...config, logLevel: 'error' }, { join: true })
  try {
    const said = await atDesk(house, { itself: true }, (desk) => fulfil(desk, wish, config.lang))
    process.stdout.write(`${said.lines.join('\n')}\n`)
    if (said.failed) process.exitCode = 1
  } finally {
    await close()
  }
}
