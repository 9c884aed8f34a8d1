import { Hono } from 'hono'
import { z } from 'zod'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { plainLine, plainText } from '#kernel/plain.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBeSomebody } from '#people/role.ts'
import { beginForm, countDraft, listSpeakersFor, startForm } from './beginning.ts'
import { BeginPage, GalleryPage, NoOrganisationPage, type Shelf } from './gallery.pages.tsx'
import { galleryWords } from './gallery.text.ts'
import { findTemplate, searchTemplates } from './templates.ts'

const contact = plainText(5, 600, 'contact.missing', 'text.long')
const beginning = z.object({ contact, replace: z.string().optional() })
const starting = z.object({
  contact,
  organisation: z.uuid(),
  name: plainLine(1, 120, 'name.missing', 'text.long'),
})

export const galleryRoutes = new Hono<Env>()
  .get('/services/:id/form/templates', async (c) => {
    const questions = await read(c, (desk) => countDraft(desk, idParam(c)))
    const template = findTemplate(c.req.query('template') ?? '')
    return template ? askToBegin(c, template.name, questions > 0) : showGallery(c, shelfOf(c))
  })
  .post('/services/:id/form/templates', async (c) => {
    const id = idParam(c)
    const values = await formOf(c)
    const questions = await read(c, (desk) => countDraft(desk, id))
    const template = mustFind(findTemplate(String(values.template ?? '')))
    const t = galleryWords(c.get('lang'))
    const form = beginning.safeParse(values)
    const problems: Problems = form.success ? {} : problemsOf(form.error, t.problem)
    const unsure = questions > 0 && values.replace !== 'yes'
    if (!form.success || unsure) {
      const all = { ...problems, ...(unsure && { replace: t.problem['replace.missing'] }) }
      return askToBegin(c, template.name, questions > 0, values, all)
    }
    await act(c, (desk) => beginForm(desk, id, template, form.data.contact))
    return goOn(c, `/services/${id}/form`, t.begun)
  })
  .get('/forms/new', async (c) => {
    const organisations = await read(c, async (desk) => {
      mustBeSomebody(desk)
      return listSpeakersFor(desk)
    })
    const template = findTemplate(c.req.query('template') ?? '')
    if (organisations.length === 0) return show(c, <NoOrganisationPage />)
    return template ? askToStart(c, template.name) : showGallery(c, newShelf(c))
  })
  .post('/forms', async (c) => {
    const values = await formOf(c)
    const template = mustFind(findTemplate(String(values.template ?? '')))
    const t = galleryWords(c.get('lang'))
    const form = starting.safeParse(values)
    if (!form.success) return askToStart(c, template.name, values, problemsOf(form.error, t.problem))
    const service = await act(c, (desk) => startForm(desk, { ...form.data, template }))
    return goOn(c, `/services/${service.id}/form`, t.begun)
  })

function shelfOf(c: Ctx): Shelf {
  const at = `/services/${idParam(c)}`
  const back = { href: at, label: galleryWords(c.get('lang')).back }
  return { at: `${at}/form/templates`, back, empty: `${at}/form` }
}

const newShelf = (c: Ctx): Shelf => ({
  at: '/forms/new',
  back: { href: '/services', label: galleryWords(c.get('lang')).backMine },
})

function showGallery(c: Ctx, shelf: Shelf): Promise<Response> {
  const wanted = (c.req.query('q') ?? '').slice(0, 100)
  return show(c, <GalleryPage shelf={shelf} found={searchTemplates(wanted)} wanted={wanted} />)
}

function askToBegin(c: Ctx, name: string, replaces: boolean, values: FormValues = {}, problems?: Problems) {
  const shelf = shelfOf(c)
  const props = {
    shelf,
    action: shelf.at,
    template: mustFind(findTemplate(name)),
    values,
    problems,
    replaces,
  }
  return show(c, <BeginPage {...props} />, problems ? 422 : 200)
}

async function askToStart(c: Ctx, name: string, values?: FormValues, problems?: Problems) {
  const organisations = await read(c, async (desk) => {
    mustBeSomebody(desk)
    return listSpeakersFor(desk)
  })
  const template = mustFind(findTemplate(name))
  const lang = c.get('lang')
  const typed = values ?? { name: template.title[lang] ?? '' }
  const props = { shelf: newShelf(c), action: '/forms', template, values: typed, problems, organisations }
  return show(c, <BeginPage {...props} />, problems ? 422 : 200)
}
