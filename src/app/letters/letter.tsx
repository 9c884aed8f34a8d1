import type { Jam } from '#jam/profile/jam.ts'
import { mustFindJam } from '#jam/profile/jams.ts'
import type { Desk } from '#kernel/desk.ts'
import { type Ctx, read } from '#kernel/http.ts'
import { isLang, type Lang } from '#kernel/text.ts'
import { dayAndTime } from '#look/dates.ts'
import type { Problems, Values } from '#look/form.tsx'
import { show } from '#look/show.tsx'
import { letterWords } from '#people/letter/letter.text.ts'
import { compose, type LetterKind, type LetterText } from '#people/letter/letter.ts'
import { findVoice, listOwnTexts, type VoiceForm } from '#people/letter/voices.ts'
import { listHolders } from '#people/roles.ts'
import { LetterPage, type Reader } from './letter.pages.tsx'
import { lettersWords } from './letters.text.ts'

const mostReaders = 200

/** Shows one kind of mail for editing, and as one of the jam's people would read it. */
export async function showLetter(
  c: Ctx,
  kind: LetterKind,
  typed?: Values,
  problems?: Problems,
): Promise<Response> {
  const asked = typed?.lang ?? c.req.query('lang')
  const lang = isLang(asked) ? asked : c.get('lang')
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const voice = await findVoice(desk, jam.id)
    const own = await listOwnTexts(desk, jam.id, kind.id)
    const readers = await readersIn(desk, jam)
    const to = readers.find(({ account }) => account === c.req.query('as'))
    const textIn = (of: Lang) => own.find((one) => one.lang === of) ?? kind.words(of).text
    const here = typedText(typed) ?? textIn(lang)
    // A reader gets it in their own language, which need not be the one that is being edited.
    const text = to && to.lang !== lang ? textIn(to.lang) : here
    const name = to?.name ?? lettersWords(lang).somebody
    const preview = { to, text: seenBy(kind, text, voice, { jam, lang: to?.lang ?? lang, name }) }
    const place = { jam, actor: desk.actor, now: desk.now }
    return { place, readers, preview, isOwn: own.some((one) => one.lang === lang), values: { ...here } }
  })
  const values = typed ?? page.values
  return show(
    c,
    <LetterPage {...page} kind={kind} lang={lang} values={values} problems={problems ?? {}} />,
    problems ? 422 : 200,
  )
}

async function readersIn(desk: Desk, jam: Jam): Promise<Reader[]> {
  const holders = await listHolders(desk, jam.id)
  return holders.slice(0, mostReaders).map(({ account, name, lang }) => ({ account, name, lang }))
}

function typedText(typed: Values | undefined): LetterText | undefined {
  const { subject, body } = typed ?? {}
  return typeof subject === 'string' && typeof body === 'string' ? { subject, body } : undefined
}

type As = { jam: Jam; lang: Lang; name: string }

function seenBy(kind: LetterKind, text: LetterText, voice: VoiceForm, { jam, lang, name }: As): LetterText {
  const usual = letterWords(lang)
  const [greeting, signature] =
    lang === 'de' ? [voice.greetingDe, voice.signatureDe] : [voice.greetingEn, voice.signatureEn]
  const facts = { jam: jam.title, place: jam.place, when: dayAndTime(jam.startsAt, lang, jam.timeZone) }
  const said = { greeting: greeting || usual.greeting, signature: signature || usual.signature }
  return compose(text, said, name, { ...kind.words(lang).sample, ...facts })
}
