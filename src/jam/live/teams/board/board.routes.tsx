import { Hono } from 'hono'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBeInTeam } from '../../../matching/teams.ts'
import { keyOf } from '../../once.ts'
import { mustFindTeamHere } from '../here.ts'
import { BoardPage, TaskPage } from './board.pages.tsx'
import { boardWords } from './board.text.ts'
import { moveForm, type Task, taskForm } from './task.ts'
import { addTask, changeTask, listTasks, moveTask, mustFindTask, removeTask, takeTask } from './tasks.ts'

export const boardRoutes = new Hono<Env>()
  .get('/jams/:jam/teams/:team/board', (c) => showBoard(c))
  .post('/jams/:jam/teams/:team/board', async (c) => {
    const values = await formOf(c)
    const form = taskForm.safeParse(values)
    if (!form.success) return showBoard(c, { values, problems: problemsOf(form.error, words(c).problem) })
    await act(c, async (desk) => {
      const { team } = await mustFindTeamHere(c, desk)
      await addTask(desk, team, keyOf(values), form.data.title)
    })
    return goOn(c, pathOf(c), words(c).added)
  })
  .get('/jams/:jam/teams/:team/board/:task', (c) => showTask(c))
  .post('/jams/:jam/teams/:team/board/:task', changeIt)
  // The browser asks again under the address of a form that was sent back.
  .get('/jams/:jam/teams/:team/board/:task/move', (c) => goOn(c, pathOf(c)))
  .post('/jams/:jam/teams/:team/board/:task/move', async (c) => {
    const move = moveForm.safeParse(await formOf(c))
    if (!move.success) return goOn(c, pathOf(c))
    await act(c, async (desk) => {
      const { team } = await mustFindTeamHere(c, desk)
      await moveTask(desk, team, idParam(c, 'task'), move.data)
    })
    return goOn(c, pathOf(c), words(c).moved)
  })
  .post('/jams/:jam/teams/:team/board/:task/taking', async (c) => {
    await act(c, async (desk) => {
      const { team } = await mustFindTeamHere(c, desk)
      await takeTask(desk, team, idParam(c, 'task'))
    })
    return goOn(c, pathOf(c), words(c).taken)
  })
  .post('/jams/:jam/teams/:team/board/:task/removal', async (c) => {
    await act(c, async (desk) => {
      const { team } = await mustFindTeamHere(c, desk)
      await removeTask(desk, team, idParam(c, 'task'))
    })
    return goOn(c, pathOf(c), words(c).removed)
  })

const words = (c: Ctx) => boardWords(c.get('lang'))
const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/teams/${c.req.param('team')}/board`

async function showBoard(c: Ctx, sent?: { values: FormValues; problems: Problems }): Promise<Response> {
  const page = await read(c, async (desk) => {
    const { place, team } = await mustFindTeamHere(c, desk)
    if (sent) mustBeInTeam(desk, team)
    return { place, team, tasks: await listTasks(desk, team) }
  })
  return show(c, <BoardPage {...page} {...sent} />, sent ? 422 : 200)
}

type SentTask = { values: FormValues; problems?: Problems; meanwhile?: Task }

async function changeIt(c: Ctx): Promise<Response> {
  const values = await formOf(c)
  const form = taskForm.safeParse(values)
  if (!form.success) return showTask(c, { values, problems: problemsOf(form.error, words(c).problem) })
  const [version, assignee] = [versionOf(values.version), String(values.assignee ?? '') || null]
  const meanwhile = await act(c, async (desk) => {
    const { team } = await mustFindTeamHere(c, desk)
    const change = { id: idParam(c, 'task'), title: form.data.title, assignee, version }
    return changeTask(desk, team, change)
  })
  return meanwhile ? showTask(c, { values, meanwhile }) : goOn(c, pathOf(c), words(c).saved)
}

async function showTask(c: Ctx, sent?: SentTask): Promise<Response> {
  const page = await read(c, async (desk) => {
    const { place, team } = await mustFindTeamHere(c, desk)
    mustBeInTeam(desk, team)
    return { place, team, task: await mustFindTask(desk, team, idParam(c, 'task')) }
  })
  const status = sent?.meanwhile ? 409 : sent ? 422 : 200
  return show(c, <TaskPage {...page} {...sent} />, status)
}

/** What is no version is one that nobody has seen. */
const versionOf = (text: unknown): number => (/^\d{1,9}$/.test(String(text)) ? Number(text) : 0)
