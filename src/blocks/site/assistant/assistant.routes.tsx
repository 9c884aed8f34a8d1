import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, fileOf, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import type { FindPlaceables } from '../../placing.ts'
import { fetchMaster } from '../pictures/pictures.ts'
import { mustFindSite, type Site } from '../sites.ts'
import { answer, beginningOf, nextOf, shownOf, skip } from './answering.ts'
import { isQuestion, type QuestionName, questions } from './answers.ts'
import { AskPage, AssistantPage } from './assistant.pages.tsx'
import { assistantWords } from './assistant.text.ts'
import type { Colouring } from './colours.tsx'
import { writeFirstPages } from './first-pages.ts'
import { coloursIn, drawLogo, type Logo } from './logo.ts'

const nameOf = (c: Ctx): QuestionName => {
  const name = c.req.param('question')
  if (!isQuestion(name)) throw new Refusal('missing', 'page.missing')
  return name
}

const at = (service: string) => `/services/${service}/site/assistant`

/** Twelve questions, and the pages that are written out of them. */
export const assistantRoutes = (places: FindPlaceables) =>
  new Hono<Env>()
    .get('/services/:id/site/assistant', async (c) => {
      const site = await read(c, (desk) => mustFindSite(desk, idParam(c)))
      return show(c, <AssistantPage site={site} beginning={beginningOf(site)} />)
    })
    .post('/services/:id/site/assistant/pages', async (c) => {
      const service = idParam(c)
      const written = await act(c, (desk) => writeFirstPages(desk, service, places))
      return goOn(c, `/services/${service}/site`, assistantWords(c.get('lang')).wrote(written))
    })
    .get('/services/:id/site/assistant/:question', async (c) => {
      const name = nameOf(c)
      const { site, ...rest } = await read(c, (desk) => roomOf(desk, idParam(c), name, places))
      return show(c, <AskPage site={site} name={name} values={shownOf(site, name)} {...rest} />)
    })
    .post('/services/:id/site/assistant/:question', (c) => take(c, places))
    .post('/services/:id/site/assistant/:question/skip', async (c) => {
      const [service, name] = [idParam(c), nameOf(c)]
      await act(c, (desk) => skip(desk, service, name))
      return goOn(c, following(service, name))
    })

async function take(c: Ctx, places: FindPlaceables): Promise<Response> {
  const [service, name] = [idParam(c), nameOf(c)]
  const values = await formOf(c)
  const words = assistantWords(c.get('lang')).problem
  const form = questions[name].form.safeParse(values)
  const { logo, problem } = name === 'look' ? await logoOf(c, words) : { logo: undefined, problem: undefined }
  const problems: Problems = {
    ...(form.success ? {} : problemsOf(form.error, words)),
    ...(problem && { logo: problem }),
  }
  if (!form.success || problem) {
    const { site, ...rest } = await read(c, (desk) => roomOf(desk, service, name, places))
    return show(c, <AskPage site={site} name={name} values={values} problems={problems} {...rest} />, 422)
  }
  await act(c, (desk) => answer(desk, service, name, { said: form.data, logo }, places))
  // Whoever brings a logo sees the colours that were found in it before going on.
  return goOn(c, logo && logo.colours.length > 1 ? `${at(service)}/look` : following(service, name))
}

const following = (service: string, name: QuestionName): string => {
  const next = nextOf(name)
  return next ? `${at(service)}/${next}` : at(service)
}

/** A logo is drawn before the act: nobody waits for it while rows are held. */
async function logoOf(
  c: Ctx,
  words: Record<string, string>,
): Promise<{ logo: Logo | undefined; problem: string | undefined }> {
  const file = await fileOf(c, 'logo')
  if (!file) return { logo: undefined, problem: undefined }
  try {
    return { logo: await drawLogo(file), problem: undefined }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { logo: undefined, problem: words[error.code] ?? words['picture.unreadable'] }
  }
}

async function roomOf(desk: Desk, service: string, name: QuestionName, places: FindPlaceables) {
  const site = await mustFindSite(desk, service)
  const known = name === 'places' ? await places(desk, site.organisation) : []
  return { site, places: known, colouring: await colouringOf(desk, site, name) }
}

async function colouringOf(
  desk: Desk,
  { service, settings: { look } }: Site,
  name: QuestionName,
): Promise<Colouring> {
  const { theme, accent, logo } = look
  const isAsked = name === 'look' && logo !== null
  const colours = isAsked ? await coloursIn(await fetchMaster(desk, service, logo)) : []
  return { theme, accent, hasLogo: logo !== null, colours }
}
