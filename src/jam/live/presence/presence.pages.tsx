import { dayAndTime, time } from '#look/dates.ts'
import { LiveRegion, liveRegion } from '#look/elements.tsx'
import { Select, TextField } from '#look/fields.tsx'
import { Act, Button, Confirm, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Facts, PageHead, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { presenceWords } from './presence.text.ts'
import { type House, housesOf, type Spot, type Stay, shortOf, spotValue } from './stay.ts'

export type PresenceProps = {
  place: Place
  stays: readonly Stay[]
  spots: readonly Spot[]
  isOrganiser: boolean
  keepsDoor: boolean
  /** The id that a new guest will have. */
  guest: string
  values?: Values | undefined
  problems?: Problems | undefined
}

/** The fire list: who is in the building now, by venue; to be read in a hurry, and on paper. */
export function PresencePage(props: PresenceProps) {
  const { place, stays, spots, isOrganiser, keepsDoor } = props
  const { lang } = useView()
  const t = presenceWords(lang)
  const { jam, now } = place
  const at = `/jams/${jam.slug}`
  return (
    <JamPage place={place} title={t.title} elements={[liveRegion]}>
      <PageHead title={t.title} lead={t.lead} label={t.asOf(dayAndTime(now, lang, jam.timeZone))}>
        {keepsDoor && <Links {...props} />}
      </PageHead>
      <LiveRegion
        id="present"
        topic={`${at}/live`}
        kinds={['presence.came', 'presence.left', 'presence.moved', 'presence.emptied']}
      >
        <h2>{t.count(stays.length)}</h2>
        {housesOf(stays, spots, t).map((house) => (
          <OneHouse key={house.venue ?? ''} {...props} house={house} />
        ))}
        <p class="hint">{t.print}</p>
      </LiveRegion>
      {keepsDoor && <Guest {...props} />}
      {isOrganiser && stays.length > 0 && (
        <Confirm
          label={t.empty}
          question={t.emptyAsk(stays.length)}
          explain={t.emptyExplain}
          action={`${at}/presence/end`}
          tone="danger"
        >
          {t.emptyYes}
        </Confirm>
      )}
    </JamPage>
  )
}

function Links({ place, isOrganiser }: PresenceProps) {
  const t = presenceWords(useView().lang).links
  const at = `/jams/${place.jam.slug}`
  // Hosts stand at their own door; the list of all arrivals is for those who check in.
  const searches = hasRole(place.actor, place.jam.id, 'organiser', 'helper')
  const links = [
    ...(searches ? [[`${at}/attendance`, t.search] as const] : []),
    [`${at}/presence/mine`, t.mine],
    ...(isOrganiser
      ? [[`${at}/presence/posters`, t.posters] as const, [`${at}/presence/log`, t.log] as const]
      : []),
  ] as const
  return links.map(([href, label]) => (
    <Button key={href} href={href} tone="quiet">
      {label}
    </Button>
  ))
}

function OneHouse({ place, spots, house, keepsDoor }: PresenceProps & { house: House }) {
  const { lang } = useView()
  const t = presenceWords(lang)
  const { jam } = place
  return (
    <Section title={`${house.title}: ${house.stays.length}`} level={3}>
      {house.rooms.length > 1 && (
        <Facts facts={house.rooms.map(({ title, count }) => ({ value: count, label: title }))} />
      )}
      {house.stays.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <DataTable
          caption={house.title}
          captionUnseen
          rows={house.stays}
          rowId={({ id }) => id}
          columns={[
            { title: t.columns.name, cell: (stay) => stay.name + (stay.account ? '' : ` (${t.guest})`) },
            { title: t.columns.where, cell: (stay) => (stay.room && shortOf(spots, stay)) || '–' },
            { title: t.columns.since, cell: ({ cameAt }) => time(cameAt, lang, jam.timeZone) },
            ...(keepsDoor
              ? [
                  {
                    title: t.columns.act,
                    acts: true,
                    cell: ({ id, name }: Stay) => (
                      <Act
                        action={`/jams/${jam.slug}/presence/${id}/departure`}
                        fields={{ late: `${name}: ${t.leaves}` }}
                        tone="quiet"
                        of={name}
                      >
                        {t.leaves}
                      </Act>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  )
}

function Guest({ place, spots, guest, values, problems }: PresenceProps) {
  const t = presenceWords(useView().lang)
  return (
    <Section title={t.guests}>
      <Form action={`/jams/${place.jam.slug}/presence/guests`} values={values} problems={problems}>
        <Hidden fields={{ id: guest }} />
        <TextField
          name="name"
          label={t.guestName}
          hint={t.guestHint}
          maxLength={80}
          autocomplete="off"
          required
        />
        <WhereField spots={spots} />
        <Submit>{t.admit}</Submit>
      </Form>
    </Section>
  )
}

/** Which place: none to choose where there is but one. */
export function WhereField({ spots, value }: { spots: readonly Spot[]; value?: string | undefined }) {
  const t = presenceWords(useView().lang)
  if (spots.length === 0) return null
  return (
    <Select
      name="at"
      label={t.where}
      value={value ?? spotValue(spots[0] ?? { venue: null, room: null })}
      empty={t.building}
      options={spots.map((spot) => ({ value: spotValue(spot), label: spot.label }))}
    />
  )
}
