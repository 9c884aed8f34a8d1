import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { showPublic } from '#look/show.tsx'
import type { Jam } from '../profile/jam.ts'
import { listJams, mustFindJam } from '../profile/jams.ts'
import { listAnswered } from '../profile/suggestions/suggestions.ts'
import { listNewestPosts, listPosts } from '../profile/updates/posts.ts'
import { listShown } from './pictures/pictures.ts'
import { ProjectPage } from './project.pages.tsx'
import { findNaming, listNewestProjects, listProjects, mustFindProject, nameMe } from './projects.ts'
import { AllPage, ShowcasePage } from './showcase.pages.tsx'
import { showcaseWords } from './showcase.text.ts'

export const showcaseRoutes = new Hono<Env>()
  .get('/showcase', async (c) => {
    const { jams, projects, posts, now } = await read(c, async (desk) => ({
      jams: (await listJams(desk)).filter(({ publishedAt, sample }) => publishedAt && !sample),
      now: desk.now,
      projects: await listNewestProjects(desk),
      posts: await listNewestPosts(desk, 6),
    }))
    return showPublic(c, <AllPage jams={jams} projects={projects} posts={posts} now={now} />, null)
  })
  .get('/jams/:jam/showcase', (c) => showJam(c))
  .get('/jams/:jam/showcase/:service', (c) => showProject(c, idParam(c, 'service')))
  .post('/jams/:jam/showcase/:service/naming', async (c) => {
    const service = idParam(c, 'service')
    const named = (await formOf(c)).named === 'yes'
    const jam = await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      await nameMe(desk, jam, service, named)
      return jam
    })
    const t = showcaseWords(c.get('lang'))
    return goOn(c, `/jams/${jam.slug}/showcase/${service}`, named ? t.nameShown : t.nameHidden)
  })

const placeOf = (desk: Desk, jam: Jam) => ({ jam, actor: desk.actor, now: desk.now })

async function showJam(c: Ctx): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const [projects, suggestions] = [await listProjects(desk, jam), await listAnswered(desk, jam)]
    const pictures = await listShown(desk, jam.id, null)
    return { place: placeOf(desk, jam), projects, suggestions, pictures }
  })
  const shown = <ShowcasePage {...page} />
  return showPublic(c, shown, page.place.jam.id)
}

async function showProject(c: Ctx, service: string): Promise<Response> {
  const { address } = c.get('house').config
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const project = await mustFindProject(desk, jam, service)
    const suggestions = await listAnswered(desk, jam, { service, need: project.needId })
    const posts = await listPosts(desk, jam.id, 20, project.needId)
    const pictures = project.team ? await listShown(desk, jam.id, project.team) : []
    const naming = await findNaming(desk, project)
    return { place: placeOf(desk, jam), project, suggestions, posts, pictures, naming }
  })
  const shown = <ProjectPage {...page} address={address} />
  return showPublic(c, shown, page.place.jam.id)
}
