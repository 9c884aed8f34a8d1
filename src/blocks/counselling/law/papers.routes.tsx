import { Hono } from 'hono'
import { odtOf, odtType } from '#field/document/odt.ts'
import { fileNameOf, piecesOf } from '#field/document/pieces.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { type DocumentKind, isDocumentKind } from './drafts/drafts.ts'
import { PaperPage, PapersPage } from './papers.pages.tsx'
import { paperWords } from './papers.text.ts'
import { changePaper, findPaper, listPapers, longestPaper, resetPaper } from './papers.ts'

const at = '/services/:id/counselling/documents'

/** Law in the box: what a counselling service needs on paper, from how it is really set up. */
export const paperRoutes = new Hono<Env>()
  .get(at, async (c) => show(c, <PapersPage {...(await read(c, (desk) => listPapers(desk, idParam(c))))} />))
  .get(`${at}/:kind`, (c) => page(c))
  .post(`${at}/:kind`, save)
  .post(`${at}/:kind/reset`, async (c) => {
    const [id, kind] = [idParam(c), kindIn(c)]
    await act(c, (desk) => resetPaper(desk, id, kind))
    return goOn(c, `/services/${id}/counselling/documents/${kind}`, paperWords(c.get('lang')).wasReset)
  })
  .get(`${at}/:kind/odt`, async (c) => {
    const { paper } = await read(c, (desk) => findPaper(desk, idParam(c), kindIn(c)))
    const title = paperWords('de').kind[paper.kind]
    return file(c, odtOf(piecesOf(paper.text), title, 'de'), odtType, fileNameOf(title, 'odt'))
  })
  .get(`${at}/:kind/pdf`, async (c) => {
    const { paper } = await read(c, (desk) => findPaper(desk, idParam(c), kindIn(c)))
    const title = paperWords('de').kind[paper.kind]
    // Drawing takes much memory; it comes with the first who asks.
    const { pdfOf } = await import('./paper/pdf.ts')
    const bytes = await pdfOf(piecesOf(paper.text), title, c.get('house').clock.now())
    return file(c, new Uint8Array(bytes), 'application/pdf', fileNameOf(title, 'pdf'))
  })

type Typed = { values: Record<string, string | string[]>; problems: Record<string, string | undefined> }

async function page(c: Ctx, typed?: Typed): Promise<Response> {
  const found = await read(c, (desk) => findPaper(desk, idParam(c), kindIn(c)))
  return show(c, <PaperPage {...found} {...typed} />, typed ? 422 : 200)
}

async function save(c: Ctx): Promise<Response> {
  const [id, kind] = [idParam(c), kindIn(c)]
  const values = await formOf(c)
  const t = paperWords(c.get('lang'))
  const text = String(values.text ?? '').trim()
  const code = text === '' ? 'paper.empty' : text.length > longestPaper ? 'text.long' : undefined
  if (code) return page(c, { values, problems: { text: t.problem[code] } })
  try {
    const revision = Number(values.revision)
    await act(c, (desk) => changePaper(desk, id, kind, { text: `${text}\n`, revision }))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'paper.moved') throw error
    return page(c, { values, problems: { text: t.problem[error.code] } })
  }
  return goOn(c, `/services/${id}/counselling/documents/${kind}`, t.saved)
}

function kindIn(c: Ctx): DocumentKind {
  const kind = c.req.param('kind')
  if (!isDocumentKind(kind)) throw new Refusal('missing', 'page.missing')
  return kind
}

function file(c: Ctx, bytes: Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  c.header('cache-control', 'private, no-store')
  return c.body(bytes, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  })
}
