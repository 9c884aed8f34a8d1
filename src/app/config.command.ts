import { configList, langOf, mustReadConfig } from '#kernel/config.ts'
import type { Command } from './command.ts'
import { jamWords } from './jam.text.ts'

/** `jam config`: every setting, what it is now and what it means; passwords are masked. */
export const command: Command = async () => {
  const words = jamWords(langOf())
  for (const { name, value, fallback, given, means } of configList()) {
    const origin = given ? `${words.default}: ${fallback || words.none}` : words.default
    process.stdout.write(
      `${name.padEnd(13)} ${value || words.none}  (${origin})\n${' '.repeat(14)}${means}\n`,
    )
  }
  mustReadConfig()
}
