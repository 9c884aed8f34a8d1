import { newId } from '#kernel/id.ts'
import { LiveRegion, liveRegion } from '#look/elements.tsx'
import { TextArea } from '#look/fields.tsx'
import { Act, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Empty, PageHead } from '#look/parts.tsx'
import { Timeline } from '#look/stages.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Announcement } from './announcement.ts'
import { announcementWords } from './announcements.text.ts'

type AnnouncementsPageProps = {
  place: Place
  list: readonly Announcement[]
  values?: Values
  problems?: Problems
}

export function AnnouncementsPage({ place, list, values, problems }: AnnouncementsPageProps) {
  const t = announcementWords(useView().lang)
  const { jam, actor } = place
  const at = `/jams/${jam.slug}/announcements`
  const writes = hasRole(actor, jam.id, 'organiser')
  const items = list.map((one) => ({
    when: <When at={one.madeAt} zone={jam.timeZone} form="time" />,
    title: one.text,
    detail: (
      <>
        {one.madeName}{' '}
        {writes && (
          <Act action={`${at}/${one.id}/withdrawal`} tone="plain" of={one.text}>
            {t.withdraw}
          </Act>
        )}
      </>
    ),
  }))
  return (
    <JamPage place={place} title={t.title} elements={[liveRegion]}>
      <PageHead title={t.heading} lead={t.lead} />
      {writes && (
        <Form action={at} values={values} problems={problems}>
          <Hidden fields={{ id: String(values?.id ?? newId()) }} />
          <TextArea name="text" label={t.text} hint={t.hint} rows={3} required maxLength={400} />
          <Submit icon="announce">{t.send}</Submit>
        </Form>
      )}
      <LiveRegion
        id="news"
        topic={`/jams/${jam.slug}/live`}
        kinds={['announcement.made', 'announcement.withdrawn']}
        announce
      >
        {items.length > 0 ? (
          <Timeline label={t.title} items={items} />
        ) : (
          <Empty title={t.none} level={2}>
            {!writes && t.noneTodo}
          </Empty>
        )}
      </LiveRegion>
    </JamPage>
  )
}
