import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { type Ctx, type Env, idParam, isStranger, read } from '#kernel/http.ts'
import { isLang, type Lang } from '#kernel/text.ts'
import type { Card } from '#look/card/card.ts'
import { day, span } from '#look/dates.ts'
import { mustFindNeed } from '../../needs/needs.ts'
import { type Jam, sectionText } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { usedSince } from '../project.ts'
import { mustFindProject } from '../projects.ts'
import { cardWords } from './cards.text.ts'

/** Previews of public pages, drawn here; the address says the language, for messengers ask for none. */
export const cardRoutes = new Hono<Env>()
  .get('/jams/:jam/card.png', (c) =>
    send(c, async (_desk, jam, lang) => ({
      ...{ label: 'Digital Service Jam', title: jam.title },
      text: sectionText(jam, 'description', lang)?.text ?? cardWords(lang).jam,
      foot: footOf(jam, lang),
    })),
  )
  .get('/jams/:jam/needs/:id/card.png', (c) =>
    send(c, async (desk, jam, lang) => {
      const { title, teaser, organisationName } = await mustFindNeed(desk, idParam(c))
      return { label: cardWords(lang).need(organisationName), title, text: teaser, foot: jam.title }
    }),
  )
  .get('/jams/:jam/showcase/:service/card.png', (c) =>
    send(c, async (desk, jam, lang) => {
      const project = await mustFindProject(desk, jam, idParam(c, 'service'))
      return {
        label: cardWords(lang).project(project.organisation),
        ...{ title: project.name, text: project.summary },
        foot: [jam.title, day(usedSince(project), lang, jam.timeZone)].join(' · '),
      }
    }),
  )

const footOf = (jam: Jam, lang: Lang): string =>
  [span(jam.startsAt, jam.endsAt, lang, jam.timeZone), jam.place].filter(Boolean).join(' · ')

async function send(c: Ctx, draw: (desk: Desk, jam: Jam, lang: Lang) => Promise<Card>): Promise<Response> {
  const asked = c.req.query('lang')
  const lang = isLang(asked) ? asked : c.get('lang')
  const { jam, card } = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    return { jam, card: await draw(desk, jam, lang) }
  })
  if (isStranger(c)) c.set('shelf', { jam: jam.id })
  // What draws letters is big: it comes with the first card.
  const { cardPicture } = await import('#look/card/card.ts')
  return c.body(new Uint8Array(await cardPicture(card)), 200, { 'content-type': 'image/png' })
}
