import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { readFileBytes } from '#kernel/files.ts'
import { act, type Ctx, type Env, fileOf, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import type { Team } from '../../../matching/team.ts'
import { mustBeInTeam } from '../../../matching/teams.ts'
import { mustFindNeed } from '../../../needs/needs.ts'
import { keyOf } from '../../once.ts'
import { mustFindTeamHere } from '../here.ts'
import { decisionForm, fileForm, linkForm } from './note.ts'
import { NotesPage, type SentNote } from './notes.pages.tsx'
import { notesWords } from './notes.text.ts'
import {
  addFile,
  addLink,
  decide,
  mustFindFile,
  readNotes,
  removeFile,
  removeLink,
  withdrawDecision,
} from './notes.ts'

const at = '/jams/:jam/teams/:team'

export const notesRoutes = new Hono<Env>()
  .get(`${at}/notes`, (c) => showNotes(c))
  // Where a form was sent back to be completed, the browser looks again under its address.
  .get(`${at}/decisions`, (c) => goOn(c, pathOf(c)))
  .get(`${at}/links`, (c) => goOn(c, pathOf(c)))
  .get(`${at}/files`, (c) => goOn(c, pathOf(c)))
  .post(`${at}/decisions`, async (c) => {
    const values = await formOf(c)
    const form = decisionForm.safeParse(values)
    if (!form.success) return showNotes(c, { form: 'decision', values, problems: says(c, form.error) })
    return change(c, (desk, team) => decide(desk, team, keyOf(values), form.data), 'decided')
  })
  .post(`${at}/decisions/:id/withdrawal`, (c) =>
    change(c, (desk, team) => withdrawDecision(desk, team, idParam(c)), 'withdrawn'),
  )
  .post(`${at}/links`, async (c) => {
    const values = await formOf(c)
    const form = linkForm.safeParse(values)
    if (!form.success) return showNotes(c, { form: 'link', values, problems: says(c, form.error) })
    return change(c, (desk, team) => addLink(desk, team, keyOf(values), form.data), 'linkAdded')
  })
  .post(`${at}/links/:id/removal`, (c) =>
    change(c, (desk, team) => removeLink(desk, team, idParam(c)), 'removed'),
  )
  .post(`${at}/files`, takeFile)
  .get(`${at}/files/:file`, sendFile)
  .post(`${at}/files/:file/removal`, (c) =>
    change(c, (desk, team) => removeFile(desk, team, idParam(c, 'file')), 'removed'),
  )

const words = (c: Ctx) => notesWords(c.get('lang'))
const says = (c: Ctx, error: Parameters<typeof problemsOf>[0]) => problemsOf(error, words(c).problem)
const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/teams/${c.req.param('team')}/notes`

type Notice = 'decided' | 'withdrawn' | 'linkAdded' | 'fileAdded' | 'removed'

async function change(c: Ctx, doing: (desk: Desk, team: Team) => Promise<void>, notice: Notice) {
  await act(c, async (desk) => doing(desk, (await mustFindTeamHere(c, desk)).team))
  return goOn(c, pathOf(c), words(c)[notice])
}

async function takeFile(c: Ctx): Promise<Response> {
  const values = await formOf(c)
  const form = fileForm.safeParse({ title: values.title ?? '' })
  const wrong = (problems: SentNote['problems']) => showNotes(c, { form: 'file', values, problems })
  if (!form.success) return wrong(says(c, form.error))
  const file = await fileOf(c, 'file')
  if (!file) return wrong({ file: words(c).problem['file.none'] })
  try {
    return await change(c, (desk, team) => addFile(desk, team, file, form.data.title), 'fileAdded')
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'invalid')
      return wrong({ file: words(c).problem[error.code] ?? error.code })
    throw error
  }
}

async function sendFile(c: Ctx): Promise<Response> {
  const file = await read(c, async (desk) => {
    const { team } = await mustFindTeamHere(c, desk)
    return mustFindFile(desk, team, idParam(c, 'file'))
  })
  const bytes = mustFind(await readFileBytes(c.get('house'), file.id).catch(() => null))
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': file.type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'cache-control': 'no-store',
  })
}

async function showNotes(c: Ctx, sent?: SentNote): Promise<Response> {
  const page = await read(c, async (desk) => {
    const { place, team } = await mustFindTeamHere(c, desk)
    if (sent) mustBeInTeam(desk, team)
    const notes = await readNotes(desk, team)
    const { organisationName: client } = await mustFindNeed(desk, team.need)
    return { place, team, notes, client }
  })
  return show(c, <NotesPage {...page} {...(sent ? { sent } : {})} />, sent ? 422 : 200)
}
