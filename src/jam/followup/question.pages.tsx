import { Check, TextArea, TextField } from '#look/fields.tsx'
import { Act, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Celebrate, Grid, Notice, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { followUpWords } from './followup.text.ts'
import { type Answer, answers, type FollowUp, mayTell } from './followup.ts'
import type { About } from './followups.sql.ts'

type Asked = { followUp: FollowUp; about: About; token: string }
type QuestionPageProps = Asked & { chosen: Answer | null; problem?: string | undefined }

/** The question with its three buttons. Opening it answers nothing: mail scanners open links too. */
export function QuestionPage({ followUp, about, token, chosen, problem }: QuestionPageProps) {
  const t = followUpWords(useView().lang)
  const first = chosen ? [chosen, ...answers.filter((answer) => answer !== chosen)] : answers
  return (
    <Page title={t.question(about.name)} narrow>
      <PageHead title={t.question(about.name)} lead={t.lead(about.organisationName, t.after(followUp.day))} />
      {problem && <Notice tone="warning" title={problem} />}
      {chosen && <p>{t.preselected}</p>}
      <Grid>
        {first.map((answer) => (
          <div key={answer}>
            <Act
              action={`/followups/${token}`}
              fields={{ answer }}
              tone={chosen && answer !== chosen ? 'quiet' : 'strong'}
            >
              {t.answer[answer]}
            </Act>
            <p class="hint">{t.answerHint[answer]}</p>
          </div>
        ))}
      </Grid>
    </Page>
  )
}

type AnsweredPageProps = Asked & { values?: Values; problems?: Problems }

/** Thanks, and room for a number and a sentence. */
export function AnsweredPage({ followUp, about, token, values = {}, problems = {} }: AnsweredPageProps) {
  const t = followUpWords(useView().lang)
  const answer = followUp.answer ?? 'in-use'
  return (
    <Page title={t.question(about.name)} narrow>
      <h1 class="unseen">{t.question(about.name)}</h1>
      {answer === 'in-use' ? (
        <Celebrate title={t.thanks[answer]}>
          <p>{t.answered(t.answer[answer])}</p>
        </Celebrate>
      ) : (
        <Notice tone="success" title={t.thanks[answer]}>
          {t.answered(t.answer[answer])}
        </Notice>
      )}
      {mayTell(followUp) && (
        <Section title={t.more}>
          <p>{t.moreHint}</p>
          <Form action={`/followups/${token}/words`} values={values} problems={problems}>
            <TextField
              name="reached"
              label={t.reached}
              hint={t.reachedHint}
              inputmode="numeric"
              width="short"
            />
            <TextArea name="words" label={t.words} hint={t.wordsHint} maxLength={600} rows={3} />
            <Check name="quotable" label={t.quotable} />
            <Submit>{t.send}</Submit>
          </Form>
        </Section>
      )}
    </Page>
  )
}
