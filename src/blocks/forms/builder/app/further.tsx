import { useState } from 'preact/hooks'
import type { Group, Item, Note, Question } from '#field/form/question.ts'
import { Line, numberOr, Pick, Tick } from '#look/workshop/inputs.tsx'
import { isName, placeItem, renameItem } from '../edits.ts'
import { freeName, holderOf, holdersOf, within } from '../items.ts'
import { appWords } from './app.text.ts'
import { type ChangeOf, withOptional } from './members.ts'
import { useStudio } from './studio.ts'
import { Words } from './words.tsx'

/** What is set more seldom. */
export function Further({ item, set }: { item: Item; set: ChangeOf<Item> }) {
  const studio = useStudio()
  const t = appWords(studio.lang)
  const isQuestion = item.is === 'question'
  return (
    <details class="b-more">
      <summary>{t.item.more}</summary>
      <Where item={item} />
      {item.is !== 'note' && (
        <Words
          label={t.item.help}
          rows={3}
          wording={item.help}
          onWording={(help) => set((one) => withOptional(one, { help }), 'help')}
        />
      )}
      <NameLine item={item} />
      {isQuestion && <PrivacyPart question={item} set={set as ChangeOf<Question>} />}
    </details>
  )
}

const autofills = [
  'name',
  'given-name',
  'family-name',
  'email',
  'tel',
  'street-address',
  'postal-code',
  'bday',
  'organization',
  'url',
]

function PrivacyPart({ question, set }: { question: Question; set: ChangeOf<Question> }) {
  const t = appWords(useStudio().lang)
  const options = [
    { value: '', label: t.item.autofillNone },
    ...autofills.map((value) => ({ value, label: value })),
  ]
  return (
    <>
      <Tick
        label={t.item.personal}
        is={question.personal === true}
        onIs={(is) => set((one) => withOptional(one, { personal: is ? (true as const) : undefined }))}
      />
      <Line
        label={t.item.keepMonths}
        type="number"
        min={0}
        width="short"
        value={`${question.keepMonths ?? ''}`}
        onValue={(text) => set((one) => withOptional(one, { keepMonths: whole(text) }), 'keepMonths')}
      />
      <Pick
        label={t.item.autofill}
        value={question.autofill ?? ''}
        options={options}
        onValue={(value) => set((one) => withOptional(one, { autofill: value || undefined }))}
      />
      {(question.kind === 'image-map' || question.kind === 'payment') && (
        <Line
          label={t.item.source}
          value={question.source ?? ''}
          onValue={(source) => set((one) => withOptional(one, { source: source || undefined }), 'source')}
        />
      )}
      {question.kind === 'hidden' && (
        <Line
          label={t.item.parameter}
          value={question.parameter ?? ''}
          onValue={(parameter) =>
            set((one) => withOptional(one, { parameter: parameter || undefined }), 'parameter')
          }
        />
      )}
    </>
  )
}

/** On which page or in which section it stands; a section is never put into itself. */
function Where({ item }: { item: Item }) {
  const { form, change, say, lang } = useStudio()
  const t = appWords(lang)
  const inside = new Set(within(item).map(({ name }) => name))
  const holders = holdersOf(form).filter(({ name }) => !inside.has(name))
  const options = holders.map(({ name, holds }) => ({
    value: name,
    label: 'title' in holds ? say(holds.title) : `– ${say(holds.label)}`,
  }))
  const place = (to: string) => change((now) => placeItem(now, item.name, to, Number.MAX_SAFE_INTEGER))
  return (
    <Pick
      label={t.item.where}
      value={holderOf(form, item.name)?.name ?? ''}
      options={options}
      onValue={place}
    />
  )
}

function NameLine({ item }: { item: Note | Question | Group }) {
  const { form, change, setOpen, lang } = useStudio()
  const t = appWords(lang)
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && typed !== item.name && (!isName(typed) || freeName(form, typed) !== typed)
  const rename = (to: string) => {
    setTyped(to)
    if (to === item.name || !isName(to) || freeName(form, to) !== to) return
    change((now) => renameItem(now, item.name, to), 'name')
    setOpen(to)
  }
  return (
    <Line
      label={t.item.name}
      hint={t.item.nameHint}
      width="medium"
      value={typed ?? item.name}
      onValue={rename}
      problem={isWrong ? t.item.nameWrong : undefined}
    />
  )
}

const whole = (text: string): number | undefined => {
  const value = numberOr(text)
  return value === undefined ? undefined : Math.max(0, Math.round(value))
}
