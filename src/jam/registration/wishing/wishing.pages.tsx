import { CopyText, copyText, RankList, rankList } from '#look/elements.tsx'
import { Act, Button } from '#look/form.tsx'
import { Card, Columns, Empty, Grid, Notice, PageHead, Prose, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Need } from '../../needs/need.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { skillName } from '../../profile/skill.ts'
import type { MyCircle } from '../circles.ts'
import { type CircleKind, mayWish, mostWishes, type Participant } from '../participant.ts'
import { wishingWords } from './wishing.text.ts'

type WishesProps = {
  place: Place
  one: Participant
  wishes: readonly string[]
  needs: readonly Need[]
  circles: readonly MyCircle[]
  address: string
}

/** Wishes in order, and with whom. */
export function WishesPage({ place, one, wishes, needs, circles, address }: WishesProps) {
  const t = wishingWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  const open = mayWish(place.jam, place.now)
  const chosen = wishes.flatMap((id) => needs.filter((need) => need.id === id))
  const rest = needs.filter(({ id }) => !wishes.includes(id))
  return (
    <JamPage place={place} title={t.title} elements={[rankList, copyText]}>
      <PageHead title={t.title} lead={t.lead} label={t.count(chosen.length, mostWishes)} />
      {!open && <Notice tone="warning">{t.closed}</Notice>}
      <Section title={t.list}>
        {chosen.length === 0 && <Empty title={t.none}>{t.noneSays}</Empty>}
        {chosen.length > 0 && !open && (
          <Prose>
            <ol>
              {chosen.map((need) => (
                <li key={need.id}>{need.title}</li>
              ))}
            </ol>
          </Prose>
        )}
        {chosen.length > 0 && open && (
          <RankList
            label={t.list}
            action={`${at}/wishes`}
            items={chosen.map((need) => ({ id: need.id, title: need.title, detail: <Chosen need={need} /> }))}
          />
        )}
        <Button href={`${at}/me`} tone={chosen.length > 0 ? 'strong' : 'quiet'}>
          {t.done}
        </Button>
      </Section>
      <Section title={t.offered}>
        {chosen.length >= mostWishes && <Notice>{t.full}</Notice>}
        {needs.length === 0 && <Empty title={t.noNeeds}>{t.noNeedsSays}</Empty>}
        <Grid>
          {rest.map((need) => (
            <Offer key={need.id} need={need} one={one} at={at} open={open && chosen.length < mostWishes} />
          ))}
        </Grid>
      </Section>
      <Section title={t.colleagues}>
        <Columns>
          <CirclePart kind="together" circles={circles} at={at} address={address} />
          <CirclePart kind="apart" circles={circles} at={at} address={address} />
        </Columns>
      </Section>
    </JamPage>
  )
}

function Chosen({ need }: { need: Need }) {
  const t = wishingWords(useView().lang)
  return (
    <>
      {need.organisationName}{' '}
      <Button name="remove" value={need.id} tone="plain" of={need.title}>
        {t.remove}
      </Button>
    </>
  )
}

type OfferProps = { need: Need; one: Participant; at: string; open: boolean }

function Offer({ need, one, at, open }: OfferProps) {
  const { lang } = useView()
  const t = wishingWords(lang)
  const brought = need.skills.filter(({ skill, level }) => (one.skills[skill] ?? 0) >= level)
  return (
    <Card
      title={need.title}
      href={`${at}/needs/${need.id}`}
      who={`${need.organisationName} · ${t.modes[need.mode]}`}
    >
      <p>{need.teaser}</p>
      {brought.length > 0 && <p>{t.fits(brought.map(({ skill }) => skillName(skill, lang)).join(', '))}</p>}
      {open && (
        <Row>
          <Act action={`${at}/wishes`} fields={{ add: need.id }} tone="quiet" icon="plus" of={need.title}>
            {t.add}
          </Act>
        </Row>
      )}
    </Card>
  )
}

type CircleProps = { kind: CircleKind; circles: readonly MyCircle[]; at: string; address: string }

function CirclePart({ kind, circles, at, address }: CircleProps) {
  const t = wishingWords(useView().lang)
  const circle = circles.find((one) => one.kind === kind)
  const says = kind === 'together' ? t.togetherSays : t.apartSays
  return (
    <Card title={t[kind]}>
      <p>{says}</p>
      {circle ? (
        <>
          <p>{circle.names.length > 1 ? t.who(circle.names.join(', ')) : t.onlyYou}</p>
          <CopyText text={`${address}${at}/circles/${circle.token}`} label={t.link} />
          <Act action={`${at}/circles/${circle.id}/departure`} tone="plain" of={t[kind]}>
            {t.leave}
          </Act>
        </>
      ) : (
        <Act action={`${at}/circles`} fields={{ kind }} tone="quiet">
          {t.begin[kind]}
        </Act>
      )}
    </Card>
  )
}

type JoinProps = {
  place: Place
  circle: { kind: CircleKind; names: string[] }
  path: string
  state: 'stranger' | 'free' | 'member'
}

/** What the link of a circle opens. */
export function JoinPage({ place, circle, path, state }: JoinProps) {
  const { lang } = useView()
  const t = wishingWords(lang)
  const list = new Intl.ListFormat(lang, { type: 'conjunction' })
  const title = t.joinTitle[circle.kind](list.format(circle.names.map((name) => name.split(' ')[0] ?? name)))
  const register = `/jams/${place.jam.slug}/registration/professional?next=${encodeURIComponent(path)}`
  return (
    <JamPage place={place} title={title} menu={false} narrow>
      <PageHead title={title} lead={t.joinSays[circle.kind]} />
      {state === 'member' && <Notice tone="success">{t.memberAlready}</Notice>}
      {state === 'free' && <Act action={path}>{t.join}</Act>}
      {state === 'stranger' && (
        <>
          <p>{t.registerSays}</p>
          <Button href={register}>{t.register}</Button>
        </>
      )}
    </JamPage>
  )
}
