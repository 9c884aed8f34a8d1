import { findAcceptance, judgePoints, signAcceptance } from '#jam/handover/acceptance/acceptances.ts'
import { arrangeByVenue } from '#jam/live/demo/demos.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { addDrawn } from '#jam/showcase/pictures/pictures.ts'
import { writeThanks } from '#jam/showcase/thanks/thanking.ts'
import type { Desk } from '#kernel/desk.ts'
import type { Sizes } from '#kernel/picture.ts'
import type { Built } from './hours.ts'
import jars from './jars.json' with { type: 'json' }
import { deskOf, type Staff } from './staff.ts'
import { pictureText, thanksText } from './words.ts'

const judged = 6
const signed = 3

/** Some organisations have gone through what was to be done; the stage has an order, the jam a picture and kind words. */
export async function showResults(
  desk: Desk,
  jam: Jam,
  built: readonly Built[],
  { organiser }: Staff,
): Promise<void> {
  for (const [place, { team, speaker }] of built.slice(0, judged).entries()) {
    const at = deskOf(desk, speaker)
    const { points } = await findAcceptance(at, team)
    const verdicts = points.map((_, n) => ({
      verdict: place > 0 && n === points.length - 1 ? ('partly' as const) : ('delivered' as const),
      remark: place > 0 && n === points.length - 1 ? thanksText.remark : '',
    }))
    await judgePoints(at, team, 0, verdicts, '')
    if (place < signed) await signAcceptance(at, team, 1, speaker.name)
  }
  const [first] = organiser
  if (!first) return
  const at = deskOf(desk, first)
  await arrangeByVenue(at, jam)
  await writeThanks(at, jam, { de: thanksText.de, en: thanksText.en })
  const consent = { how: 'nobody' as const, people: '', agreedBy: '', sure: 'yes' as const }
  await addDrawn(at, jam, { team: null, alt: pictureText }, drawing(), consent)
}

/** Comes ready made (`bin/draw-sample.ts`): the library that draws it would stay in memory for this one picture. */
const drawing = (): Sizes => ({
  ...{ width: jars.width, height: jars.height },
  ...{ large: Buffer.from(jars.large, 'base64'), small: Buffer.from(jars.small, 'base64') },
})
