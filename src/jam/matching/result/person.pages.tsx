import { Choice, Select } from '#look/fields.tsx'
import { Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { PageHead, Section } from '#look/parts.tsx'
import { Summary } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { type Level, levelName, type Skill, skillName } from '../../profile/skill.ts'
import type { Participant } from '../../registration/participant.ts'
import { openNeeds } from '../runs/input.ts'
import { ruleKinds } from '../runs/run.ts'
import { whySentences } from '../sentences.ts'
import type { Overview } from './overview.ts'
import { planWords } from './plan.text.ts'
import { Undo } from './settled.parts.tsx'

type PersonProps = {
  place: Place
  overview: Overview
  one: Participant
  values?: Values
  problems?: Problems
}

/** One person in the matching: what they bring, where the plan has them and why, what is settled. */
export function PersonPage(props: PersonProps) {
  const { place, one } = props
  const t = planWords(useView().lang).person
  const at = `/jams/${place.jam.slug}/matching`
  return (
    <JamPage place={place} title={one.name}>
      <PageHead title={one.name} lead={t.lead} back={{ href: at, label: t.back }} />
      <InPlan {...props} />
      <Brings {...props} />
      <Rules {...props} />
    </JamPage>
  )
}

function InPlan({ overview, one }: PersonProps) {
  const { lang } = useView()
  const t = planWords(lang).person
  const why = overview.shown?.plan.whys.find(({ person }) => person === one.id)
  if (!why) return <p>{t.noPlan}</p>
  return (
    <Section title={t.now}>
      <p>{t.reads(one.name)}</p>
      <ul>
        {whySentences(lang, why, overview.names(lang)).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  )
}

function Rules({ place, overview, one, values = {}, problems = {} }: PersonProps) {
  const { lang } = useView()
  const t = planWords(lang)
  const names = overview.names(lang)
  const mine = overview.facts.rules.filter(({ person }) => person === one.id)
  const needs = openNeeds(overview.facts).map(({ id, title }) => ({ value: id, label: title }))
  const kinds = ruleKinds.map((kind) => ({ value: kind, label: t.person.kinds[kind] }))
  return (
    <>
      {mine.length > 0 && (
        <Section title={t.person.rules}>
          <ul>
            {mine.map((rule) => (
              <li key={rule.need}>
                {t.settledRow[rule.kind](one.name, names.need(rule.need))}{' '}
                <Undo slug={place.jam.slug} rule={rule} of={names.need(rule.need)} from="person" />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t.person.settle}>
        <Form action={`/jams/${place.jam.slug}/matching/rules`} values={values} problems={problems}>
          <Hidden fields={{ person: one.id, from: 'person' }} />
          <Select name="need" label={t.person.need} options={needs} required />
          <Choice name="kind" label={t.person.kind} options={kinds} required />
          <Submit>{t.person.save}</Submit>
        </Form>
      </Section>
    </>
  )
}

function Brings({ overview, one }: PersonProps) {
  const { lang } = useView()
  const t = planWords(lang).person
  const names = overview.names(lang)
  const skills = Object.entries(one.skills) as [Skill, Level][]
  const wishes = overview.facts.wishes.get(one.id) ?? []
  return (
    <Section title={t.brings}>
      <Summary
        rows={[
          {
            question: t.wishes,
            answer:
              wishes.length > 0
                ? wishes.map((need, at) => `${at + 1}. ${names.need(need)}`).join(' · ')
                : t.noWishes,
          },
          {
            question: t.skills,
            answer: skills
              .map(([skill, level]) => `${skillName(skill, lang)} (${levelName(level, lang)})`)
              .join(', '),
          },
          { question: t.mode, answer: t.modes[one.mode] },
          { question: t.experience, answer: one.experienced ? t.yes : t.no },
          ...(one.companyName ? [{ question: t.company, answer: one.companyName }] : []),
        ]}
      />
    </Section>
  )
}
