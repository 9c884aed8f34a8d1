import { Icon } from '#look/icon.tsx'
import type { Field } from '../../model/field.ts'
import { useDesk } from '../desk.ts'
import { MoveButtons } from '../views/view-editor.tsx'
import { choice } from './editing.ts'

type Choices = NonNullable<Field['choices']>

/** What there is to choose from, in its order, each with a colour if one likes. What is taken out stays readable where it was chosen. */
export function ChoicesEditor({ field, onChoices }: { field: Field; onChoices: (choices: Choices) => void }) {
  const { t, lang, say } = useDesk()
  const choices = field.choices ?? []
  const put = (at: number, change: Partial<Choices[number]>) =>
    onChoices(choices.map((one, index) => (index === at ? { ...one, ...change } : one)))
  const move = (at: number, by: number) => {
    const next = [...choices]
    const [one] = next.splice(at, 1)
    if (one) next.splice(at + by, 0, one)
    onChoices(next)
  }
  return (
    <fieldset class="field">
      <legend>{t.choices}</legend>
      <ol class="bare">
        {choices.map((one, at) => {
          const name = say(one.label)
          return (
            <li key={one.value} class="row">
              <input
                type="text"
                aria-label={t.choiceAt(at + 1)}
                value={one.label[lang] ?? name}
                onInput={(event) => put(at, { label: { ...one.label, [lang]: event.currentTarget.value } })}
              />
              <input
                type="color"
                aria-label={t.colourOf(name)}
                value={one.colour ?? '#808080'}
                onChange={(event) => put(at, { colour: event.currentTarget.value })}
              />
              <MoveButtons
                name={name}
                isFirst={at === 0}
                isLast={at === choices.length - 1}
                onMove={(by) => move(at, by)}
              />
              <button type="button" class="button plain" onClick={() => onChoices(choices.toSpliced(at, 1))}>
                <Icon name="remove" /> <span class="unseen">{t.removeChoice(name)}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <button type="button" class="button quiet" onClick={() => onChoices([...choices, choice(lang, '')])}>
        <Icon name="plus" /> {t.addChoice}
      </button>
    </fieldset>
  )
}
