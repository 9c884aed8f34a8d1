// Long: the whole way of a form without JavaScript.
import type { Answers } from '#field/answer/answer.ts'
import { standingOf } from '#field/answer/standing.ts'
import { act, type Ctx, type FormValues } from '#kernel/http.ts'
import { Refusal, statusOf } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import type { Canon } from '#vault/canonical.ts'
import type { PublishedForm } from '../forms.ts'
import { markIn, newMark } from '../submission/marks.tsx'
import { sayingOf } from '../submission/saying.ts'
import { submitAtTheDoor } from '../submission/submissions.ts'
import { type Carried, carriedIn, carry, nothing } from './carried.ts'
import { sealAtOnce } from './door-files.ts'
import { ClosedPage, ExitPage } from './ending.tsx'
import { FormPage } from './filling.pages.tsx'
import { fillingWords } from './filling.text.ts'
import { languageOf } from './frame.tsx'
import { checkPage, firstPage, type Step, stepFrom, typedAt } from './steps.ts'
import { isTaking } from './taking.ts'

type Visit = {
  c: Ctx
  published: PublishedForm
  lang: string
  mark: string
  files: Carried['files']
  now: Date
  embedded: boolean
}

/** One page of a form that came without JavaScript: what is wrong with it, or the next one. */
export async function answerDoor(c: Ctx, published: PublishedForm): Promise<Response> {
  const sent = await formDataOf(c)
  const [house, now] = [c.get('house'), c.get('house').clock.now()]
  const { form, slug } = published
  const before = carriedIn(textIn(sent, '_carried')) ?? nothing
  const pressed = textIn(sent, '_do') || 'next'
  const [from, at] = [languageOf(form, textIn(sent, '_lang'), undefined), textIn(sent, '_at')]
  const lang = pressed.startsWith('lang:') ? languageOf(form, pressed.slice(5), undefined) : from
  const mark = markIn(fieldsIn(sent)) ?? newMark({ house, now }, slug)
  const { files, entries, trouble } = await sealAtOnce(c, published, sent, from)
  const visit: Visit = {
    ...{ c, published, lang, mark, now, files: { ...before.files, ...files } },
    embedded: c.req.query('embed') !== undefined,
  }
  const answers = at === checkPage ? before.answers : typedAt(form, at, before.answers, entries, from)
  if (!isTaking(published))
    return show(c, <ClosedPage {...published} {...{ lang, published, answers }} />, 409)
  const t = fillingWords(lang)
  if (form.terms.door !== 'either')
    return page(
      visit,
      { answers, at, problems: [] },
      { note: t.refusedSays(published.organisationName), status: 422 },
    )
  if (trouble) return page(visit, { answers, at, problems: [trouble] }, { status: 422 })
  if (Number(textIn(sent, '_version')) !== published.version) return outdated(visit, answers)
  const step = stepFrom(form, at, answers, pressed, now, lang, before.answers)
  if (step.exit) return leave(visit, step, at)
  if (step.send) return send(visit, step, fieldsIn(sent))
  // A browser that could, but had not yet begun to: it is told what has happened.
  const isUnaware = textIn(sent, '_door') !== 'yes' && pressed === 'next' && step.problems.length === 0
  const note = step.more ? t.more : isUnaware ? t.plainSays(published.organisationName) : undefined
  return page(visit, step, { note, status: step.problems.length > 0 ? 422 : 200 })
}

function page(visit: Visit, step: Step, said: { note?: string | undefined; status?: number; mark?: string }) {
  const { c, published, lang, now, files, embedded } = visit
  const { answers, at, problems, rows } = step
  const standing = standingOf(published.form, answers, now)
  const known = at.startsWith(':') || published.form.pages.some(({ name }) => name === at)
  return show(
    c,
    <FormPage
      {...{ published, lang, answers, standing, problems, rows, embedded }}
      at={known ? at : firstPage(published.form, standing)}
      carried={carry({ answers, files })}
      mark={said.mark ?? visit.mark}
      note={said.note}
      isRefused={said.status !== undefined && said.status >= 400}
    />,
    said.status ?? 200,
  )
}

function outdated(visit: Visit, answers: Answers): Promise<Response> {
  const { published, lang, now } = visit
  const standing = standingOf(published.form, answers, now)
  const at = firstPage(published.form, standing)
  return page(visit, { answers, at, problems: [] }, { note: fillingWords(lang).old, status: 409 })
}

function leave(
  { c, published, lang, mark, files, now }: Visit,
  step: Step,
  at: string,
): Promise<Response> | Response {
  const exit = published.form.exits.find(({ name }) => name === step.exit)
  if (!exit) throw new Refusal('missing', 'form.missing')
  const hidden = {
    ...{ seite: mark, _lang: lang, _at: ':exit', _version: String(published.version), _door: 'yes' },
    _carried: carry({ answers: step.answers, files }),
  }
  return show(
    c,
    <ExitPage
      {...published}
      {...{ lang, exit, hidden, at, answers: standingOf(published.form, step.answers, now).course.answers }}
    />,
  )
}

/** Seals everything and hands it over. Whatever refuses says why, on a page where everything is still there. */
async function send(visit: Visit, step: Step, fields: FormValues): Promise<Response> {
  const { c, published, lang, now, files } = visit
  const { service, version, digest, slug } = published
  const { answers } = step
  const used = filesIn(answers)
  const body = {
    what: 'jam/answers/1',
    ...{ form: service, version, digest, lang, answers },
    files: used.flatMap((id) => files[id] ?? []),
    at: now.toISOString(),
  } as unknown as Canon
  try {
    const { state } = await act(c, (desk) =>
      submitAtTheDoor(desk, slug, { fields, answers, body, files: used }),
    )
    const query = new URLSearchParams({ lang, ...(state === 'waiting' && { waiting: '' }) })
    return c.redirect(`/f/${slug}/sent?${query}`, 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const note = sayingOf(lang).refusal(error.code)
    const stale = ['submission.page', 'submission.page-old', 'submission.trap'].includes(error.code)
    const mark = stale ? newMark({ house: c.get('house'), now }, slug) : visit.mark
    return page(visit, { ...step, at: checkPage }, { note, mark, status: statusOf[error.reason] })
  }
}

/** Ids of the files that answers refer to. */
function filesIn(answers: unknown): string[] {
  if (Array.isArray(answers)) return answers.flatMap(filesIn)
  if (answers === null || typeof answers !== 'object') return []
  const { file, key } = answers as { file?: unknown; key?: unknown }
  if (typeof file === 'string' && typeof key === 'string') return [file]
  return Object.values(answers).flatMap(filesIn)
}

async function formDataOf(c: Ctx): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch {
    throw new Refusal('invalid', 'form.unreadable')
  }
}

const textIn = (sent: FormData, name: string): string => {
  const value = sent.get(name)
  return typeof value === 'string' ? value : ''
}

const fieldsIn = (sent: FormData): FormValues =>
  Object.fromEntries([...sent].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
