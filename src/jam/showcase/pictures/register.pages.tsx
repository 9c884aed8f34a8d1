import { CopyText, copyText } from '#look/elements.tsx'
import { Check, Choice, Fields, FileField, Select, TextField } from '#look/fields.tsx'
import { Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Empty, Light, type LightState, PageHead, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { Shot } from './gallery.tsx'
import { type PictureState, type Registered, stateOf, ways } from './picture.ts'
import { pictureWords } from './pictures.text.ts'

/** What was typed into one of the forms and could not be taken; `id` is the picture, empty the new one. */
export type Returned = { id: string; values: Values; problems: Problems }

type RegisterPageProps = {
  place: Place
  pictures: readonly Registered[]
  choices: { jam: boolean; teams: readonly { id: string; name: string }[] }
  /** Where whoever is on a picture can remove it. */
  linkTo: (id: string) => string
  returned?: Returned | undefined
}

const lightOf: Record<PictureState, LightState> = { shown: 'go', waiting: 'care', withdrawn: 'stop' }

/** Every picture with who is on it, who agreed and how; and a new one. */
export function RegisterPage(props: RegisterPageProps) {
  const { place, pictures, choices, returned } = props
  const t = pictureWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  const mayAdd = choices.jam || choices.teams.length > 0
  return (
    <JamPage place={place} title={t.title} elements={[copyText]}>
      <PageHead title={t.title} lead={t.lead} back={{ href: `${at}/showcase`, label: t.back }} />
      {mayAdd && <NewPicture {...props} returned={returned?.id === '' ? returned : undefined} />}
      <Section title={t.register}>
        {pictures.length === 0 ? <Empty title={t.none}>{t.noneSays}</Empty> : <Register {...props} />}
      </Section>
    </JamPage>
  )
}

function NewPicture({ place, choices, returned }: RegisterPageProps) {
  const t = pictureWords(useView().lang)
  const options = [
    ...(choices.jam ? [{ value: 'jam', label: t.ofJam }] : []),
    ...choices.teams.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Section title={t.add} id="add">
      <Form
        id="new"
        action={`/jams/${place.jam.slug}/pictures`}
        files
        values={returned?.values ?? {}}
        problems={returned?.problems ?? {}}
      >
        <FileField
          name="file"
          label={t.file}
          hint={t.fileHint}
          accept="image/jpeg,image/png,image/webp"
          required
        />
        <TextField name="alt" label={t.alt} hint={t.altHint} maxLength={300} required />
        <Select
          name="where"
          label={t.where}
          options={options}
          value={options[0]?.value}
          empty={false}
          required
        />
        <Fields legend={t.consent} hint={t.consentHint}>
          <ConsentFields notYet />
        </Fields>
        <Submit>{t.save}</Submit>
      </Form>
    </Section>
  )
}

function ConsentFields({ notYet = false }: { notYet?: boolean }) {
  const t = pictureWords(useView().lang)
  const options = ways.map((value) => ({ value, label: t.ways[value] }))
  return (
    <>
      <Choice
        name="how"
        label={t.how}
        options={notYet ? [{ value: '', label: t.notYet }, ...options] : options}
        value={notYet ? '' : undefined}
        required
      />
      <TextField name="people" label={t.people} hint={t.peopleHint} maxLength={300} />
      <TextField name="agreedBy" label={t.agreedBy} hint={t.agreedByHint} maxLength={300} />
      <Check name="sure" label={t.sure} required />
    </>
  )
}

function Register(props: RegisterPageProps) {
  const { place, pictures } = props
  const t = pictureWords(useView().lang)
  const zone = place.jam.timeZone
  return (
    <DataTable
      caption={t.register}
      captionUnseen
      rows={pictures}
      rowId={({ id }) => id}
      columns={[
        {
          title: t.columns.picture,
          cell: (one) => (one.withdrawnAt ? t.gone : <Shot picture={one} />),
        },
        {
          title: t.columns.state,
          cell: (one) => <Light state={lightOf[stateOf(one)]}>{t.states[stateOf(one)]}</Light>,
        },
        {
          title: t.columns.who,
          cell: (one) =>
            [
              one.people,
              one.agreedBy && t.agreed(one.agreedBy),
              one.teamName,
              one.addedByName && t.by(one.addedByName),
            ]
              .filter(Boolean)
              .join(' · '),
        },
        {
          title: t.columns.how,
          cell: ({ how, agreedAt, withdrawnAt, addedAt }) => (
            <>
              {how ? t.ways[how] : t.notYet}, <When at={withdrawnAt ?? agreedAt ?? addedAt} zone={zone} />
            </>
          ),
        },
        { title: t.columns.act, acts: true, cell: (one) => <Handling {...props} one={one} /> },
      ]}
    />
  )
}

function Handling({ place, linkTo, returned, one }: RegisterPageProps & { one: Registered }) {
  const t = pictureWords(useView().lang)
  const at = `/jams/${place.jam.slug}/pictures/${one.id}`
  const state = stateOf(one)
  const sent = returned?.id === one.id ? returned : undefined
  // An auditor reads and changes nothing.
  const isAuditor =
    hasRole(place.actor, place.jam.id, 'auditor') && !hasRole(place.actor, place.jam.id, 'organiser')
  if (state === 'withdrawn' || isAuditor) return null
  return (
    <>
      {state === 'waiting' && (
        <details open={sent !== undefined}>
          <summary>
            {t.confirm} <span class="unseen">{t.confirmOf(one.alt)}</span>
          </summary>
          <Form
            id={`p-${one.id}`}
            action={`${at}/consent`}
            values={sent?.values ?? {}}
            problems={sent?.problems ?? {}}
          >
            <ConsentFields />
            <Submit tone="quiet">{t.confirm}</Submit>
          </Form>
        </details>
      )}
      {state === 'shown' && one.how !== 'nobody' && (
        <details>
          <summary>
            {t.link} <span class="unseen">{t.confirmOf(one.alt)}</span>
          </summary>
          <p class="hint">{t.linkHint}</p>
          <CopyText text={linkTo(one.id)} label={t.copy} />
        </details>
      )}
      <Confirm
        label={t.withdraw}
        question={t.withdrawAsk}
        explain={t.withdrawSays}
        action={`${at}/withdrawal`}
        tone="danger"
        of={t.confirmOf(one.alt)}
      >
        {t.withdrawYes}
      </Confirm>
    </>
  )
}

type OnItPageProps = { place: Place; id: string; key_: string; isGone: boolean }

/** For whoever is on a picture and has its link: one button, no account. */
export function OnItPage({ place, id, key_, isGone }: OnItPageProps) {
  const t = pictureWords(useView().lang)
  const at = `/jams/${place.jam.slug}/pictures/${id}/withdrawal/${key_}`
  return (
    <JamPage place={place} title={t.mine} menu={false} narrow>
      <PageHead
        title={isGone ? t.gone : t.mine}
        label={place.jam.title}
        lead={isGone ? t.mineGone : t.mineLead}
      />
      {!isGone && (
        <Confirm
          label={t.withdraw}
          question={t.withdrawAsk}
          explain={t.withdrawSays}
          action={at}
          tone="danger"
        >
          {t.withdrawYes}
        </Confirm>
      )}
    </JamPage>
  )
}
