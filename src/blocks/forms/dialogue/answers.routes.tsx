import { Hono } from 'hono'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId, newId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { languageOf } from '../filling/frame.tsx'
import { answerForm } from './answer.ts'
import { AnswersPage, PublicAnswersPage } from './answers.pages.tsx'
import { answersWords } from './answers.text.ts'
import { lookAtAnswers, lookAtMyAnswers, publishAnswer, publishCounts, withdrawAnswer } from './answers.ts'

const pathOf = (c: Ctx) => `/services/${idParam(c)}/form/answers`
const wordsOf = (c: Ctx) => answersWords(c.get('lang'))

export const answerRoutes = new Hono<Env>()
  .get('/f/:slug/answers', async (c) => {
    const slug = c.req.param('slug')
    const seen = await read(c, (desk) => lookAtAnswers(desk, slug))
    const { form } = seen.published
    const lang = languageOf(form, c.req.query('lang'), c.req.header('accept-language'))
    return show(c, <PublicAnswersPage {...seen} lang={lang} />)
  })
  .get('/services/:id/form/answers', (c) => showMine(c))
  .post('/services/:id/form/answers', publish)
  .post('/services/:id/form/answers/counts', async (c) => {
    const [id, values] = [idParam(c), await formOf(c)]
    await act(c, (desk) => publishCounts(desk, id, countsIn(values)))
    return goOn(c, pathOf(c), wordsOf(c).counted)
  })
  .post('/services/:id/form/answers/:answer/withdrawal', async (c) => {
    const [id, answer] = [idParam(c), idParam(c, 'answer')]
    await act(c, (desk) => withdrawAnswer(desk, id, answer))
    return goOn(c, pathOf(c), wordsOf(c).withdrawn)
  })

async function publish(c: Ctx): Promise<Response> {
  const values = await formOf(c)
  const t = wordsOf(c)
  const form = answerForm.safeParse(values)
  const problems: Record<string, string | undefined> = {}
  for (const issue of form.error?.issues ?? []) problems[String(issue.path[0])] ??= t.problems[issue.message]
  if (!values.sure) problems.sure = t.problems.sure
  if (!form.success || !values.sure) return showMine(c, values, problems)
  const id = isId(String(values.id)) ? String(values.id) : newId()
  try {
    await act(c, (desk) => publishAnswer(desk, id, idParam(c), form.data))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'answers.personal') throw error
    return showMine(c, values, { answer: t.problems[error.code] })
  }
  return goOn(c, pathOf(c), t.published)
}

async function showMine(
  c: Ctx,
  values?: FormValues,
  problems?: Record<string, string | undefined>,
): Promise<Response> {
  const service = idParam(c)
  const seen = await read(c, (desk) => lookAtMyAnswers(desk, service)).catch((error) => {
    if (error instanceof Refusal && error.code === 'answers.unpublished') return null
    throw error
  })
  const page = <AnswersPage {...{ service, seen, values, problems }} fresh={newId()} />
  return show(c, page, problems ? 422 : 200)
}

/** What is left empty, or is no number, is not told. */
function countsIn(values: FormValues): Map<string, number> {
  const said = Object.entries(values).flatMap(([name, value]): [string, number][] => {
    const [of, state] = [name.slice(0, 6), name.slice(6)]
    const count = Number(value)
    const isSaid = of === 'count.' && String(value).trim() !== '' && Number.isInteger(count)
    return isSaid && count >= 0 && count < 1_000_000 ? [[state, count]] : []
  })
  return new Map(said)
}
