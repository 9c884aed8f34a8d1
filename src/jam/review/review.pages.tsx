import { Choice, Select, TextArea, TextField } from '#look/fields.tsx'
import { Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Chip, Empty, PageHead, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole, isMember } from '#people/role.ts'
import { kindName } from '../needs/kind.ts'
import { isOpen, kinds, type Need } from '../needs/need.ts'
import { NeedPage } from '../needs/need-page.tsx'
import type { Answers } from '../needs/scoping/scoping.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { reviewWords } from './review.text.ts'
import { balance, criteria, type Review } from './rubric.ts'
import type { Returned, Talk } from './talk.pages.tsx'
import { TalkList } from './talk.pages.tsx'

export type Line = { need: Need; reviews: Review[] }
/** All needs of the jam: what is open for me first. */
export function QueuePage({ place, lines }: { place: Place; lines: Line[] }) {
  const t = reviewWords(useView().lang)
  const me = place.actor.account
  const open = ({ need, reviews }: Line) => isOpen(need) && !reviews.some(({ account }) => account === me)
  const sorted = lines.toSorted((a, b) => Number(open(b)) - Number(open(a)))
  return (
    <JamPage place={place} title={t.queue}>
      <PageHead title={t.queue} lead={t.queueSays} />
      {lines.length === 0 ? (
        <Empty title={t.none} level={2}>
          {t.noneSays}
        </Empty>
      ) : (
        <DataTable
          caption={t.queue}
          captionUnseen
          rows={sorted}
          rowId={({ need }) => need.id}
          columns={[
            {
              title: t.column.need,
              cell: ({ need }) => <a href={`/jams/${place.jam.slug}/review/${need.id}`}>{need.title}</a>,
            },
            { title: t.column.state, cell: ({ need }) => <StateChip need={need} /> },
            {
              title: t.column.mine,
              cell: (line) =>
                isMember(place.actor, line.need.organisation)
                  ? t.mine.own
                  : open(line)
                    ? t.mine.open
                    : t.mine.done,
            },
            { title: t.column.reviews, cell: ({ reviews }) => reviews.length },
            {
              title: t.column.mean,
              cell: ({ reviews }) => balance(seenBy(me, reviews))?.mean.toFixed(1) ?? '–',
            },
            { title: t.column.spread, cell: ({ reviews }) => balance(seenBy(me, reviews))?.spread ?? '–' },
          ]}
        />
      )}
    </JamPage>
  )
}

// Whoever has not scored yet is not to be led by others.
const seenBy = (me: string | null, reviews: Review[]): Review[] =>
  reviews.some(({ account }) => account === me) ? reviews : []

function StateChip({ need }: { need: Need }) {
  const { lang } = useView()
  return (
    <Chip tone={isOpen(need) ? 'apricot' : need.state === 'accepted' ? 'leaf' : 'plain'}>
      {stateWord(need, lang)}
    </Chip>
  )
}

const states = {
  de: {
    submitted: 'eingereicht',
    asked: 'Rückfrage',
    accepted: 'zugesagt',
    waiting: 'Warteliste',
    declined: 'abgesagt',
    withdrawn: 'zurückgezogen',
  },
  en: {
    submitted: 'submitted',
    asked: 'asked back',
    accepted: 'accepted',
    waiting: 'waiting list',
    declined: 'declined',
    withdrawn: 'withdrawn',
  },
}
const stateWord = (need: Need, lang: 'de' | 'en'): string => states[lang][need.state]

type DeskProps = {
  place: Place
  need: Need
  answers: Answers | null
  reviews: Review[]
  talk: Talk
  returned?: Returned | undefined
}

