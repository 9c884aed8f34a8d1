import { askTalk } from '#custody/outside/talk/asking.ts'
import { asSaid, standingOf } from '../../said.ts'
import { afterWords } from './after.text.ts'
import { Press, Problem } from './press.tsx'
import type { TalkProps } from './room-props.ts'
import { useAct } from './use-act.ts'

const questions = ['helped', 'understood', 'again'] as const

/** Three questions once the office has closed the conversation; the answer is a line like any other, sealed. */
export function SurveyForm({ data, t, view }: TalkProps) {
  const words = afterWords(data.lang.startsWith('de') ? 'de' : 'en')
  const { isBusy, says, act } = useAct(t)
  const isAnswered = view.lines.some(({ said }) => asSaid(said)?.kind === 'survey')
  if (isAnswered || !standingOf(view.lines).isClosed) return null
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const [helped, understood, again] = questions.map((name) => Number(form.get(name)))
    const said = { kind: 'survey', helped, understood, again, words: String(form.get('words') ?? '') }
    if (!isBusy && asSaid(said as never)) void act(() => askTalk('say', said as never, []))
  }
  return (
    <form class="form" onSubmit={send}>
      <h3>{words.survey}</h3>
      <p class="hint">{words.surveySays}</p>
      {questions.map((name) => (
        <fieldset key={name} class="field">
          <legend>{words[name]}</legend>
          <div class="options inline">
            {words.marks.map((mark, at) => (
              <div key={mark} class="option">
                <input type="radio" id={`${name}-${at}`} name={name} value={at + 1} required />
                <label for={`${name}-${at}`}>{mark}</label>
              </div>
            ))}
          </div>
        </fieldset>
      ))}
      <div class="field">
        <label for="survey-words">{words.words}</label>
        <textarea id="survey-words" name="words" rows={3} maxLength={4000} />
      </div>
      {says && <Problem says={says} />}
      <p class="row">
        <Press isBusy={isBusy}>{words.send}</Press>
      </p>
    </form>
  )
}
