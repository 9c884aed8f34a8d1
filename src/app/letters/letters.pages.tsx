import { JamPage, type Place } from '#jam/profile/frame.tsx'
import type { Lang } from '#kernel/text.ts'
import { Choices, TextArea, TextField } from '#look/fields.tsx'
import { Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Chip, Notice, PageHead, Prose, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { letterWords } from '#people/letter/letter.text.ts'
import type { LetterKind } from '#people/letter/letter.ts'
import type { OwnText } from '#people/letter/voices.ts'
import { houseLetters } from './house-letters.ts'
import { letterKinds } from './letter-kinds.ts'
import { lettersWords } from './letters.text.ts'

type LettersProps = {
  place: Place
  voice: Values
  held: readonly string[]
  own: readonly Pick<OwnText, 'kind' | 'lang'>[]
  problems?: Problems
}

/** How the jam's mails sound, what they say, and which are looked at first. */
export function LettersPage({ place, voice, held, own, problems = {} }: LettersProps) {
  const t = lettersWords(useView().lang)
  const at = `/jams/${place.jam.slug}/letters`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead
        title={t.title}
        lead={t.lead}
        back={{ href: `/jams/${place.jam.slug}/outbox`, label: t.toOutbox }}
      />
      <Section title={t.voice}>
        <VoiceForm at={at} voice={voice} problems={problems} />
      </Section>
      <Section title={t.texts} id="texts">
        <KindTable at={at} held={held} own={own} />
      </Section>
      <Section title={t.heldTitle}>
        <HeldForm at={at} held={held} />
      </Section>
      <Section title={t.house}>
        <p>{t.houseSays}</p>
        <HouseTexts />
      </Section>
    </JamPage>
  )
}

function VoiceForm({ at, voice, problems }: { at: string; voice: Values; problems: Problems }) {
  const t = lettersWords(useView().lang)
  const usual = { de: letterWords('de'), en: letterWords('en') }
  return (
    <Form action={`${at}/voice`} values={voice} problems={problems} id="voice">
      <p>{t.voiceSays}</p>
      <TextField name="sender" label={t.sender} hint={t.senderHint} maxLength={80} />
      <TextField
        name="replyTo"
        label={t.replyTo}
        hint={t.replyToHint}
        type="email"
        autocomplete="off"
        width="medium"
      />
      <TextField name="greetingDe" label={t.greetingDe} hint={`${t.greetingHint} ${usual.de.greeting}`} />
      <TextField name="greetingEn" label={t.greetingEn} hint={`${t.greetingHint} ${usual.en.greeting}`} />
      <TextArea name="signatureDe" label={t.signatureDe} hint={t.signatureHint} rows={3} maxLength={600} />
      <TextArea name="signatureEn" label={t.signatureEn} hint={t.signatureHint} rows={3} maxLength={600} />
      <Submit>{t.save}</Submit>
    </Form>
  )
}

function KindTable({ at, held, own }: { at: string } & Pick<LettersProps, 'held' | 'own'>) {
  const { lang } = useView()
  const t = lettersWords(lang)
  const langsOf = ({ id }: LetterKind) => own.filter(({ kind }) => kind === id).map((one) => one.lang)
  const columns = [
    {
      title: t.kind,
      cell: (kind: LetterKind) => <a href={`${at}/${kind.id}`}>{kind.words(lang).title}</a>,
    },
    { title: t.subject, cell: (kind: LetterKind) => kind.words(lang).text.subject },
    {
      title: t.state,
      cell: (kind: LetterKind) => {
        const langs = langsOf(kind).map((one) => t.languages[one])
        return (
          <>
            {langs.length > 0 ? <Chip>{t.ownIn(langs.join(', '))}</Chip> : t.original}
            {held.includes(kind.id) && <Chip tone="apricot">{t.held}</Chip>}
          </>
        )
      },
    },
  ]
  return (
    <DataTable caption={t.texts} captionUnseen columns={columns} rows={letterKinds} rowId={({ id }) => id} />
  )
}

function HeldForm({ at, held }: { at: string; held: readonly string[] }) {
  const { lang } = useView()
  const t = lettersWords(lang)
  const options = letterKinds.map(({ id, words }) => ({ value: id, label: words(lang).title }))
  return (
    <Form action={`${at}/held`} values={{ kinds: held }} id="held">
      <p>{t.heldSays}</p>
      <Choices name="kinds" label={t.heldLegend} options={options} />
      <Submit tone="quiet">{t.save}</Submit>
    </Form>
  )
}

function HouseTexts() {
  const { lang } = useView()
  return houseLetters.map(({ id, words }) => {
    const { title, text } = words(lang)
    return (
      <details key={id}>
        <summary>{title}</summary>
        <Notice title={text.subject}>
          <LetterBody text={text.body} />
        </Notice>
      </details>
    )
  })
}

/** A mail's text, its line breaks kept. */
export const LetterBody = ({ text, lang }: { text: string; lang?: Lang }) => (
  <div lang={lang}>
    <Prose text={text} />
  </div>
)
