import type { ComponentChildren } from 'preact'
import { TextArea, TextField } from '#look/fields.tsx'
import { Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, PageHead, Pairs, Prose, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Need } from '../../needs/need.ts'
import { questionName } from '../../needs/scoping/question-name.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { blindWords } from './blind.text.ts'
import type { Redaction } from './redaction.ts'

type RedactionProps = {
  place: Place
  need: Need
  original: Redaction
  copy: Redaction
  isEdited: boolean
  values?: Values
  problems?: Problems
}

/** Original and copy side by side, text by text. */
export function RedactionPage({ place, need, original, copy, isEdited, values, problems }: RedactionProps) {
  const { lang } = useView()
  const t = blindWords(lang)
  const review = `/jams/${place.jam.slug}/review/${need.id}`
  return (
    <JamPage place={place} title={t.title} menu={false}>
      <PageHead title={t.title} lead={t.lead} back={{ href: review, label: t.back }} />
      <Notice>{isEdited ? t.edited : t.automatic}</Notice>
      <p>{t.hidden}</p>
      <Form action={`${review}/redaction`} values={values ?? valuesOf(copy)} problems={problems}>
        <Pair label={t.needTitle} text={original.title}>
          <TextField name="title" label={t.copyOf(t.needTitle)} required maxLength={120} />
        </Pair>
        <Pair label={t.teaser} text={original.teaser}>
          <TextArea name="teaser" label={t.copyOf(t.teaser)} rows={4} />
        </Pair>
        {Object.entries(original.answers).map(([name, text = '']) => (
          <Pair key={name} label={questionName(name, lang)} text={text}>
            <TextArea name={`answer-${name}`} label={t.copyOf(questionName(name, lang))} rows={6} />
          </Pair>
        ))}
        <Submit back={{ href: review, label: t.back }}>{t.save}</Submit>
      </Form>
      {isEdited && (
        <Confirm
          action={`${review}/redaction/removal`}
          label={t.reset}
          question={t.resetAsk}
          explain={t.resetSays}
        >
          {t.reset}
        </Confirm>
      )}
    </JamPage>
  )
}

/** One text: what was written on the left, what is read blind on the right. */
function Pair({ label, text, children }: { label: string; text: string; children: ComponentChildren }) {
  const t = blindWords(useView().lang)
  return (
    <Section title={label}>
      <Pairs>
        <div>
          <p class="who">{t.original}</p>
          <Prose text={text} />
        </div>
        {children}
      </Pairs>
    </Section>
  )
}

const valuesOf = ({ title, teaser, answers }: Redaction): Values => ({
  title,
  teaser,
  ...Object.fromEntries(Object.entries(answers).map(([name, text]) => [`answer-${name}`, text])),
})
