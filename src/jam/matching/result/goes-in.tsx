import type { Lang } from '#kernel/text.ts'
import { number } from '#look/dates.ts'
import { Facts, Section } from '#look/parts.tsx'
import { type NextThing, NextUp } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import type { Place } from '../../profile/frame.tsx'
import { skillName } from '../../profile/skill.ts'
import { balanceOf, seatsOf } from '../../registration/people/balance.ts'
import { openNeeds } from '../runs/input.ts'
import { matchingWords } from './matching.text.ts'
import type { Overview } from './overview.ts'

type GoesInProps = { place: Place; overview: Overview }

/** What goes into a calculation, and what is missing for a good one. */
export function GoesIn({ place, overview: { facts } }: GoesInProps) {
  const { lang } = useView()
  const t = matchingWords(lang)
  const at = `/jams/${place.jam.slug}`
  const needs = openNeeds(facts)
  const seats = seatsOf(needs)
  const wishful = facts.people.filter(({ id }) => facts.wishes.has(id)).length
  return (
    <Section title={t.goesIn}>
      <Facts
        facts={[
          {
            value: number(facts.people.length, lang),
            label: t.people,
            href: `${at}/people?kind=professional`,
          },
          { value: number(wishful, lang), label: t.withWishes },
          { value: number(needs.length, lang), label: t.needs, href: `${at}/needs` },
          { value: t.seatsText(seats.least, seats.most), label: t.seats },
        ]}
      />
      <NextUp things={hintsOf({ place, facts, needs, wishful }, lang)} />
    </Section>
  )
}

type Known = {
  place: Place
  facts: Overview['facts']
  needs: ReturnType<typeof openNeeds>
  wishful: number
}

function hintsOf({ place, facts, needs, wishful }: Known, lang: Lang): NextThing[] {
  const t = matchingWords(lang).hint
  const at = `/jams/${place.jam.slug}`
  const thing = (state: NextThing['state'], href: string, title: string, detail: string): NextThing[] => [
    { state, word: t.word[state], href: `${at}/${href}`, title, detail },
  ]
  const { people } = facts
  if (people.length === 0) return thing('stop', 'registration', t.nobody, t.nobodySays)
  if (needs.length === 0) return thing('stop', 'review', t.noNeeds, t.noNeedsSays)
  const seats = seatsOf(needs)
  const experienced = people.filter((one) => one.experienced).length
  const short = balanceOf(needs, people).filter(({ missing }) => missing > 0)
  const skills = short.slice(0, 4).map(({ skill }) => skillName(skill, lang))
  const hints = [
    people.length < seats.least &&
      thing('care', 'people/balance', t.fewPeople(seats.least - people.length), t.fewPeopleSays),
    people.length > seats.most &&
      thing('care', 'needs', t.manyPeople(people.length - seats.most), t.manyPeopleSays),
    experienced < needs.length &&
      thing('care', 'people', t.fewExperienced(experienced), t.fewExperiencedSays),
    skills.length > 0 &&
      thing('care', 'people/balance#missing', t.fewSkills(skills.join(', ')), t.fewSkillsSays),
    wishful < people.length &&
      thing('go', 'people?kind=professional', t.noWishes(people.length - wishful), t.noWishesSays),
    place.now < place.jam.registrationClosesAt && thing('go', 'registration', t.stillOpen, t.stillOpenSays),
  ].flatMap((one) => one || [])
  return hints.length > 0 ? hints : thing('go', 'people', t.ready, t.readySays)
}
