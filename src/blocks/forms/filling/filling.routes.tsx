import type { Context } from 'hono'
import { Hono } from 'hono'
import { standingOf } from '#field/answer/standing.ts'
import { type Ctx, type Env, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { mustFindPublished, type PublishedForm } from '../forms.ts'
import { newMark } from '../submission/marks.tsx'
import { answerDoor } from './door.tsx'
import { ClosedPage, SentPage } from './ending.tsx'
import { FormPage } from './filling.pages.tsx'
import { languageOf } from './frame.tsx'
import { firstPage } from './steps.ts'
import { isTaking } from './taking.ts'

export const fillingRoutes = new Hono<Env>()
  .get('/f/:slug', async (c) => {
    const published = await findForm(c)
    const lang = langOf(c, published)
    const embedded = c.req.query('embed') !== undefined
    const shown = { ...published, lang, embedded }
    if (!isTaking(published)) return show(c, <ClosedPage {...shown} published={published} />)
    const [house, now] = [c.get('house'), c.get('house').clock.now()]
    const answers = prefilled(c, published)
    const standing = standingOf(published.form, answers, now)
    return show(
      c,
      <FormPage
        {...{ published, lang, answers, standing, embedded, problems: [], carried: '', isFirst: true }}
        at={firstPage(published.form, standing)}
        mark={newMark({ house, now }, published.slug)}
      />,
    )
  })
  .post('/f/:slug', async (c) => answerDoor(c, await findForm(c)))
  .get('/f/:slug/sent', async (c) => {
    const published = await findForm(c)
    const shown = { ...published, lang: langOf(c, published) }
    return show(c, <SentPage {...shown} waiting={c.req.query('waiting') !== undefined} />)
  })

/** The present version, or the one that somebody has begun with. */
function findForm(c: Ctx): Promise<PublishedForm> {
  const asked = Number(c.req.query('version'))
  const version = Number.isSafeInteger(asked) && asked > 0 && asked < 1_000_000 ? asked : null
  return read(c, (desk) => mustFindPublished(desk, (c as Context).req.param('slug') ?? '', version))
}

const langOf = (c: Ctx, { form }: PublishedForm): string =>
  languageOf(form, c.req.query('lang'), c.req.header('accept-language'))

/** Hidden questions take what the address says. */
function prefilled(c: Ctx, { form }: PublishedForm) {
  const answers: { [name: string]: string } = {}
  for (const page of form.pages)
    for (const item of page.items) {
      if (item.is !== 'question' || item.kind !== 'hidden' || !item.parameter) continue
      const said = c.req.query(item.parameter)
      if (said) answers[item.name] = said.slice(0, 400)
    }
  return answers
}
