import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { mustFindJam } from '#jam/profile/jams.ts'
import { mustReadConfig } from '#kernel/config.ts'
import { atDesk } from '#kernel/desk.ts'
import { openUp } from '#kernel/opening.ts'
import type { Command } from './command.ts'
import { exportEvent } from './exchange/events.ts'

/** `jam export event SLUG [--to FOLDER]`: writes hackathon.json and datapackage.json. */
export const command: Command = async (args) => {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string', default: '.' } },
  })
  const [what, slug] = positionals
  if (what !== 'event' || !slug) throw new Error('jam export event SLUG [--to FOLDER]')
  const { house, close } = await openUp({ ...mustReadConfig(), logLevel: 'error' }, { join: true })
  try {
    const out = await atDesk(house, { itself: true, readonly: true }, async (desk) =>
      exportEvent(desk, await mustFindJam(desk, slug)),
    )
    for (const [name, content] of [
      ['datapackage', out.package],
      ['hackathon', out.hackathon],
    ] as const) {
      writeFileSync(`${values.to}/${name}.json`, `${JSON.stringify(content, null, 2)}\n`)
      process.stdout.write(`${values.to}/${name}.json\n`)
    }
  } finally {
    await close()
  }
}
