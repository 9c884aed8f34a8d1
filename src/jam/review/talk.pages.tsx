import { TextArea } from '#look/fields.tsx'
import { Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Prose, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { reviewWords } from './review.text.ts'
import type { Decision, Question } from './reviews.sql.ts'

export type Talk = { questions: Question[]; decisions: Decision[] }
/** Which of the page's forms came back, with what was typed and what is wrong. */
export type Returned = {
  form: 'review' | 'question' | 'cut' | 'decision' | 'answer'
  values: Values
  problems: Problems
}

/** Questions, answers and decisions of a need in their order; with `answerAt` open ones can be answered. */
export function TalkList({
  talk,
  zone,
  answerAt,
  returned,
}: {
  talk: Talk
  zone: string
  answerAt?: string
  returned?: Returned | undefined
}) {
  const t = reviewWords(useView().lang)
  if (talk.questions.length + talk.decisions.length === 0) return null
  return (
    <Section title={t.questions}>
      {talk.questions.map(({ id, question, answer, asked_at }) => (
        <article key={id} class="card">
          <p class="who">
            <When at={asked_at} zone={zone} />
          </p>
          <Prose text={question} />
          {answer && <Prose text={`→ ${answer}`} />}
          {!answer && answerAt && (
            <Form
              id={id}
              action={`${answerAt}/questions/${id}/answer`}
              values={returned?.values}
              problems={returned?.problems}
            >
              <TextArea name="answer" label={t.answer} rows={4} required />
              <Submit>{t.answerSend}</Submit>
            </Form>
          )}
        </article>
      ))}
      {talk.decisions.map(({ id, verdict, reason, decided_at }) => (
        <article key={id} class="card">
          <p class="who">
            <When at={decided_at} zone={zone} />
          </p>
          <p>
            <b>{t.decision[verdict]}</b>
          </p>
          {reason && <Prose text={reason} />}
        </article>
      ))}
    </Section>
  )
}
