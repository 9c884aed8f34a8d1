import type { Need } from '#jam/needs/need.ts'
import { listAcceptedNeeds } from '#jam/needs/needs.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { listJams } from '#jam/profile/jams.ts'
import { placeOfPost } from '#jam/profile/updates/post.ts'
import { listNewestPosts } from '#jam/profile/updates/posts.ts'
import { contentOf } from '#jam/profile/updates/publications.ts'
import { isInUse, type Project, usedSince } from '#jam/showcase/project.ts'
import { listNewestProjects } from '#jam/showcase/projects.ts'
import type { Desk } from '#kernel/desk.ts'
import { xmlText } from './xml.ts'

/** Jams that anybody may know of, the newest first. */
export const listOpenJams = async (desk: Desk): Promise<Jam[]> =>
  (await listJams(desk)).filter(({ publishedAt }) => publishedAt !== null)

/** Needs that were accepted: what is on the public list. */
export const listOpenNeeds = (desk: Desk, jam: Jam): Promise<Need[]> => listAcceptedNeeds(desk, jam.id)

export const jamOut = (jam: Jam, address: string) => ({
  slug: jam.slug,
  title: jam.title,
  place: jam.place,
  timeZone: jam.timeZone,
  startsAt: jam.startsAt.toISOString(),
  endsAt: jam.endsAt.toISOString(),
  callOpensAt: jam.callOpensAt.toISOString(),
  callClosesAt: jam.callClosesAt.toISOString(),
  registrationClosesAt: jam.registrationClosesAt.toISOString(),
  url: `${address}/jams/${jam.slug}`,
})

export const needOut = (need: Need, jam: Jam, address: string) => ({
  id: need.id,
  title: need.title,
  teaser: need.teaser,
  kind: need.kind,
  organisation: need.organisationName,
  credit: need.credit,
  url: `${address}/jams/${jam.slug}/needs/${need.id}`,
})

export const projectOut = (project: Project, address: string) => ({
  id: project.service,
  name: project.name,
  summary: project.summary,
  kind: project.kind,
  organisation: project.organisation,
  address: project.address || null,
  repository: project.repository || null,
  usedSince: usedSince(project).toISOString(),
  inUse: isInUse(project),
  askedAt: project.lastAnswer?.at.toISOString() ?? null,
  url: `${address}/jams/${project.slug}/showcase/${project.service}`,
})

/** Something new in any jam: an update, or a service that went live. */
export type News = { id: string; title: string; html: string; at: Date; link: string }

/** What is new in all jams of this house, the newest first. */
export async function listNews(desk: Desk, address: string, most = 60): Promise<News[]> {
  const news: News[] = (await listNewestPosts(desk, most)).map((post) => ({
    ...{ id: post.id, title: `${post.title} (${post.jamTitle})`, at: post.postedAt },
    ...{ html: contentOf(post, address, desk.lang), link: address + placeOfPost(post) },
  }))
  for (const project of await listNewestProjects(desk))
    news.push({
      ...{ id: project.service, title: `${project.name} (${project.organisation})` },
      html: `<p>${xmlText(project.summary)}</p>`,
      ...{ at: usedSince(project), link: projectOut(project, address).url },
    })
  return news.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most)
}
