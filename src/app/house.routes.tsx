import { Hono } from 'hono'
import { listJams } from '#jam/profile/jams.ts'
import { atDesk } from '#kernel/desk.ts'
import { findFile, readFileBytes } from '#kernel/files.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, keepLang, keepSession, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import { isLang } from '#kernel/text.ts'
import { show, showPublic } from '#look/show.tsx'
import { emailField, nameField } from '#people/account.ts'
import { ownPath } from '#people/own-path.ts'
import { runsTheHouse } from '#people/role.ts'
import { becomeFirstOrganiser, mustBeWelcome } from '#people/welcome.ts'
import { FirstPage, ImprintPage, PrivacyPage, SourcePage, WelcomePage } from './house.pages.tsx'
import { houseWords } from './house.text.ts'
import { tellMetrics } from './metrics.ts'

export const houseRoutes = new Hono<Env>()
  .get('/', async (c) => {
    const [jams, founder] = await read(c, async (desk) => [await listJams(desk), runsTheHouse(desk.actor)])
    const only = jams.length === 1 ? jams[0] : undefined
    if (only) return c.redirect(`/jams/${only.slug}`, 302)
    return showPublic(c, <FirstPage jams={jams} founder={founder} />, null)
  })
  .get('/language/:lang', (c) => {
    const lang = c.req.param('lang')
    if (isLang(lang)) keepLang(c, lang)
    return c.redirect(ownPath(c.req.query('back'), '/'), 303)
  })
  .get('/privacy', (c) => showPublic(c, <PrivacyPage />, null))
  .get('/imprint', (c) => showPublic(c, <ImprintPage />, null))
  .get('/source', (c) => showPublic(c, <SourcePage />, null))
  .get('/welcome/:token', async (c) => {
    await read(c, (desk) => mustBeWelcome(desk, c.req.param('token')))
    return show(c, <WelcomePage token={c.req.param('token')} />)
  })
  .post('/welcome/:token', welcomeFirst)
  .get('/files/:id', sendFile)
  // Search engines ask for it; what only people with an account see is nothing for them.
  .get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /services/\nDisallow: /me\n'))
  .get('/healthz', async (c) => {
    await atDesk(c.get('house'), { readonly: true }, async () => {})
    return c.text('ok\n')
  })
  .get('/metrics', tellMetrics)

async function welcomeFirst(c: Ctx): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const form = await formOf(c)
  const t = houseWords(c.get('lang'))
  const email = emailField.safeParse(form.email)
  const name = nameField.safeParse(form.name)
  if (!email.success || !name.success) {
    await read(c, (desk) => mustBeWelcome(desk, token))
    const problems = {
      ...(name.success ? {} : { name: t.nameWrong }),
      ...(email.success ? {} : { email: t.emailWrong }),
    }
    return show(c, <WelcomePage token={token} values={form} problems={problems} />, 422)
  }
  const who = { email: email.data, name: name.data, label: 'Browser' }
  const [opened, jams] = await act(c, async (desk) => [
    await becomeFirstOrganiser(desk, token, who),
    await listJams(desk),
  ])
  keepSession(c, opened.token, opened.endsAt)
  // Who started with the sample wants to see it before naming a jam.
  if (jams.length > 0) return goOn(c, '/', t.welcomedInside(name.data))
  return goOn(c, '/jams/new', t.welcomed(name.data))
}

async function sendFile(c: Ctx): Promise<Response> {
  const id = idParam(c)
  const file = mustFind(await read(c, (desk) => findFile(desk, id)), 'page.missing')
  const bytes = await readFileBytes(c.get('house'), id).catch(() => null)
  const shown = file.type.startsWith('image/') ? 'inline' : 'attachment'
  return c.body(new Uint8Array(mustFind(bytes, 'page.missing')), 200, {
    'content-type': file.type,
    'content-disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'cache-control': file.public ? 'public, max-age=3600' : 'no-store',
  })
}
