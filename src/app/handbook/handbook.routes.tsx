import { Hono } from 'hono'
import type { Env } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import { showPublic } from '#look/show.tsx'
import { ChapterPage, HandbookPage } from './handbook.pages.tsx'
import { isChapter, parts, readChapter } from './handbook.ts'

/** The handbook in docs/, for people who have the house before them and not its source. */
export const handbookRoutes = new Hono<Env>()
  .get('/handbook', async (c) => {
    const read = Object.values(parts)
      .flat()
      .map((chapter) => readChapter(chapter, c.get('lang')))
    return showPublic(c, <HandbookPage read={await Promise.all(read)} />, null)
  })
  .get('/handbook/:chapter', async (c) => {
    const name = c.req.param('chapter')
    const chapter = mustFind(isChapter(name) ? name : null, 'page.missing')
    return showPublic(c, <ChapterPage {...(await readChapter(chapter, c.get('lang')))} />, null)
  })
