import { type Care, readCare } from '../care/care.ts'
import { oneAtATime } from './in-turn.ts'
import { prepareIntake } from './intakes.ts'
import { listLetters } from './letters.ts'
import { ask } from './server.ts'

/** A jam that puts what people seal into this vault. Without a space nothing is asked yet. */
export type CareJam = { jam: string; title: string; space: string | null; eraseAt: string; isErased: boolean }

export const listCareJams = async (organisation: string): Promise<CareJam[]> =>
  (await ask<{ jams: CareJam[] }>('GET', `/vault/organisations/${organisation}/care`)).jams

/** Opens a space with a letter box for a jam, and tells the jam which it is. Torn anywhere, it is begun anew. */
export const prepareCare = (organisation: string, jam: string, name: string): Promise<void> =>
  oneAtATime(`care/${jam}`, async () => {
    const space = await prepareIntake(organisation, 'care', name)
    await ask('PUT', `/vault/organisations/${organisation}/care/${jam}`, { space })
  })

/** Opens what people have sent; a letter that does not open must not hide the others. */
export async function listCare(
  organisation: string,
  space: string,
): Promise<{ all: Care[]; damaged: number }> {
  const { letters, damaged } = await listLetters(organisation, space)
  const opened = letters.map(({ body }) => readCare(body))
  const all = opened.filter((care) => care !== null)
  return { all, damaged: damaged + letters.length - all.length }
}
