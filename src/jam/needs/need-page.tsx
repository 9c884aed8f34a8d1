import type { ComponentChildren } from 'preact'
import { CardTags } from '#look/card/card-tags.tsx'
import { Button, Confirm } from '#look/form.tsx'
import { Chip, PageHead, Prose, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { hasRole, isMember } from '#people/role.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { levelName, skillName } from '../profile/skill.ts'
import type { Need } from './need.ts'
import { NeedChips } from './need-cards.tsx'
import { needWords } from './needs.text.ts'
import { AnswerList } from './scoping/answer-list.tsx'
import { ClientWarning } from './scoping/client-warning.tsx'
import type { Answers } from './scoping/scoping.ts'

type NeedPageProps = {
  place: Place
  need: Need
  answers: Answers | null
  /** Read without names: no ways lead to pages that tell them. */
  blind?: boolean
  /** The house's own address, where the page is public. */
  address?: string
  children?: ComponentChildren
}

/** One need: the teaser for everybody, the answers and the state for those it concerns. */
export function NeedPage({ place, need, answers, blind = false, address, children }: NeedPageProps) {
  const { lang } = useView()
  const t = needWords(lang)
  const at = `/jams/${place.jam.slug}/needs`
  const mine = isMember(place.actor, need.organisation)
  const reviews = hasRole(place.actor, need.jam, 'organiser', 'reviewer')
  return (
    <JamPage
      place={place}
      title={need.title}
      description={need.teaser || undefined}
      head={address && <Machines need={need} page={`${address}${at}/${need.id}`} />}
    >
      <PageHead title={need.title} lead={need.teaser} back={{ href: at, label: t.back }}>
        {(mine || reviews) && !blind && (
          <Button href={`${at}/${need.id}/gate`} tone={mine ? 'strong' : 'quiet'}>
            {t.ready}
          </Button>
        )}
        {mine && need.state === 'accepted' && (
          <Button href={`${at}/${need.id}/posts`} tone="quiet" icon="announce">
            {t.posts}
          </Button>
        )}
        {reviews && !blind && (
          <Button href={`/jams/${place.jam.slug}/review/${need.id}`} tone="quiet">
            {t.review}
          </Button>
        )}
      </PageHead>
      <Row>
        <NeedChips need={need} />
        {(mine || reviews) && <Chip tone="blue">{t.state[need.state]}</Chip>}
      </Row>
      <p>
        {need.organisationName} · {t.team(need.teamMin, need.teamMax)} · {t.mode[need.mode]}
      </p>
      {need.skills.length > 0 && (
        <Section title={t.skills}>
          <ul>
            {need.skills.map(({ skill, level, must }) => (
              <li key={skill}>
                {skillName(skill, lang)} ({levelName(level, lang)}
                {must ? `, ${t.must}` : ''})
              </li>
            ))}
          </ul>
        </Section>
      )}
      {need.credit && <Prose text={`${t.source}: ${need.credit}`} />}
      {children}
      {answers && (
        <Section title={t.answers}>
          {(mine || reviews) && <ClientWarning answers={answers} />}
          <AnswerList answers={answers} />
        </Section>
      )}
      {mine && need.state !== 'withdrawn' && need.state !== 'declined' && (
        <Confirm
          label={t.withdraw}
          question={t.withdrawAsk}
          explain={t.withdrawSays}
          action={`${at}/${need.id}/withdrawal`}
        >
          {t.withdraw}
        </Confirm>
      )}
    </JamPage>
  )
}

function Machines({ need, page }: { need: Need; page: string }) {
  return (
    <>
      <link rel="canonical" href={page} />
      <meta property="og:url" content={page} />
      <CardTags page={page} alt={`${need.title}. ${need.organisationName}`} />
    </>
  )
}
