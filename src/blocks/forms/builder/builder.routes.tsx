import { Hono } from 'hono'
import { z } from 'zod'
import { answer, custodyDoor, done, jsonOf, sealedId } from '#custody/door.ts'
import { readForm } from '#field/form/read-form.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { isMember } from '#people/role.ts'
import { closeForm, mustFindDraft, renameForm, saveForm } from '../forms.ts'
import { notePreview, placeSpace, publishForm } from '../publishing.ts'
import { BuilderPage } from './builder.pages.tsx'
import { builderWords } from './builder.text.ts'
import { PreviewPage } from './preview.pages.tsx'
import { PublicationPage } from './publication.pages.tsx'

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .min(3)
  .max(60)
const revision = z.int().min(1).max(2_000_000_000)
/** A form of 187 questions in five languages has 300 kB. */
const mostOfAForm = 2_000_000

const pages = new Hono<Env>()
  .get('/services/:id/form', async (c) => {
    const { service } = await read(c, (desk) => mustFindDraft(desk, idParam(c)))
    return show(c, <BuilderPage service={service} />)
  })
  .get('/services/:id/form/preview', async (c) => {
    const found = await read(c, (desk) => mustFindDraft(desk, idParam(c)))
    return show(c, <PreviewPage {...found} asked={c.req.query('lang')} />)
  })
  .post('/services/:id/form/preview', async (c) => {
    const id = idParam(c)
    const seen = revision.safeParse(Number((await formOf(c)).revision))
    if (!seen.success) throw new Refusal('invalid', 'form.unreadable')
    await act(c, (desk) => notePreview(desk, id, seen.data))
    return goOn(c, `/services/${id}`, builderWords(c.get('lang')).previewMarked)
  })
  .get('/services/:id/form/publication', (c) => showPublication(c))
  .post('/services/:id/form/address', async (c) => {
    const id = idParam(c)
    const values = await formOf(c)
    const t = builderWords(c.get('lang'))
    const wanted = slug.safeParse(values.slug)
    if (!wanted.success) return showPublication(c, { values, problems: { slug: t.problem['slug.form'] } })
    try {
      await act(c, (desk) => renameForm(desk, id, wanted.data))
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'form.slug-taken') throw error
      return showPublication(c, { values, problems: { slug: t.problem[error.code] } })
    }
    return goOn(c, `/services/${id}/form/publication`, t.renamed)
  })
  .post('/services/:id/form/closing', (c) => close(c, true))
  .post('/services/:id/form/reopening', (c) => close(c, false))

/** What the elements ask for: JSON of drafts, which are no secret, and never an answer. */
const json = custodyDoor()
  .get('/services/:id/form/draft', async (c) => {
    const { draft } = await read(c, (desk) => mustFindDraft(desk, idParam(c)))
    const { form, revision, slug, version, space, previewed } = draft
    return answer(c, { form, revision, slug, version, space, previewed })
  })
  .put('/services/:id/form/draft', async (c) => {
    const id = idParam(c)
    const sent = await jsonOf(c, z.strictObject({ revision, form: z.unknown() }), mostOfAForm)
    const read = readForm(sent.form)
    if (!('form' in read)) throw new Refusal('invalid', 'json.form')
    return answer(c, await act(c, (desk) => saveForm(desk, id, sent.revision, read.form)))
  })
  .put('/services/:id/form/space', async (c) => {
    const id = idParam(c)
    const { space } = await jsonOf(c, z.strictObject({ space: sealedId }))
    await act(c, (desk) => placeSpace(desk, id, space))
    return done(c)
  })
  .post('/services/:id/form/publication', async (c) => {
    const id = idParam(c)
    const shape = z.strictObject({ revision, version: revision, digest: z.string().length(43) })
    const wanted = await jsonOf(c, shape)
    await act(c, (desk) => publishForm(desk, id, wanted))
    return done(c)
  })

export const builderRoutes = new Hono<Env>().route('/', pages).route('/', json)

type Typed = { values: Record<string, string | string[]>; problems: Record<string, string | undefined> }

async function showPublication(c: Ctx, typed?: Typed): Promise<Response> {
  const found = await read(c, async (desk) => {
    const { service, draft } = await mustFindDraft(desk, idParam(c))
    const { organisation } = service
    const own = isMember(desk.actor, organisation)
    return {
      service,
      draft,
      own,
      admin: isMember(desk.actor, organisation, 'admin'),
      person: desk.actor.name,
    }
  })
  return show(c, <PublicationPage {...found} {...typed} />, typed ? 422 : 200)
}

async function close(c: Ctx, closed: boolean): Promise<Response> {
  const id = idParam(c)
  await act(c, (desk) => closeForm(desk, id, closed))
  const t = builderWords(c.get('lang'))
  return goOn(c, `/services/${id}/form/publication`, closed ? t.closed : t.reopened)
}
