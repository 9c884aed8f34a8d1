import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { builtAssets } from '#kernel/asset.ts'
import { langOf } from '#kernel/config.ts'
import { StartProblem } from '#kernel/start.text.ts'
import { onFarewell } from '#kernel/terminal.ts'
import type { Lang } from '#kernel/text.ts'
import type { Command } from './command.ts'
import { Play, type Size } from './rehearsal/play.ts'
import { watchOn } from './rehearsal/progress.ts'
import { rehearsalWords } from './rehearsal/rehearsal.text.ts'
import { isSound, rehearse } from './rehearsal/rehearse.ts'
import { reportOf } from './rehearsal/report.ts'
import { openScene } from './rehearsal/scene.ts'
import { openThrowAway } from './rehearsal/throw-away.ts'

// Any date would do; a fixed one makes two rehearsals of one seed alike.
const begins = new Date('2027-01-11T09:00:00Z')
const paceForPeople = 5000

/** `jam rehearse` plays a whole jam with invented people, days before the real one. */
export const command: Command = async (args) => {
  const lang = langOf()
  const words = rehearsalWords(lang)
  const size = sizeOf(args)
  if (!size) throw new StartProblem(lang, () => words.usage)
  const began = performance.now()
  process.stdout.write(`${words.begins(size.people, size.needs, size.seed)}\n${words.opening}\n`)
  const stage = await openStage(lang)
  onFarewell(async () => {
    await stage.close()
    throw new StartProblem(lang, () => words.interrupted)
  })
  try {
    const outcome = await rehearse(new Play(stage.scene, size), watchOn(process.stdout, lang))
    if (stage.scene.house.closing.aborted) return
    process.stdout.write(`\n${reportOf(outcome, (performance.now() - began) / 1000, lang)}\n`)
    if (!isSound(outcome)) process.exitCode = 1
  } finally {
    await stage.close()
  }
}

/** The house of the rehearsal on its own database; `close` leaves nothing behind, however often it is asked. */
async function openStage(lang: Lang) {
  const { database, log, discard } = await openThrowAway(lang)
  const assets = builtAssets(fileURLToPath(new URL('../browser/', import.meta.url)))
  const scene = await openScene({ database, databaseLog: log, lang, begins, assets }).catch(
    async (problem) => {
      await discard()
      throw problem
    },
  )
  let closing: Promise<void> | undefined
  const close = () => (closing ??= scene.close().finally(discard))
  return { scene, close }
}

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
const wish = z
  .object({
    people: whole(6, 5000).default(120),
    needs: whole(2, 500).default(24),
    seed: whole(0, 999_999_999).default(1),
    speed: z.enum(['normal', 'max']).default('normal'),
  })
  .refine(({ people, needs }) => people >= needs * 3)

/** @returns null when something is asked for that cannot be played */
function sizeOf(args: string[]): Size | null {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args, options: { people: text, needs: text, seed: text, speed: text } })
  const { data } = wish.safeParse(values)
  return data ? { ...data, pace: data.speed === 'max' ? 0 : paceForPeople } : null
}
