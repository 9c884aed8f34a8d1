import type { Choice, Question } from '../form/question.ts'
import { choicesOf, ownChoice } from '../form/questions.ts'
import { type FieldProps, Frame, Frames, Helped, useSaid, Wrong } from './frame.tsx'
import { useAnswer } from './lines.tsx'
import { idOf, useFilling, useWeave } from './state.ts'
import { Woven, wovenText } from './woven.tsx'

/** More than this nobody reads as buttons: then it is a list that opens. */
const readable = 60

export const useChoices = (question: Question): Choice[] => choicesOf(useFilling().form, question)

/** One of several, or any of them, as buttons. */
export function ChoiceField(props: FieldProps & { several?: boolean | undefined; choices?: Choice[] }) {
  const { question, path, several } = props
  const own = useChoices(question)
  const choices = props.choices ?? own
  const chosen = useChosen(path)
  if (choices.length > readable) return <ListField {...props} />
  const isInline = question.look === 'buttons' || question.look === 'compact' || choices.length === 2
  const other = chosen.find((one) => one.startsWith(ownChoice))
  return (
    <Frames {...props}>
      <div class={isInline && !question.other ? 'options inline' : 'options'} data-shuffle={question.shuffle}>
        {choices.map((choice) => (
          <Option
            key={choice.value}
            {...{ path, choice, several }}
            isChosen={chosen.includes(choice.value)}
          />
        ))}
        {question.other && <Other path={path} several={several} typed={other?.slice(ownChoice.length)} />}
      </div>
    </Frames>
  )
}

type OptionProps = { path: string; choice: Choice; several?: boolean | undefined; isChosen: boolean }

function Option({ path, choice, several, isChosen }: OptionProps) {
  const { say, withheld } = useFilling()
  const id = `${idOf(path)}=${choice.value}`
  const hint = say(choice.hint)
  return (
    <div class="option" hidden={withheld?.[path]?.has(choice.value) || undefined} data-choice={choice.value}>
      <input
        type={several ? 'checkbox' : 'radio'}
        id={id}
        name={path}
        value={choice.value}
        checked={isChosen}
        data-alone={choice.alone}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label for={id}>
        {choice.picture && <img src={choice.picture} alt="" loading="lazy" width={160} height={120} />}
        <Woven text={say(choice.label)} />
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          <Woven text={hint} />
        </p>
      )}
    </div>
  )
}

function Other(props: { path: string; several?: boolean | undefined; typed: string | undefined }) {
  const { path, several, typed } = props
  const { t } = useFilling()
  const id = `${idOf(path)}=${ownChoice}`
  return (
    <>
      <div class="option" lang={t.lang}>
        <input
          type={several ? 'checkbox' : 'radio'}
          {...{ id, name: path, value: ownChoice, checked: typed !== undefined }}
        />
        <label for={id}>{t.other}</label>
      </div>
      <div class="field" lang={t.lang}>
        <label for={`${id}-says`}>
          {t.other}: {t.otherSays}
        </label>
        <input type="text" id={`${id}-says`} name={`${path}.other`} value={typed ?? ''} />
      </div>
    </>
  )
}

/** One of many, from a list that opens; several of very many, from a list that stands open. */
export function ListField(props: FieldProps & { several?: boolean | undefined }) {
  const { question, path, several } = props
  const { say, t, withheld } = useFilling()
  const weave = useWeave()
  const { control } = useSaid(question, path)
  const choices = useChoices(question)
  const chosen = useChosen(path)
  const typed = chosen.find((one) => one.startsWith(ownChoice))?.slice(ownChoice.length)
  return (
    <Frame {...props}>
      <select {...control} multiple={several} size={several ? 10 : undefined}>
        {!several && (
          <option value="" lang={t.lang}>
            {t.choose}
          </option>
        )}
        {choices.map(({ value, label }) => (
          <option
            key={value}
            value={value}
            selected={chosen.includes(value)}
            {...wovenText(say(label))}
            {...(withheld?.[path]?.has(value) && { hidden: true, disabled: true })}
          >
            {weave(say(label))}
          </option>
        ))}
        {question.other && (
          <option value={ownChoice} selected={typed !== undefined} lang={t.lang}>
            {t.other}
          </option>
        )}
      </select>
      {question.other && (
        <>
          <label for={`${idOf(path)}-other`} lang={t.lang}>
            {t.other}: {t.otherSays}
          </label>
          <input type="text" id={`${idOf(path)}-other`} name={`${path}.other`} value={typed ?? ''} />
        </>
      )}
    </Frame>
  )
}

/** A line of text that is completed from a list. What is typed is the label; reading it finds the choice. */
export function CompletedField(props: FieldProps) {
  const { question, path } = props
  const { say } = useFilling()
  const { control } = useSaid(question, path)
  const choices = useChoices(question)
  const value = useAnswer(path)
  const known = choices.find((choice) => choice.value === value)
  const text = typeof value === 'string' ? value.replace(ownChoice, '') : ''
  return (
    <Frame {...props}>
      <input
        {...control}
        type="text"
        list={`${idOf(path)}-list`}
        autocomplete="off"
        value={known ? say(known.label) : text}
      />
      <datalist id={`${idOf(path)}-list`}>
        {choices.map((choice) => (
          <option key={choice.value} value={say(choice.label)} />
        ))}
      </datalist>
    </Frame>
  )
}

/** An order: a list for each place. */
export function RankingField(props: FieldProps) {
  const { question, path } = props
  const { say, t } = useFilling()
  const weave = useWeave()
  const choices = useChoices(question)
  const ranked = useChosen(path)
  return (
    <Frames {...props}>
      {choices.map((choice, at) => (
        <span class="row" key={choice.value}>
          <label for={`${idOf(path)}-${at}`} lang={t.lang}>
            {t.place(at + 1)}
          </label>
          <select id={`${idOf(path)}-${at}`} name={path}>
            <option value="" lang={t.lang}>
              {t.choose}
            </option>
            {choices.map(({ value, label }) => (
              <option key={value} value={value} selected={ranked[at] === value} {...wovenText(say(label))}>
                {weave(say(label))}
              </option>
            ))}
          </select>
        </span>
      ))}
    </Frames>
  )
}

/** A yes that is given or not. */
export function ConsentField(props: FieldProps) {
  const { question, path } = props
  const { control, label, hint, help, problem, isHidden, t, isRequired } = useSaid(question, path)
  return (
    <div class={problem ? 'field wrong' : 'field'} data-q={path} hidden={isHidden}>
      {problem && <Wrong path={path} says={problem} />}
      <div class="option">
        <input type="checkbox" {...control} value="yes" checked={useAnswer(path) === true} />
        <label for={control.id}>
          <Woven text={label} />
          {!isRequired && (
            <span class="optional" lang={t.lang}>
              {' '}
              ({t.optional})
            </span>
          )}
        </label>
        {hint && (
          <p class="hint" id={`${control.id}-hint`}>
            <Woven text={hint} />
          </p>
        )}
      </div>
      <Helped help={help} />
    </div>
  )
}

export function useChosen(path: string): string[] {
  const value = useAnswer(path)
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string')
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  return value === undefined ? [] : [String(value)]
}
