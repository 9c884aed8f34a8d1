import type { Group, Item, Question } from '#field/form/question.ts'
import { sayRule } from '#field/rule/saying.ts'
import { Line, numberOr, Pick, Tick } from '#look/workshop/inputs.tsx'
import { changeItem } from '../edits.ts'
import { kindName, kindShelves, newItem, type Shelf, shelfWords, takesChoices, takesRows } from '../kinds.ts'
import { appWords } from './app.text.ts'
import { ChoicesEditor } from './choices-editor.tsx'
import { ConditionEditor } from './condition-editor.tsx'
import { DemandsEditor } from './demands-editor.tsx'
import { Further } from './further.tsx'
import { LimitsEditor } from './limits-editor.tsx'
import { type ChangeOf, withOptional } from './members.ts'
import { ResultEditor } from './result-editor.tsx'
import { useStudio } from './studio.ts'
import { Words } from './words.tsx'
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