/** Everything about one need on one page: read, score, ask, cut, decide. */
export function ReviewPage({ place, need, answers, reviews, talk, returned }: DeskProps) {
  const t = reviewWords(useView().lang)
  const me = place.actor.account
  const mine = reviews.find(({ account }) => account === me)
  const own = isMember(place.actor, need.organisation)
  const at = `/jams/${place.jam.slug}/review/${need.id}`
  const typed = (form: Returned['form']) =>
    returned?.form === form ? returned : { values: undefined, problems: undefined }
  return (
    <NeedPage place={place} need={need} answers={answers}>
      <TalkList talk={talk} zone={place.jam.timeZone} />
      {isOpen(need) && !own && (
        <>
          <Section title={t.your}>
            <Form
              id="review"
              action={`${at}/review`}
              values={typed('review').values ?? valuesOf(mine)}
              problems={typed('review').problems}
            >
              {criteria.map((name) => (
                <Choice
                  key={name}
                  name={name}
                  label={t.criterion[name][0]}
                  hint={t.criterion[name][1]}
                  inline
                  required
                  options={t.score.map((label, i) => ({ value: String(i + 1), label }))}
                />
              ))}
              <TextArea name="note" label={t.note} rows={3} />
              <Submit>{t.save}</Submit>
            </Form>
          </Section>
          <Section title={t.others}>
            {mine ? <Others reviews={reviews.filter((one) => one !== mine)} /> : <p>{t.othersLater}</p>}
          </Section>
          <Section title={t.ask}>
            <Form id="question" action={`${at}/questions`} {...typed('question')}>
              <TextArea name="question" label={t.askLabel} rows={3} required />
              <Submit>{t.ask}</Submit>
            </Form>
          </Section>
        </>
      )}
      {!own && <Cut need={need} at={at} {...typed('cut')} />}
      {isOpen(need) && hasRole(place.actor, need.jam, 'organiser') && (
        <Section title={t.decide}>
          <Form id="decision" action={`${at}/decision`} {...typed('decision')}>
            <Choice
              name="verdict"
              label={t.decide}
              required
              options={(['accepted', 'waiting', 'declined'] as const).map((value) => ({
                value,
                label: t.verdict[value],
              }))}
            />
            <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={4} />
            <Submit>{t.decide}</Submit>
          </Form>
        </Section>
      )}
    </NeedPage>
  )
}

const valuesOf = (mine: Review | undefined): Values =>
  mine
    ? { note: mine.note, ...Object.fromEntries(criteria.map((name) => [name, String(mine.scores[name])])) }
    : {}

function Others({ reviews }: { reviews: Review[] }) {
  const t = reviewWords(useView().lang)
  if (reviews.length === 0) return <p>–</p>
  return (
    <ul>
      {reviews.map((one) => (
        <li key={one.account}>
          <b>{one.reviewer}</b>:{' '}
          {criteria.map((name) => `${t.criterion[name][0]} ${one.scores[name]}`).join(', ')}. {one.note}
        </li>
      ))}
    </ul>
  )
}

function Cut({
  need,
  at,
  values,
  problems,
}: {
  need: Need
  at: string
  values: Values | undefined
  problems: Problems | undefined
}) {
  const { lang } = useView()
  const t = reviewWords(lang)
  const now = {
    title: need.title,
    teaser: need.teaser,
    kind: need.kind,
    mode: need.mode,
    fit: need.fit,
    teamMin: String(need.teamMin),
    teamMax: String(need.teamMax),
  }
  const options = (words: Record<string, string>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  return (
    <Section title={t.cut}>
      <p>{t.cutSays}</p>
      <Form id="cut" action={`${at}/cut`} values={values ?? now} problems={problems}>
        <TextField name="title" label={t.field.title} required />
        <TextArea name="teaser" label={t.field.teaser} rows={4} required />
        <Select
          name="kind"
          label={t.field.kind}
          empty={false}
          required
          options={kinds.map((kind) => ({ value: kind, label: kindName(kind, lang) }))}
        />
        <Select name="fit" label={t.field.fit} empty={false} required options={options(t.fit)} />
        <Select name="mode" label={t.field.mode} empty={false} required options={options(t.mode)} />
        <TextField name="teamMin" label={t.field.teamMin} inputmode="numeric" width="short" required />
        <TextField name="teamMax" label={t.field.teamMax} inputmode="numeric" width="short" required />
        <Submit>{t.cutSave}</Submit>
      </Form>
    </Section>
  )
}
