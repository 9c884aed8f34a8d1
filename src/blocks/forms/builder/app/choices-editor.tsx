import { useState } from 'preact/hooks'
import type { Choice, Question } from '#field/form/question.ts'
import { Key, Line, numberOr, Tick } from '#look/workshop/inputs.tsx'
import { Keys, notAt } from '#look/workshop/row.tsx'
import { appWords } from './app.text.ts'
import { type ChangeOf, withOptional } from './members.ts'
import { freeValue, linesOf, pasted } from './pasting.ts'
import { useStudio } from './studio.ts'
import { Words } from './words.tsx'

/** More than so many are not edited one by one. */
const few = 60

type Props = { question: Question; member: 'choices' | 'rows'; set: ChangeOf<Question> }

/** Answers to choose from, or rows of a table. */
export function ChoicesEditor({ question, member, set }: Props) {
  const { form, lang } = useStudio()
  const t = appWords(lang)
  const isRows = member === 'rows'
  const list = question[member] ?? []
  const named = !isRows && !question.choices && question.list ? question.list : null
  if (named) return <p class="hint">{t.choices.list(named, form.lists?.[named]?.length ?? 0)}</p>
  const setList = (next: Choice[], place = '') => set((one) => ({ ...one, [member]: next }), place)
  const add = () => {
    const value = freeValue(list, isRows ? 'row' : '')
    const label = isRows ? t.choices.row(list.length + 1) : t.choices.one(list.length + 1)
    setList([...list, { value, label: { [form.langs[0]]: label } }])
  }
  return (
    <fieldset class="fields">
      <legend>{isRows ? t.choices.rows : t.choices.title}</legend>
      {list.length > few ? (
        <p class="hint">{t.choices.many(list.length)}</p>
      ) : (
        <ol class="b-choices">
          {list.map((choice, at) => (
            <OneChoice
              key={at}
              list={list}
              at={at}
              choice={choice}
              setList={setList}
              member={member}
              question={question}
            />
          ))}
        </ol>
      )}
      <div class="row">
        <Key icon="plus" onPress={add}>
          {isRows ? t.choices.addRow : t.choices.add}
        </Key>
      </div>
      <Paste list={list} setList={setList} />
      {!isRows && <Ways question={question} set={set} />}
    </fieldset>
  )
}

type OneProps = {
  list: Choice[]
  at: number
  choice: Choice
  setList: (next: Choice[], place?: string) => void
  member: 'choices' | 'rows'
  question: Question
}

function OneChoice({ list, at, choice, setList, member, question }: OneProps) {
  const { say, lang } = useStudio()
  const t = appWords(lang)
  const title = say(choice.label)
  const put = (next: Choice, place: string) => setList(list.with(at, next), `${member}/${at}/${place}`)
  const move = (by: -1 | 1) => setList(list.toSpliced(at, 1).toSpliced(at + by, 0, choice))
  const isSeveral = question.kind === 'multiple-choice'
  return (
    <li>
      <Words
        label={member === 'rows' ? t.choices.row(at + 1) : t.choices.one(at + 1)}
        wording={choice.label}
        onWording={(label) => put({ ...choice, label: label ?? {} }, 'label')}
      />
      {member === 'choices' && (
        <Line
          label={t.choices.seats}
          type="number"
          min={0}
          width="short"
          value={`${choice.seats ?? ''}`}
          onValue={(text) => put(withOptional(choice, { seats: numberOr(text) }), 'seats')}
        />
      )}
      <Keys
        id={member}
        at={at}
        of={title}
        onMove={move}
        onRemove={() => setList(list.toSpliced(at, 1))}
        not={notAt(at, list.length)}
      />
      {isSeveral && member === 'choices' && (
        <Tick
          label={`${title}: ${t.choices.alone}`}
          is={choice.alone === true}
          onIs={(is) => put(withOptional(choice, { alone: is ? (true as const) : undefined }), '')}
        />
      )}
    </li>
  )
}

function Paste({ list, setList }: { list: Choice[]; setList: (next: Choice[]) => void }) {
  const { form, lang } = useStudio()
  const t = appWords(lang)
  const [text, setText] = useState<string | null>(null)
  const original = form.langs[0]
  const take = () => {
    setList(pasted(text ?? '', list, original))
    setText(null)
  }
  return (
    <details>
      <summary>{t.choices.paste}</summary>
      <Line
        label={t.choices.paste}
        hint={t.choices.pasteHint}
        rows={6}
        value={text ?? linesOf(list, original)}
        onValue={setText}
      />
      <Key onPress={take} isOff={text === null}>
        {t.choices.take}
      </Key>
    </details>
  )
}

function Ways({ question, set }: { question: Question; set: ChangeOf<Question> }) {
  const t = appWords(useStudio().lang)
  const tick = (member: 'other' | 'shuffle', label: string) => (
    <Tick
      label={label}
      is={question[member] === true}
      onIs={(is) => set((one) => withOptional(one, { [member]: is ? true : undefined }))}
    />
  )
  return (
    <>
      {['single-choice', 'multiple-choice', 'dropdown'].includes(question.kind) &&
        tick('other', t.choices.other)}
      {tick('shuffle', t.choices.shuffle)}
    </>
  )
}
