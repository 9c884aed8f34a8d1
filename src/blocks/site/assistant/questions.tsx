import type { ComponentType } from 'preact'
import { Check, Choice, Choices, Fields, FileField, Select, TextArea, TextField } from '#look/fields.tsx'
import { Notice, Row } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Placeable } from '../../placing.ts'
import { themeNames } from '../model/site.ts'
import { easy } from '../model/text.ts'
import { picturesTaken } from '../pictures/sizes.ts'
import { legalForms, mostOffers, type QuestionName, weekdays } from './answers.ts'
import { assistantWords } from './assistant.text.ts'
import { type Colouring, Colours, ThemeSays } from './colours.tsx'
import { kinds } from './kinds/kinds.ts'

export type QuestionProps = { places: readonly Placeable[]; colouring: Colouring }

const useWords = () => assistantWords(useView().lang)

/** The fields of each question. */
export const Questions: { [name in QuestionName]: ComponentType<QuestionProps> } = {
  kind: Kind,
  name: Name,
  whom: Whom,
  offers: Offers,
  helping: Helping,
  contact: Contact,
  hours: Hours,
  behind: Behind,
  donation: Donation,
  places: Places,
  languages: Languages,
  look: Look,
}

function Kind() {
  const { lang } = useView()
  const t = useWords()
  const options = kinds.map(({ initiative, label, hint }) => ({
    value: initiative,
    label: label[lang],
    hint: hint[lang],
  }))
  return <Choice name="initiative" label={t.questions.kind.title} required options={options} />
}

function Name() {
  const t = useWords()
  return (
    <>
      <TextField name="name" label={t.name} hint={t.nameHint} required autocomplete="organization" />
      <TextField name="claim" label={t.claim} maxLength={120} />
      <TextField name="founded" label={t.founded} inputmode="numeric" width="short" />
    </>
  )
}

function Whom() {
  return <TextArea name="whom" label={useWords().whom} rows={3} maxLength={600} />
}

function Offers() {
  const t = useWords()
  return Array.from({ length: mostOffers }, (_, at) => (
    <Fields key={at} legend={t.offer(at + 1)}>
      <TextField name={`title-${at}`} label={t.offerTitle} maxLength={80} />
      <TextArea name={`text-${at}`} label={t.offerText} rows={2} maxLength={600} />
    </Fields>
  ))
}

function Helping() {
  return <TextArea name="helping" label={useWords().helping} rows={6} maxLength={1200} />
}

function Contact() {
  const t = useWords()
  return (
    <>
      <TextField name="street" label={t.street} autocomplete="street-address" />
      <TextField name="postcode" label={t.postcode} autocomplete="postal-code" width="short" />
      <TextField name="city" label={t.city} autocomplete="address-level2" />
      <TextField name="email" type="email" label={t.email} autocomplete="email" />
      <TextField name="phone" type="tel" label={t.phone} autocomplete="tel" />
    </>
  )
}

function Hours() {
  const t = useWords()
  return weekdays.map((day) => (
    <Fields key={day} legend={t.days[day - 1] ?? ''}>
      <Row>
        <TextField name={`from-${day}`} type="time" label={t.from} width="short" />
        <TextField name={`to-${day}`} type="time" label={t.to} width="short" />
      </Row>
    </Fields>
  ))
}

function Behind() {
  const t = useWords()
  return (
    <>
      <Select
        name="legalForm"
        label={t.legalForm}
        required
        empty={false}
        options={legalForms.map((value) => ({ value, label: t.legalForms[value] }))}
      />
      <TextArea name="board" label={t.board} hint={t.boardHint} rows={3} />
      <TextField name="court" label={t.court} hint={t.courtHint} />
      <TextField name="registerNumber" label={t.registerNumber} hint={t.registerHint} width="medium" />
      <TextField name="vatId" label={t.vatId} width="medium" />
      <TextField name="editor" label={t.editor} hint={t.editorHint} />
    </>
  )
}

function Donation() {
  const t = useWords()
  return (
    <>
      <TextField name="iban" label={t.iban} spellcheck={false} autocomplete="off" />
      <TextField name="holder" label={t.holder} maxLength={70} />
      <TextField name="purpose" label={t.purpose} maxLength={140} />
      <Check name="charity" label={t.charity} hint={t.charityHint} />
    </>
  )
}

function Places({ places }: QuestionProps) {
  const t = useWords()
  if (places.length === 0)
    return (
      <Notice title={t.noPlaces}>
        <p>{t.noPlacesTodo}</p>
      </Notice>
    )
  const options = places.map(({ address, name, kind }) => ({
    value: address,
    label: name,
    hint: t.placeKind[kind],
  }))
  return <Choices name="place" label={t.place} options={options} />
}

function Languages() {
  const t = useWords()
  return (
    <Choices
      name="lang"
      label={t.lang}
      options={[
        { value: 'en', ...t.langs.en },
        { value: easy, ...t.langs.easy },
      ]}
    />
  )
}

function Look({ colouring }: QuestionProps) {
  const t = useWords()
  return (
    <>
      <Choice
        name="theme"
        label={t.theme}
        required
        options={themeNames.map((value) => ({
          value,
          label: t.themes[value].label,
          hint: <ThemeSays theme={value} says={t.themes[value].hint} />,
        }))}
      />
      <FileField
        name="logo"
        label={t.logo}
        hint={colouring.hasLogo ? `${t.logoHint} ${t.hasLogo}` : t.logoHint}
        accept={picturesTaken}
      />
      <Colours {...colouring} />
    </>
  )
}
