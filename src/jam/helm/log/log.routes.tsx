import { Hono } from 'hono'
import { csvText, csvType } from '#kernel/csv.ts'
import type { Desk } from '#kernel/desk.ts'
import { type Ctx, type Env, read } from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import { localText } from '#kernel/zone.ts'
import { show } from '#look/show.tsx'
import { mustFindJam } from '../../profile/jams.ts'
import { sentenceOf, subjects } from './happening.ts'
import { LogPage } from './log.pages.tsx'
import { logWords } from './log.text.ts'
import { type Asked, exportLog, readLog } from './logs.ts'

export const logRoutes = new Hono<Env>()
  .get('/jams/:jam/log', async (c) => {
    const asked = askedOf(c)
    const page = await read(c, async (desk) => {
      const jam = await jamOf(c, desk)
      return { place: { jam, actor: desk.actor, now: desk.now }, ...(await readLog(desk, jam, asked)) }
    })
    return show(c, <LogPage {...page} asked={asked} />)
  })
  .get('/jams/:jam/log.csv', async (c) => {
    const lang = c.get('lang')
    const { columns, house } = logWords(lang)
    const { jam, lines } = await read(c, async (desk) => {
      const jam = await jamOf(c, desk)
      return { jam, lines: await exportLog(desk, jam) }
    })
    const rows = lines.map(({ at, kind, name }) => [
      localText(at, jam.timeZone).replace('T', ' '),
      name ?? house,
      sentenceOf(kind, lang),
    ])
    return c.body(csvText([[columns.at, columns.who, columns.what], ...rows]), 200, {
      'content-type': csvType,
      'content-disposition': `attachment; filename="${jam.slug}-log.csv"`,
    })
  })

const jamOf = (c: Ctx, desk: Desk) => mustFindJam(desk, c.req.param('jam'))

/** What is asked for; what cannot be is nothing asked. */
function askedOf(c: Ctx): Asked {
  const what = c.req.query('what') ?? ''
  const who = c.req.query('who') ?? ''
  const page = Math.min(1000, Math.max(1, Math.floor(Number(c.req.query('page')) || 1)))
  return { what: Object.hasOwn(subjects('de'), what) ? what : '', who: isId(who) ? who : '', page }
}
