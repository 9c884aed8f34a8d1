import { askTalk } from '#custody/outside/talk/asking.ts'
import { asSaid, standingOf } from '../../said.ts'
import { Press, Problem } from './press.tsx'
import type { TalkProps } from './room-props.ts'
import { useAct } from './use-act.ts'

const questions = ['helped', 'understood', 'again'] as const
const marks = ['none', 'little', 'partly', 'yes', 'much'] as const

/** Three questions once the office has closed the conversation; the answer is a line like any other, sealed. */
export function SurveyForm({ t, view }: TalkProps) {
  const asked = { helped: t.surveyHelped, understood: t.surveyUnderstood, again: t.surveyAgain }
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
      <h3>{t.survey}</h3>
      <p class="hint">{t.surveySays}</p>
      {questions.map((name) => (
        <fieldset key={name} class="field">
          <legend>{asked[name]}</legend>
          <div class="options inline">
            {marks.map((mark, at) => (
              <div key={mark} class="option">
                <input type="radio" id={`${name}-${at}`} name={name} value={at + 1} required />
                <label for={`${name}-${at}`}>{t.surveyMarks[mark]}</label>
              </div>
            ))}
          </div>
        </fieldset>
      ))}
      <div class="field">
        <label for="survey-words">{t.surveyWords}</label>
        <textarea id="survey-words" name="words" rows={3} maxLength={4000} />
      </div>
      {says && <Problem says={says} />}
      <p class="row">
        <Press isBusy={isBusy}>{t.surveySend}</Press>
      </p>
    </form>
  )
}
