import { Hono } from 'hono'
import { founderOf } from '#custody/log/proofs.ts'
import { standingOf } from '#field/answer/standing.ts'
import { questionsOf } from '#field/form/questions.ts'
import type { Desk } from '#kernel/desk.ts'
import { type Ctx, type Env, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { letEmbed } from '../embed/framing.ts'
import { mustFindPublished, type PublishedForm } from '../forms.ts'
import { newMark } from '../submission/marks.tsx'
import { atFirst } from './at-first.ts'
import { answerDoor } from './door.tsx'
import { ClosedPage, SentPage } from './ending.tsx'
import { FormPage } from './filling.pages.tsx'
import { languageOf } from './frame.tsx'
import { firstPage } from './steps.ts'
import { isTaking } from './taking.ts'

export const fillingRoutes = new Hono<Env>()
  .get('/f/:slug', async (c) => {
    const { published, founder } = await read(c, async (desk) => {
      const published = await findForm(desk, c)
      const founder = published.space ? await founderOf(desk, published.organisation) : undefined
      return { published, founder }
    })
    letEmbed(c, published)
    // The whole form is in this page, whichever question is shown first.
    if (questionsOf(published.form).some(({ question }) => question.kind === 'point')) c.set('place', true)
    const lang = langOf(c, published)
    const embedded = c.req.query('embed') !== undefined
    const shown = { ...published, lang, embedded }
    if (!isTaking(published)) return show(c, <ClosedPage {...shown} published={published} />)
    const [house, now] = [c.get('house'), c.get('house').clock.now()]
    const answers = atFirst(published.form, (name) => c.req.query(name), now)
    const standing = standingOf(published.form, answers, now)
    return show(
      c,
      <FormPage
        {...{
          published,
          founder,
          lang,
          answers,
          standing,
          embedded,
          problems: [],
          carried: '',
          isFirst: true,
        }}
        at={firstPage(published.form, standing)}
        mark={newMark({ house, now }, published.slug)}
      />,
    )
  })
  .post('/f/:slug', async (c) => {
    const published = await read(c, (desk) => findForm(desk, c))
    letEmbed(c, published)
    return answerDoor(c, published)
  })
  .get('/f/:slug/sent', async (c) => {
    const published = await read(c, (desk) => findForm(desk, c))
    letEmbed(c, published)
    const shown = { ...published, lang: langOf(c, published) }
    return show(c, <SentPage {...shown} waiting={c.req.query('waiting') !== undefined} />)
  })

/** The present version, or the one that somebody has begun with. */
function findForm(desk: Desk, c: Ctx): Promise<PublishedForm> {
  const asked = Number(c.req.query('version'))
  const version = Number.isSafeInteger(asked) && asked > 0 && asked < 1_000_000 ? asked : null
  return mustFindPublished(desk, c.req.param('slug') ?? '', version)
}

const langOf = (c: Ctx, { form }: PublishedForm): string =>
  languageOf(form, c.req.query('lang'), c.req.header('accept-language'))
