import { h } from 'preact'
import { dayAndTime } from '#look/dates.ts'
import { LiveRegion, liveRegion } from '#look/elements.tsx'
import { Act, Button, type Problems, type Values } from '#look/form.tsx'
import { Chip, Empty, Light, PageHead, Row } from '#look/parts.tsx'
import { Timeline } from '#look/stages.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Addressees, Told } from './announcement.ts'
import { announcementWords } from './announcements.text.ts'
import type { ReadCount, Reader } from './announcements.ts'
import { WritingForm } from './writing-form.tsx'

/** Where the browser finds the element that notes what was seen. */
const seenList = 'src/jam/live/announcements/seen-list.element.ts'

type AnnouncementsPageProps = {
  place: Place
  list: readonly Told[]
  counts: ReadonlyMap<string, ReadCount>
  addressees: Addressees
  values?: Values
  problems?: Problems
}

export function AnnouncementsPage({ place, list, counts, addressees, ...sent }: AnnouncementsPageProps) {
  const t = announcementWords(useView().lang)
  const { jam, actor } = place
  const at = `/jams/${jam.slug}/announcements`
  const writes = hasRole(actor, jam.id, 'organiser')
  const items = list.map((one) => ({
    when: <When at={one.madeAt} zone={jam.timeZone} form="time" />,
    title: one.text,
    detail: <Detail {...{ place, one, at, writes }} count={counts.get(one.id)} />,
  }))
  return (
    <JamPage place={place} title={t.title} elements={[liveRegion, seenList]}>
      <PageHead title={t.heading} lead={t.lead} />
      {writes && <WritingForm at={at} addressees={addressees} {...sent} />}
      <LiveRegion
        id="news"
        topic={`/jams/${jam.slug}/live`}
        kinds={['announcement.made', 'announcement.withdrawn']}
        announce
      >
        {!writes && <AllRead at={at} list={list} />}
        {items.length > 0 ? (
          <div class="section">
            <Timeline label={t.title} items={items} />
          </div>
        ) : (
          <Empty title={t.none} level={2}>
            {!writes && t.noneTodo}
          </Empty>
        )}
      </LiveRegion>
    </JamPage>
  )
}

/** What is unread and needs no answer: noted by itself where the browser can, else by a button. */
function AllRead({ at, list }: { at: string; list: readonly Told[] }) {
  const t = announcementWords(useView().lang)
  const unread = list.filter((one) => !one.readAt).map(({ id }) => id)
  if (unread.length === 0) return null
  const ids = unread.join(' ')
  const button = (
    <Act action={`${at}/reads`} fields={{ ids }} tone="quiet" icon="check">
      {t.allRead}
    </Act>
  )
  return h('seen-list', { ids, at: `${at}/reads` }, button)
}

type DetailProps = {
  place: Place
  one: Told
  at: string
  writes: boolean
  count: ReadCount | undefined
}

function Detail({ place: { jam }, one, at, writes, count }: DetailProps) {
  const { lang } = useView()
  const t = announcementWords(lang)
  const when = dayAndTime(one.madeAt, lang, jam.timeZone)
  const says = t.signature[one.signature](one.madeName, when)
  return (
    <>
      <p>
        {one.important && <Chip tone="apricot">{t.isImportant}</Chip>}{' '}
        {one.audience !== 'all' && <Chip tone="plain">{t.forWhom(audienceOf(one, lang))}</Chip>}{' '}
        {one.signature === 'broken' ? <Light state="stop">{says}</Light> : says}
      </p>
      {count && count.reached > 0 && (
        <p>
          {one.important ? t.confirmed(count.reached, count.confirmed) : t.read(count.reached, count.read)}
        </p>
      )}
      <Row>
        {one.important && !writes && !one.confirmedAt && (
          <Act action={`${at}/${one.id}/confirmation`} icon="check" of={one.text}>
            {t.confirm}
          </Act>
        )}
        {one.confirmedAt && <span>{t.confirmedBy}</span>}
        {writes && (
          <>
            <Button href={`${at}/${one.id}`} tone="plain" of={one.text}>
              {t.who}
            </Button>
            <Act action={`${at}/${one.id}/withdrawal`} tone="plain" of={one.text}>
              {t.withdraw}
            </Act>
          </>
        )}
      </Row>
    </>
  )
}

function audienceOf({ audience, audienceIds }: Told, lang: 'de' | 'en'): string {
  const t = announcementWords(lang)
  if (audience === 'role') return audienceIds.map((role) => t.role[role] ?? role).join(', ')
  return audience === 'team' ? t.someTeams(audienceIds.length) : t.someVenues(audienceIds.length)
}

type ReadersPageProps = { place: Place; one: Told; readers: readonly Reader[] }

/** Who has read an announcement, for organisers. */
export function ReadersPage({ place, one, readers }: ReadersPageProps) {
  const { lang } = useView()
  const t = announcementWords(lang)
  const at = `/jams/${place.jam.slug}/announcements`
  const state = ({ readAt, confirmedAt }: Reader) => {
    if (confirmedAt) return <Light state="go">{t.isConfirmed}</Light>
    if (readAt) return <Light state={one.important ? 'care' : 'go'}>{t.isRead}</Light>
    return <Light state="stop">{t.unread}</Light>
  }
  const read = readers.filter(({ readAt }) => readAt).length
  return (
    <JamPage place={place} title={t.who}>
      <PageHead title={t.who} label={one.text} lead={t.whoLead} back={{ href: at, label: t.back }} />
      <p>{t.read(readers.length, read)}</p>
      {readers.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <DataTable
          caption={t.who}
          captionUnseen
          rows={readers.slice(0, 500)}
          columns={[
            { title: t.name, cell: ({ name }) => name },
            { title: t.state, cell: state },
          ]}
        />
      )}
    </JamPage>
  )
}
