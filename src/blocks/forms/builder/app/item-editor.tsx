import { useState } from 'preact/hooks'
import type { Group, Item, Note, Question } from '#field/form/question.ts'
import { sayRule } from '#field/rule/saying.ts'
import { changeItem, isName, placeItem, renameItem } from '../edits.ts'
import { freeName, holderOf, holdersOf, within } from '../items.ts'
import { kindName, kindShelves, newItem, type Shelf, shelfWords, takesChoices, takesRows } from '../kinds.ts'
import { appWords } from './app.text.ts'
import { ChoicesEditor } from './choices-editor.tsx'
import { ConditionEditor } from './condition-editor.tsx'
import { DemandsEditor } from './demands-editor.tsx'
import { Line, numberOr, Pick, Tick, Words } from './inputs.tsx'
import { LimitsEditor } from './limits-editor.tsx'
import { type ChangeOf, withOptional } from './members.ts'
import { ResultEditor } from './result-editor.tsx'
import { useStudio } from './studio.ts'

/** The settings of whatever is open. */
export function ItemEditor({ item }: { item: Item }) {
  const { change, lang } = useStudio()
  const t = appWords(lang)
  const set: ChangeOf<Item> = (work, place = '') =>
    change((form) => changeItem(form, item.name, work), place && `${item.name}/${place}`)
  const label = item.is === 'note' ? t.item.noteLabel : item.is === 'group' ? t.item.groupLabel : t.item.label
  return (
    <div class="b-editor">
      <Words
        id={`b-${item.name}-label`}
        label={label}
        wording={item.label}
        onWording={(words) => set((one) => ({ ...one, label: words ?? {} }), 'label')}
        rows={item.is === 'note' ? 4 : item.is === 'question' && item.kind === 'consent' ? 3 : undefined}
      />
      {item.is !== 'note' && (
        <Words
          label={t.item.hint}
          wording={item.hint}
          onWording={(hint) => set((one) => withOptional(one, { hint }), 'hint')}
        />
      )}
      {item.is === 'question' && <QuestionPart question={item} set={set as ChangeOf<Question>} />}
      {item.is === 'group' && <GroupPart group={item} set={set as ChangeOf<Group>} />}
      <ConditionEditor
        of={item.name}
        rule={item.show}
        onRule={(show) => set((one) => withOptional(one, { show }), 'show')}
      />
      <Further item={item} set={set} />
    </div>
  )
}

function QuestionPart({ question, set }: { question: Question; set: ChangeOf<Question> }) {
  const { lang, form } = useStudio()
  const t = appWords(lang)
  const { kind, required } = question
  return (
    <>
      <KindPick question={question} set={set} />
      {takesChoices(kind) && <ChoicesEditor question={question} member="choices" set={set} />}
      {takesRows(kind) && <ChoicesEditor question={question} member="rows" set={set} />}
      {kind === 'calculated' && <ResultEditor question={question} set={set} />}
      {kind !== 'calculated' && kind !== 'hidden' && (
        <Tick
          label={t.item.required}
          is={required === true}
          onIs={(is) => set((one) => withOptional(one, { required: is ? (true as const) : undefined }))}
          hint={
            typeof required === 'object'
              ? `${t.item.requiredRule} ${sayRule(required, form, lang)}`
              : undefined
          }
        />
      )}
      {required !== undefined && (
        <Words
          label={t.item.requiredSays}
          wording={question.requiredSays}
          onWording={(requiredSays) => set((one) => withOptional(one, { requiredSays }), 'requiredSays')}
        />
      )}
      <LimitsEditor question={question} set={set} />
      <DemandsEditor question={question} set={set} />
    </>
  )
}

function KindPick({ question, set }: { question: Question; set: ChangeOf<Question> }) {
  const { lang, form } = useStudio()
  const t = appWords(lang)
  const words = shelfWords(lang)
  const turn = (kind: string) =>
    set((one) => {
      // Choices and rows are kept: whoever turns back has them still.
      const fresh = newItem(kind as Question['kind'], one.name, form.langs[0], lang) as Question
      return { ...fresh, ...one, kind: fresh.kind }
    })
  const options = (Object.keys(kindShelves) as Shelf[]).flatMap((shelf) =>
    kindShelves[shelf].map((kind) => ({
      value: kind,
      label: `${words.shelf[shelf]}: ${kindName(kind, lang)}`,
    })),
  )
  return <Pick label={t.item.kind} value={question.kind} options={options} onValue={turn} />
}

function GroupPart({ group, set }: { group: Group; set: ChangeOf<Group> }) {
  const t = appWords(useStudio().lang)
  const { repeat } = group
  const setRepeat = (more: NonNullable<Group['repeat']>, place: string) =>
    set((one) => ({ ...one, repeat: withOptional(one.repeat ?? {}, more) }), place)
  return (
    <>
      <Tick
        label={t.item.repeat}
        is={repeat !== undefined}
        onIs={(is) => set((one) => withOptional(one, { repeat: is ? { fewest: 1 } : undefined }))}
      />
      {repeat && (
        <div class="b-pair">
          <Line
            label={t.item.fewest}
            type="number"
            min={0}
            width="short"
            value={`${repeat.fewest ?? ''}`}
            onValue={(text) => setRepeat({ fewest: numberOr(text) } as object, 'fewest')}
          />
          <Line
            label={t.item.most}
            type="number"
            min={1}
            width="short"
            value={`${repeat.most ?? ''}`}
            onValue={(text) => setRepeat({ most: numberOr(text) } as object, 'most')}
          />
          <Words
            label={t.item.one}
            wording={repeat.one}
            onWording={(one) => setRepeat({ one } as object, 'one')}
          />
        </div>
      )}
    </>
  )
}

function Further({ item, set }: { item: Item; set: ChangeOf<Item> }) {
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
