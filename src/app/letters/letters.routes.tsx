import { Hono } from 'hono'
import { mustFindJam } from '#jam/profile/jams.ts'
import { act, type Ctx, type Env, formOf, goOn, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import { isLang } from '#kernel/text.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { placesWrong } from '#people/letter/letter.ts'
import {
  changeText,
  changeVoice,
  findVoice,
  holdKinds,
  listOwnTexts,
  restoreText,
} from '#people/letter/voices.ts'
import { showLetter } from './letter.tsx'
import { textForm, voiceForm } from './letter-form.ts'
import { findKind, letterKinds } from './letter-kinds.ts'
import { LettersPage } from './letters.pages.tsx'
import { lettersWords } from './letters.text.ts'

/** The jam's voice and its texts, for its organisers. */
export const letterRoutes = new Hono<Env>()
  .get('/jams/:jam/letters', (c) => showLetters(c))
  .post('/jams/:jam/letters/voice', async (c) => {
    const values = await formOf(c)
    const t = lettersWords(c.get('lang'))
    const form = voiceForm.safeParse(values)
    if (!form.success) return showLetters(c, values, problemsOf(form.error, t.problem))
    await act(c, async (desk) =>
      changeVoice(desk, (await mustFindJam(desk, c.req.param('jam'))).id, form.data),
    )
    return goOn(c, pathOf(c), t.voiceSaved)
  })
  .post('/jams/:jam/letters/held', async (c) => {
    const { kinds = [] } = await formOf(c)
    const chosen = [kinds].flat().filter((id) => letterKinds.some((kind) => kind.id === id))
    await act(c, async (desk) => holdKinds(desk, (await mustFindJam(desk, c.req.param('jam'))).id, chosen))
    return goOn(c, pathOf(c), lettersWords(c.get('lang')).heldSaved(chosen.length))
  })
  .get('/jams/:jam/letters/:kind{[a-z]+(\\.[a-zA-Z-]+)?}', (c) => showLetter(c, kindParam(c)))
  .post('/jams/:jam/letters/:kind{[a-z]+(\\.[a-zA-Z-]+)?}', takeText)
  .post('/jams/:jam/letters/:kind{[a-z]+(\\.[a-zA-Z-]+)?}/original', async (c) => {
    const { lang } = await formOf(c)
    const kind = kindParam(c)
    if (isLang(lang))
      await act(c, async (desk) =>
        restoreText(desk, (await mustFindJam(desk, c.req.param('jam'))).id, kind, lang),
      )
    const t = lettersWords(c.get('lang'))
    return goOn(c, `${pathOf(c)}/${kind.id}${isLang(lang) ? `?lang=${lang}` : ''}`, t.restored)
  })

const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/letters`
const kindParam = (c: Ctx) => mustFind(findKind(c.req.param('kind')))

async function showLetters(c: Ctx, typed?: Values, problems?: Problems): Promise<Response> {
  const props = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const { held, ...voice } = await findVoice(desk, jam.id)
    const own = await listOwnTexts(desk, jam.id)
    return { place: { jam, actor: desk.actor, now: desk.now }, voice: typed ?? voice, held, own }
  })
  return show(c, <LettersPage {...props} problems={problems ?? {}} />, problems ? 422 : 200)
}

async function takeText(c: Ctx): Promise<Response> {
  const values = await formOf(c)
  const kind = kindParam(c)
  const t = lettersWords(c.get('lang'))
  const form = textForm.safeParse(values)
  if (!form.success) return showLetter(c, kind, values, problemsOf(form.error, t.problem))
  const { unknown, missing } = placesWrong(kind, form.data)
  const body = [unknown.length > 0 && t.unknown(unknown), missing.length > 0 && t.missing(missing)]
  const says = body.filter(Boolean).join(' ')
  if (says) return showLetter(c, kind, values, { body: says })
  if (values.press === 'look') return showLetter(c, kind, values)
  const { lang, ...text } = form.data
  await act(c, async (desk) =>
    changeText(desk, (await mustFindJam(desk, c.req.param('jam'))).id, kind, lang, text),
  )
  return goOn(c, `${pathOf(c)}/${kind.id}?lang=${lang}`, t.saved)
}
