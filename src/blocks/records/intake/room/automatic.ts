import { askRecords } from '../../worker/asking.ts'
import type { Paper } from '../../worker/holding.ts'
import { askIntake } from '../asking.ts'
import type { IntakePaper } from '../paper.ts'
import { gather, listSources, type Where } from './gathering.ts'

/** Takes in what is new of forms for which somebody has said so. @returns how many records were made */
export async function takeInByItself(where: Where): Promise<number> {
  const papers = await askRecords('papers', 'jam/intake/1')
  const wanted = (papers as Paper<IntakePaper>[]).filter(({ body }) => body.automatic)
  if (wanted.length === 0) return 0
  const sources = await listSources(where)
  let made = 0
  for (const { body } of wanted) {
    const source = sources.find((one) => one.service === body.source)
    if (!source?.isMine) continue
    const { cases } = await gather(where, source, () => {})
    made += await askIntake('alone', body.mapping.collection, {
      ...{ source: source.service, name: source.name, cases },
    })
  }
  return made
}
