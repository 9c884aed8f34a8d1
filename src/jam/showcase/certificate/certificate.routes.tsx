import { Hono } from 'hono'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { hasRole } from '#people/role.ts'
import { mustFindJam, mustFindJamById } from '../../profile/jams.ts'
import { assertionOf, badgeOf, badgePicture, issuerOf, resumeOf } from './badge.ts'
import { certificateWords } from './certificate.text.ts'
import { learntForm, revokeForm } from './certificate.ts'
import { CertificatePage } from './certificates.pages.tsx'
import {
  findMyLearnt,
  findRecipient,
  issueMine,
  listAllIssued,
  listMyCertificates,
  listMyIssued,
  mustCheck,
  mustFindMine,
  noteLearnt,
  revoke,
} from './certificates.ts'
import { CheckPage } from './check.pages.tsx'
import { CompanyStatementPage } from './company.pages.tsx'
import { issueForCompany, lookAtCompany } from './company.ts'
import { IssuedPage, type Returned } from './issued.pages.tsx'
import { carriedBy, publicKeyOf, publicPemOf } from './signing.ts'

export const certificateRoutes = new Hono<Env>()
  .get('/jams/:jam/certificate', (c) => showMine(c))
  .post('/jams/:jam/certificate/learnt', async (c) => {
    const values = await formOf(c)
    const t = certificateWords(c.get('lang'))
    const form = learntForm.safeParse(values)
    if (!form.success) return showMine(c, values, problemsOf(form.error, t.problem))
    await act(c, async (desk) => noteLearnt(desk, await jamOf(c, desk), form.data.learnt))
    return goOn(c, mineAt(c), t.learntSaved)
  })
  .post('/jams/:jam/certificate/:kind', async (c) => {
    const lang = c.get('lang')
    await act(c, async (desk) => issueMine(desk, await jamOf(c, desk), c.req.param('kind'), lang))
    return goOn(c, mineAt(c), certificateWords(lang).issued)
  })
  .get('/jams/:jam/company/statement', async (c) => {
    const page = await read(c, async (desk) => {
      const jam = await jamOf(c, desk)
      return { place: { jam, actor: desk.actor, now: desk.now }, view: await lookAtCompany(desk, jam) }
    })
    return show(c, <CompanyStatementPage {...page} />)
  })
  .post('/jams/:jam/company/statement', async (c) => {
    const lang = c.get('lang')
    await act(c, async (desk) => issueForCompany(desk, await jamOf(c, desk), lang))
    return goOn(c, `/jams/${c.req.param('jam')}/company/statement`, certificateWords(lang).issued)
  })
  .get('/jams/:jam/certificate/resume.json', async (c) => {
    const { jam, issued } = await read(c, async (desk) => {
      const jam = await jamOf(c, desk)
      return { jam, issued: await listMyIssued(desk, jam) }
    })
    return c.json(resumeOf(jam, issued, addressOf(c)))
  })
  .get('/jams/:jam/certificate/:file{[0-9a-f-]+\\.pdf}', async (c) => {
    const id = c.req.param('file').slice(0, -4)
    const issued = await read(c, async (desk) =>
      mustFindMine(desk, await jamOf(c, desk), mustFind(isId(id) ? id : undefined, 'page.missing')),
    )
    const address = `${addressOf(c)}/certificates/${id}#${carriedBy(issued.line, issued.signature)}`
    // A big library for a rare wish: it comes with the first certificate that is printed.
    const { paperOf } = await import('./paper.ts')
    const paper = await paperOf(JSON.parse(issued.line), address, c.get('lang'))
    return c.body(new Uint8Array(paper), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${certificateWords(c.get('lang')).title}.pdf"`,
    })
  })
  .get('/certificates/:id', async (c) => {
    const page = await read(c, async (desk) => {
      const issued = await mustCheck(desk, idParam(c))
      // Whoever holds a certificate may also see which jam it is of.
      return { issued, now: desk.now, jam: await asHouse(desk, () => mustFindJamById(desk, issued.jam)) }
    })
    return show(c, <CheckPage {...page} publicKey={publicKeyOf(c.get('house').secret, page.jam.id)} />)
  })
  .get('/certificates/:id/badge.json', async (c) => {
    const { jam, issued, email } = await read(c, async (desk) => {
      const issued = await mustCheck(desk, idParam(c))
      const jam = await asHouse(desk, () => mustFindJamById(desk, issued.jam))
      return { issued, jam, email: await findRecipient(desk, issued) }
    })
    return c.json(assertionOf(jam, issued, email, addressOf(c)))
  })
  .get('/jams/:jam/issuer.json', async (c) => c.json(issuerOf(await readJam(c), addressOf(c))))
  .get('/jams/:jam/badge.json', async (c) => c.json(badgeOf(await readJam(c), addressOf(c))))
  .get('/jams/:jam/badge.svg', async (c) => {
    await readJam(c)
    return c.body(badgePicture, 200, { 'content-type': 'image/svg+xml' })
  })
  .get('/jams/:jam/certificate-key.pem', async (c) => {
    const jam = await readJam(c)
    return c.text(publicPemOf(c.get('house').secret, jam.id))
  })
  .get('/jams/:jam/certificates', (c) => showIssued(c))
  .post('/jams/:jam/certificates/:id/revocation', async (c) => {
    const values = await formOf(c)
    const id = idParam(c)
    const t = certificateWords(c.get('lang'))
    const form = revokeForm.safeParse(values)
    if (!form.success) return showIssued(c, { id, values, problems: problemsOf(form.error, t.problem) })
    await act(c, async (desk) => revoke(desk, await jamOf(c, desk), id, form.data.why))
    return goOn(c, `/jams/${c.req.param('jam')}/certificates`, t.revokedNotice)
  })

const jamOf = (c: Ctx, desk: Desk) => mustFindJam(desk, c.req.param('jam'))
const readJam = (c: Ctx) => read(c, (desk) => jamOf(c, desk))
const mineAt = (c: Ctx) => `/jams/${c.req.param('jam')}/certificate`
const addressOf = (c: Ctx) => c.get('house').config.address

async function showMine(c: Ctx, values?: FormValues, problems?: Problems): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    return {
      place: { jam, actor: desk.actor, now: desk.now },
      certificates: await listMyCertificates(desk, jam),
      learnt: await findMyLearnt(desk, jam),
      issued: await listMyIssued(desk, jam),
    }
  })
  return show(c, <CertificatePage {...page} values={values} problems={problems} />, problems ? 422 : 200)
}

async function showIssued(c: Ctx, returned?: Returned): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    const issued = await listAllIssued(desk, jam)
    // What was typed comes back only to those who may take something back.
    const sent = returned && hasRole(desk.actor, jam.id, 'organiser') ? returned : undefined
    return { place: { jam, actor: desk.actor, now: desk.now }, issued, returned: sent }
  })
  return show(c, <IssuedPage {...page} />, returned ? 422 : 200)
}
