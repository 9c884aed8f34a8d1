import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import {
  act,
  actorOf,
  type Ctx,
  type Env,
  forgetSession,
  formOf,
  goOn,
  idParam,
  keepLang,
  read,
} from '#kernel/http.ts'
import { isLang } from '#kernel/text.ts'
import { show } from '#look/show.tsx'
import { emailField } from '../account.ts'
import { digitsOf } from '../codes.ts'
import { findFactors } from '../factor/proof.ts'
import { listMyOrganisations } from '../organisations.ts'
import { mustBeSomebody } from '../role.ts'
import { endSession, listSessions } from '../sessions.ts'
import { mustHaveSteppedUp } from '../step-up.ts'
import { eraseMe, listDuties } from './erasure.ts'
import { DeletionPage, ExportPage } from './farewell.pages.tsx'
import { EmailCodePage, EmailPage, type JamOfMine, LanguagePage, MePage } from './me.pages.tsx'
import { meWords } from './me.text.ts'
import { askForEmail, changeEmail, endOtherSessions, mayMove, speakTo } from './own-account.ts'
import { exportMe } from './own-data.ts'
import { SessionsPage } from './own-sessions.pages.tsx'

/**
 * My account. This floor knows no jam: `jamsOf` names those that somebody may see, `leaveJams` frees the places they
 * hold in them.
 */
export const meRoutes = (
  jamsOf: (desk: Desk) => Promise<JamOfMine[]>,
  leaveJams: (desk: Desk) => Promise<void>,
) =>
  new Hono<Env>()
    .get('/me', async (c) => show(c, <MePage {...(await read(c, (desk) => lookAtMe(desk, jamsOf)))} />))
    .get('/me/language', async (c) => {
      const lang = await read(c, async (desk) => {
        mustBeSomebody(desk)
        return desk.actor.lang
      })
      return show(c, <LanguagePage values={{ lang: lang ?? c.get('lang') }} />)
    })
    .post('/me/language', chooseLanguage)
    .get('/me/email', async (c) => {
      await read(c, mayMove)
      return show(c, <EmailPage />)
    })
    .post('/me/email', moveTo)
    .post('/me/email/code', confirmEmail)
    .get('/me/sessions', async (c) => {
      const { session } = await actorOf(c)
      return show(c, <SessionsPage sessions={await read(c, listSessions)} own={session} />)
    })
    .post('/me/sessions/others/end', async (c) => {
      await act(c, endOtherSessions)
      return goOn(c, '/me/sessions', wordsOf(c).othersEnded)
    })
    .post('/me/sessions/:id/end', async (c) => {
      const id = idParam(c)
      await act(c, (desk) => endSession(desk, id))
      return goOn(c, '/me/sessions', wordsOf(c).ended)
    })
    .get('/me/export', async (c) => {
      await read(c, async (desk) => mustHaveSteppedUp(desk))
      return show(c, <ExportPage />)
    })
    .get('/me/export/account.json', async (c) => {
      const data = await act(c, exportMe)
      c.header('content-disposition', 'attachment; filename="account.json"')
      c.header('cache-control', 'no-store')
      return c.json(data)
    })
    .get('/me/deletion', async (c) => show(c, <DeletionPage {...(await dutiesFor(c, jamsOf))} />))
    .post('/me/deletion', async (c) => {
      const form = await formOf(c)
      const t = wordsOf(c)
      const word = String(form.word ?? '').trim()
      if (word.toLowerCase() !== t.erase.theWord) {
        const page = {
          ...(await dutiesFor(c, jamsOf)),
          values: form,
          problems: { word: t.problem['word.wrong'] },
        }
        return show(c, <DeletionPage {...page} />, 422)
      }
      await act(c, (desk) => eraseMe(desk, leaveJams))
      forgetSession(c)
      c.header('clear-site-data', '"storage"')
      return goOn(c, '/', t.erase.done)
    })

const wordsOf = (c: Ctx) => meWords(c.get('lang'))
const sendsMail = (c: Ctx) => c.get('house').config.smtpUrl !== null

async function lookAtMe(desk: Desk, jamsOf: (desk: Desk) => Promise<JamOfMine[]>) {
  mustBeSomebody(desk)
  return {
    actor: desk.actor,
    jams: await jamsOf(desk),
    organisations: await listMyOrganisations(desk),
    factors: await findFactors(desk),
    sessions: (await listSessions(desk)).length,
  }
}

// Not read(): the rows that hold a jam or an organisation are locked while they are counted.
const dutiesFor = (c: Ctx, jamsOf: (desk: Desk) => Promise<JamOfMine[]>) =>
  act(c, async (desk) => ({ duties: await listDuties(desk), jams: await jamsOf(desk) }))

async function chooseLanguage(c: Ctx): Promise<Response> {
  const { lang } = await formOf(c)
  if (!isLang(lang)) {
    const problems = { lang: wordsOf(c).problem['lang.wrong'] }
    return show(c, <LanguagePage problems={problems} />, 422)
  }
  await act(c, (desk) => speakTo(desk, lang))
  keepLang(c, lang)
  return goOn(c, '/me', meWords(lang).saved)
}

async function moveTo(c: Ctx): Promise<Response> {
  const form = await formOf(c)
  const email = emailField.safeParse(form.email)
  if (!email.success) {
    const problems = { email: wordsOf(c).problem['email.wrong'] }
    return show(c, <EmailPage values={form} problems={problems} />, 422)
  }
  await act(c, (desk) => askForEmail(desk, email.data))
  return show(c, <EmailCodePage email={email.data} sends={sendsMail(c)} />)
}

async function confirmEmail(c: Ctx): Promise<Response> {
  const form = await formOf(c)
  const email = emailField.safeParse(form.email)
  const moved = email.success && (await act(c, (desk) => changeEmail(desk, email.data, digitsOf(form.code))))
  if (moved) return goOn(c, '/me', wordsOf(c).moved)
  const problems = { code: wordsOf(c).problem['code.wrong'] }
  return show(
    c,
    <EmailCodePage email={String(form.email ?? '')} sends={sendsMail(c)} problems={problems} />,
    422,
  )
}
