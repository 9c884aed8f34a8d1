import { TextArea } from '#look/fields.tsx'
import { Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { isMember } from '#people/role.ts'
import type { Gate } from '../gate/gate.ts'
import { ReadyNote } from '../gate/ready-note.tsx'
import { isOpen, type Need } from '../needs/need.ts'
import { NeedPage } from '../needs/need-page.tsx'
import type { Answers } from '../needs/scoping/scoping.ts'
import type { Place } from '../profile/frame.tsx'
import { BlindNote } from './blind/blind-note.tsx'
import { Cut } from './cut.parts.tsx'
import { Decide } from './decide.parts.tsx'
import type { Pending } from './deciding/decision.ts'
import { reviewWords } from './review.text.ts'
import { isOrganiser } from './rights.ts'
import type { Criterion, Review } from './rubric/rubric.ts'
import { Others, ScoreForm } from './scores.parts.tsx'
import type { Standing } from './setup/phase.ts'
import { type Talk, TalkList } from './talk/talk-list.tsx'

/** Which of the page's forms came back, with what was typed and what is wrong. */
export type Returned = { form: string; values: Values; problems: Problems }

type DeskProps = {
  place: Place
  /** As the actor may read it. */
  need: Need
  answers: Answers | null
  blind: boolean
  standing: Standing
  criteria: readonly Criterion[]
  reviews: readonly Review[]
  talk: Talk
  pending: Pending | undefined
  gate: Gate | null
  barred: boolean
  /** An organiser who has not scored asks to see what others did. */
  opened: boolean
  returned?: Returned | undefined
}

/** Everything about one need on one page: read, score, ask, cut, decide. */
export function ReviewPage(props: DeskProps) {
  const t = reviewWords(useView().lang)
  const { place, need, answers, blind, standing, talk, gate, barred, returned } = props
  const at = `/jams/${place.jam.slug}/review/${need.id}`
  const own = isMember(place.actor, need.organisation)
  const works = !own && !barred
  const organises = isOrganiser(place.actor, need.jam)
  const speaks = works && isOpen(need) && standing.rights.asking ? { side: 'jam' as const, at } : undefined
  return (
    <NeedPage place={place} need={need} answers={answers} blind={blind}>
      {blind && <BlindNote />}
      {barred && <Notice tone="warning">{t.barredHere}</Notice>}
      {gate && !blind && <ReadyNote gate={gate} at={`/jams/${place.jam.slug}/needs/${need.id}`} />}
      <TalkList talk={talk} zone={place.jam.timeZone} speaks={speaks} returned={returned} />
      {works && isOpen(need) && <Judging {...props} at={at} />}
      {works && !blind && <Cut need={need} at={at} {...typedIn(returned, 'cut')} />}
      {organises && isOpen(need) && (
        <p>
          <a href={`${at}/redaction`}>{t.redaction}</a>
        </p>
      )}
      {mayNote(props, organises, works) && (
        <Decide at={at} pending={props.pending} tells={organises} {...typedIn(returned, 'decide')} />
      )}
      {works && isOpen(need) && !organises && (
        <Confirm
          action={`${at}/conflict`}
          label={t.conflict}
          question={t.conflictAsk}
          explain={t.conflictSays}
        >
          {t.conflict}
        </Confirm>
      )}
    </NeedPage>
  )
}

function mayNote({ need, standing: { rights } }: DeskProps, organises: boolean, works: boolean): boolean {
  if (!isOpen(need) || rights.deciding === 'nobody') return false
  return organises || (works && rights.deciding === 'reviewers')
}

function Judging({ at, place, standing, criteria, reviews, opened, returned }: DeskProps & { at: string }) {
  const t = reviewWords(useView().lang)
  const { rights } = standing
  const mine = reviews.find(({ account }) => account === place.actor.account)
  const others = reviews.filter((one) => one !== mine)
  return (
    <>
      {rights.scoring ? (
        <ScoreForm at={at} criteria={criteria} mine={mine} {...typedIn(returned, 'review')} />
      ) : (
        <Section title={t.your}>
          <p>{t.notNow}</p>
        </Section>
      )}
      <Section title={t.others} id="others">
        {mine || opened || rights.others === 'always' ? (
          rights.others === 'never' && !opened ? (
            <p>{t.othersNever}</p>
          ) : (
            <Others reviews={others} criteria={criteria} />
          )
        ) : (
          <p>{rights.others === 'never' ? t.othersNever : t.othersLater}</p>
        )}
        {!opened && isOrganiser(place.actor, place.jam.id) && (!mine || rights.others === 'never') && (
          <p>
            <a href={`${at}?others=open#others`}>{t.othersOpen}</a>
          </p>
        )}
      </Section>
      {rights.asking && (
        <Section title={t.ask}>
          <Form id="question" action={`${at}/questions`} {...typedIn(returned, 'question')}>
            <TextArea name="question" label={t.askLabel} rows={3} required />
            <Submit>{t.ask}</Submit>
          </Form>
        </Section>
      )}
    </>
  )
}

const typedIn = (returned: Returned | undefined, form: string) =>
  returned?.form === form
    ? { values: returned.values, problems: returned.problems }
    : { values: undefined, problems: undefined }
