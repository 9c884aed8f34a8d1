import { Hono } from 'hono'
import { z } from 'zod'
import { mustFindJam } from '#jam/profile/jams.ts'
import { act, type Ctx, type Env, formOf, goOn, read } from '#kernel/http.ts'
import { isId, newId } from '#kernel/id.ts'
import { plainLine, plainText } from '#kernel/plain.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { namesIn } from '#people/letter/letter.ts'
import { findVoice } from '#people/letter/voices.ts'
import { mustBe } from '#people/role.ts'
import { type Group, groupOf } from './group.ts'
import { toGroup } from './letter-kinds.ts'
import { PreviewPage, WritingPage } from './writing.pages.tsx'
import { listOnes } from './writing.sql.ts'
import { writingWords } from './writing.text.ts'
import { listRecipients, previewFor, type Writing, writeToGroup } from './writings.ts'

const writingForm = z.object({
  id: z.string('id.wrong').refine(isId, 'id.wrong'),
  group: z.string('group.none').refine((text) => groupOf(text) !== undefined, 'group.none'),
  subject: plainLine(1, 150, 'subject.empty', 'subject.long'),
  body: plainText(1, 8000, 'body.empty', 'body.long'),
  subjectEn: plainLine(0, 150, 'subject.long', 'subject.long').prefault(''),
  bodyEn: plainText(0, 8000, 'body.long', 'body.long').prefault(''),
})

/** Writing to many at once, for organisers. */
export const writingRoutes = new Hono<Env>()
  .get('/jams/:jam/letters/new', (c) => showForm(c, { id: newId(), group: c.req.query('group') ?? '' }))
  .post('/jams/:jam/letters/new', async (c) => {
    const values = await formOf(c)
    const form = checked(c, values)
    return 'problems' in form ? showForm(c, values, form.problems) : preview(c, form, Number(values.at) || 0)
  })
  .post('/jams/:jam/letters/new/sending', async (c) => {
    const values = await formOf(c)
    const form = checked(c, values)
    if ('problems' in form) return showForm(c, values, form.problems)
    if (values.press === 'change') return showForm(c, values)
    const count = await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      return writeToGroup(desk, jam, form.group, form.writing)
    })
    return goOn(c, `/jams/${c.req.param('jam')}/outbox`, writingWords(c.get('lang')).sent(count))
  })

type Checked = { group: Group; writing: Writing; values: Record<string, string> } | { problems: Problems }

function checked(c: Ctx, values: Values): Checked {
  const t = writingWords(c.get('lang'))
  const form = writingForm.safeParse(values)
  if (!form.success) return { problems: problemsOf(form.error, t.problem) }
  const { group: to, ...writing } = form.data
  const group = groupOf(to)
  const unknown = (text: string) => namesIn(text).filter((name) => name !== 'name' && name !== 'jam')
  const wrong = (['subject', 'body', 'subjectEn', 'bodyEn'] as const).filter(
    (name) => unknown(writing[name])[0],
  )
  if (wrong.length > 0)
    return { problems: Object.fromEntries(wrong.map((name) => [name, t.unknown(unknown(writing[name]))])) }
  return group
    ? { group, writing, values: { group: to, ...writing } }
    : { problems: { group: t.problem['group.none'] } }
}

async function showForm(c: Ctx, values: Values, problems?: Problems): Promise<Response> {
  const props = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBe(desk, jam.id, 'organiser')
    return { place: { jam, actor: desk.actor, now: desk.now }, ones: await listOnes(desk, jam.id) }
  })
  return show(c, <WritingPage {...props} values={values} problems={problems ?? {}} />, problems ? 422 : 200)
}

async function preview(c: Ctx, form: Exclude<Checked, { problems: Problems }>, asked: number) {
  const { group, writing, values } = form
  const props = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const recipients = await listRecipients(desk, jam, group)
    const at = Math.max(0, Math.min(recipients.length - 1, Math.trunc(asked)))
    const to = recipients[at]
    const text = to && (await previewFor(desk, writing, jam, to))
    const held = (await findVoice(desk, jam.id)).held.includes(toGroup.id)
    return { place: { jam, actor: desk.actor, now: desk.now }, recipients, at, text, held }
  })
  const { text, ...rest } = props
  const t = writingWords(c.get('lang'))
  if (!text) return showForm(c, values, { group: `${t.nobody}. ${t.nobodySays}` })
  return show(c, <PreviewPage {...rest} text={text} values={values} />)
}
