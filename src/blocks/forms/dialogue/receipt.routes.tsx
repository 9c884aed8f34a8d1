import { Hono } from 'hono'
import { sayNotice } from '#custody/dialogue/notice-words.ts'
import { proofOf } from '#custody/dialogue/proofs.ts'
import { easy, type FormLang, worded } from '#field/form/wording.ts'
import { type Ctx, type Env, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { languageOf } from '../filling/frame.tsx'
import { mustFindPublished, type PublishedForm } from '../forms.ts'
import { countsSeats } from '../submission/submission.ts'
import { ReceiptPage } from './receipt.pages.tsx'

export const receiptRoutes = new Hono<Env>().get('/f/:slug/receipt', async (c) => {
  const slug = c.req.param('slug')
  const { published, founder } = await read(c, async (desk) => {
    const published = await mustFindPublished(desk, slug)
    const { organisation, space, form } = published
    if (!form.terms.dialogue || !space) throw new Refusal('missing', 'form.missing')
    return { published, founder: (await proofOf(desk, organisation, space)).founder }
  })
  const lang = langOf(c, published)
  const { form, organisation, organisationName } = published
  const states = form.states.map(({ name, label, isEnd = false }) => ({
    name,
    label: worded(label, lang, form.langs[0]),
    isEnd,
  }))
  const notice = form.terms.notice ? sayNotice(noticeLang(lang), 'waiting') : null
  const seats = countsSeats(form)
  const data = { slug, organisation, organisationName, founder, lang, states, notice, seats }
  // Where somebody goes from here does not learn where they were.
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', 'no-store')
  return show(c, <ReceiptPage shown={{ ...published, lang }} data={data} />)
})

const noticeLang = (lang: FormLang) =>
  lang === easy ? ('de-easy' as const) : lang.split('-')[0] === 'de' ? ('de' as const) : ('en' as const)

const langOf = (c: Ctx, { form }: PublishedForm) =>
  languageOf(form, c.req.query('lang'), c.req.header('accept-language'))
