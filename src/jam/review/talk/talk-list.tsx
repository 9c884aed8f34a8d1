import { TextArea } from '#look/fields.tsx'
import { Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Chip, Prose, Row, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Decision } from '../deciding/decision.ts'
import { talkWords } from './talk.text.ts'
import { type Question, type Side, turnOf } from './talk.ts'

export type Talk = { questions: Question[]; decisions: Decision[] }

type TalkProps = {
  talk: Talk
  zone: string
  /** Who may say something here, and where their words go. */
  speaks?: { side: Side; at: string } | undefined
  /** The form of one question that came back to be completed. */
  returned?: { form: string; values: Values; problems: Problems } | undefined
}

/** Questions, answers, what was said since, and decisions of a need in their order. */
export function TalkList({ talk, zone, ...rest }: TalkProps) {
  const t = talkWords(useView().lang)
  if (talk.questions.length + talk.decisions.length === 0) return null
  return (
    <Section title={t.questions} id="talk">
      {talk.questions.map((question) => (
        <Thread key={question.id} question={question} zone={zone} {...rest} />
      ))}
      {talk.decisions.map(({ id, verdict, reason, decidedAt }) => (
        <article key={id} class="card">
          <p class="who">
            <When at={decidedAt} zone={zone} />
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

function Thread({ question, zone, speaks, returned }: Omit<TalkProps, 'talk'> & { question: Question }) {
  const t = talkWords(useView().lang)
  const turn = turnOf(question)
  const typed = returned?.form === question.id ? returned : undefined
  return (
    <article class="card" id={`q-${question.id}`}>
      <Row>
        <Chip tone={turn === 'organisation' ? 'apricot' : 'leaf'}>{t.turn[turn]}</Chip>
      </Row>
      <Said who={t.asks} at={question.askedAt} zone={zone} text={question.text} />
      {question.answer !== null && (
        <Said
          who={t.sides.organisation}
          at={question.answeredAt ?? question.askedAt}
          zone={zone}
          text={question.answer}
        />
      )}
      {question.replies.map(({ id, side, text, saidAt }) => (
        <Said key={id} who={t.sides[side]} at={saidAt} zone={zone} text={text} />
      ))}
      {speaks && <Speak question={question} speaks={speaks} typed={typed} />}
    </article>
  )
}

function Said({ who, at, zone, text }: { who: string; at: Date; zone: string; text: string }) {
  return (
    <>
      <p class="who">
        {who}, <When at={at} zone={zone} />
      </p>
      <Prose text={text} />
    </>
  )
}

type SpeakProps = {
  question: Question
  speaks: { side: Side; at: string }
  typed: { values: Values; problems: Problems } | undefined
}

function Speak({ question: { id, answer }, speaks: { side, at }, typed }: SpeakProps) {
  const t = talkWords(useView().lang)
  const form = { id, values: typed?.values, problems: typed?.problems }
  if (answer === null)
    return side === 'organisation' ? (
      <Form {...form} action={`${at}/questions/${id}/answer`}>
        <TextArea name="answer" label={t.answer} rows={4} required />
        <Submit>{t.answerSend}</Submit>
      </Form>
    ) : null
  return (
    <details open={typed !== undefined}>
      <summary>{t.more}</summary>
      <Form {...form} action={`${at}/questions/${id}/replies`}>
        <TextArea
          name="text"
          label={side === 'organisation' ? t.moreLabel : t.moreLabelJam}
          rows={3}
          required
        />
        <Submit>{t.moreSend}</Submit>
      </Form>
    </details>
  )
}
