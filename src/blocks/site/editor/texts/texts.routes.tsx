import { Hono } from 'hono'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import type { KeptPage } from '../../model/page.ts'
import type { Site } from '../../sites.ts'
import { editorWords } from '../words.ts'
import { keepWritten, mustFindHere } from '../workplaces.ts'
import { withTyped } from './plain.ts'
import { TextsPage } from './texts.pages.tsx'

const path = '/services/:id/site/pages/:page/texts'

/** The texts of a page as one plain form: for browsers without JavaScript, and for whoever likes it plain. */
export const textRoutes = new Hono<Env>()
  .get(path, async (c) => {
    const { site, kept } = await findHere(c)
    return show(c, <TextsPage site={site} kept={kept} writing={langOf(kept, c.req.query('lang'))} />)
  })
  .post(path, async (c) => {
    const values = await formOf(c)
    const { site, kept } = await findHere(c)
    const writing = langOf(kept, textOf(values, 'lang'))
    const typed = Object.fromEntries(Object.keys(values).map((name) => [name, textOf(values, name)]))
    const revision = Number(values.revision) || 0
    const told = await act(c, async (desk) => {
      const { kept } = await mustFindHere(desk, site.service, idParam(c, 'page'))
      return keepWritten(desk, kept.id, {
        page: withTyped(kept.page, writing, typed),
        revision,
        window: 'plain-form',
      })
    })
    if (told.saved) return goOn(c, `${c.req.path}?lang=${writing}`, editorWords(c.get('lang')).texts.saved)
    const present = { ...kept, page: told.page, revision: told.revision }
    return show(c, <TextsPage site={site} kept={present} writing={writing} typed={typed} by={told.by} />, 422)
  })

const findHere = (c: Ctx): Promise<{ site: Site; kept: KeptPage }> =>
  read(c, (desk) => mustFindHere(desk, idParam(c), idParam(c, 'page')))

const textOf = (values: FormValues, name: string): string => {
  const value = values[name]
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
}

const langOf = ({ page }: KeptPage, asked: string | undefined): string =>
  asked && Object.hasOwn(page.variants, asked) ? asked : (Object.keys(page.variants)[0] ?? 'de')
