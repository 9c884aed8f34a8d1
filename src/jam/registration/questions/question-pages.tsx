import { Check, Choice, Choices, Fields, TextArea, TextField } from '#look/fields.tsx'
import { Act, Button, Confirm, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Chip, Empty, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { registrationRoles } from '../places/rule.ts'
import { type Question, questionKinds, told } from './question.ts'
import { questionWords } from './questions.text.ts'

/** The questions of a jam, as the organisers see them below the roles. */
export function QuestionList({ place, questions }: { place: Place; questions: readonly Question[] }) {
  const { lang } = useView()
  const t = questionWords(lang)
  const at = `/jams/${place.jam.slug}/registration/settings/questions`
  return (
    <Section title={t.title} id="questions">
      <p>{t.lead}</p>
      {questions.length === 0 ? (
        <Empty title={t.none}>{t.noneSays}</Empty>
      ) : (
        <DataTable
          caption={t.title}
          captionUnseen
          rows={questions}
          rowId={({ id }) => id}
          columns={[
            {
              title: t.question,
              cell: (one) => <a href={`${at}/${one.id}`}>{told(one.label, lang)}</a>,
            },
            { title: t.kind, cell: ({ kind }) => t.kinds[kind] },
            { title: t.asked, cell: ({ roles }) => roles.map((role) => t.roleNames[role]).join(', ') },
            {
              title: t.must,
              cell: ({ required }) => (
                <Chip tone={required ? 'berry' : 'plain'}>{required ? t.must : t.optional}</Chip>
              ),
            },
            { title: t.order, cell: (one) => <Moves action={`${at}/${one.id}/move`} one={one} /> },
          ]}
        />
      )}
      <Button href={`${at}/new`}>{t.add}</Button>
    </Section>
  )
}

function Moves({ action, one }: { action: string; one: Question }) {
  const { lang } = useView()
  const t = questionWords(lang)
  const of = told(one.label, lang)
  return (
    <Row>
      <Act action={action} fields={{ way: 'up' }} tone="plain" icon="arrow-up" of={of}>
        {t.up}
      </Act>
      <Act action={action} fields={{ way: 'down' }} tone="plain" icon="arrow-down" of={of}>
        {t.down}
      </Act>
    </Row>
  )
}

type QuestionProps = {
  place: Place
  question: Question | null
  fresh: string
  values: Values
  problems?: Problems
}

/** One question, new or known. */
export function QuestionPage({ place, question, fresh, values, problems = {} }: QuestionProps) {
  const t = questionWords(useView().lang)
  const at = `/jams/${place.jam.slug}/registration/settings`
  const title = question ? t.editTitle : t.addTitle
  return (
    <JamPage place={place} title={title}>
      <PageHead title={title} back={{ href: at, label: t.back }} />
      <Notice>{t.sensitive}</Notice>
      <Form action={`${at}/questions/${question?.id ?? 'new'}`} values={values} problems={problems}>
        {question ? <Hidden fields={{ kind: question.kind }} /> : <Hidden fields={{ id: fresh }} />}
        <Words />
        {question ? (
          <p>
            {t.kind}: <b>{t.kinds[question.kind]}</b>. {t.kindStays}
          </p>
        ) : (
          <Kinds />
        )}
        <TextArea name="options" label={t.options} hint={t.optionsHint} rows={5} />
        <Choices
          name="roles"
          label={t.roles}
          options={registrationRoles.map((role) => ({ value: role, label: t.roleNames[role] ?? role }))}
          required
        />
        <Check name="required" label={t.required} required />
        <Submit>{t.save}</Submit>
      </Form>
      {question && (
        <Confirm
          label={t.drop}
          question={t.dropAsk}
          explain={t.dropSays}
          action={`${at}/questions/${question.id}/removal`}
          tone="danger"
        >
          {t.drop}
        </Confirm>
      )}
    </JamPage>
  )
}

function Kinds() {
  const t = questionWords(useView().lang)
  const options = questionKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))
  return <Choice name="kind" label={t.kind} options={options} required />
}

function Words() {
  const t = questionWords(useView().lang)
  return (
    <Fields legend={t.question}>
      <TextField name="labelDe" label={t.labelDe} maxLength={160} required />
      <TextField name="labelEn" label={t.labelEn} hint={t.labelEnHint} maxLength={160} />
      <TextField name="hintDe" label={t.hintDe} maxLength={300} />
      <TextField name="hintEn" label={t.hintEn} maxLength={300} />
    </Fields>
  )
}
