import { Act, Confirm } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Chip, PageHead } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { meWords } from './me.text.ts'

export type SessionLine = { id: string; label: string; created_at: Date; ends_at: Date }

export function SessionsPage({ sessions, own }: { sessions: SessionLine[]; own: string | null }) {
  const t = meWords(useView().lang)
  return (
    <Page title={t.sessions} narrow>
      <PageHead title={t.sessions} lead={t.sessionsLead} back={{ href: '/me', label: t.back }} />
      <DataTable
        caption={t.sessions}
        captionUnseen
        rows={sessions}
        rowId={({ id }) => id}
        columns={[
          { title: t.device, cell: ({ label }) => label },
          { title: t.since, cell: ({ created_at }) => <When at={created_at} /> },
          { title: t.seen, cell: ({ ends_at }) => <When at={ends_at} form="day" /> },
          { title: t.act, acts: true, cell: (one) => <EndOne {...one} own={one.id === own} /> },
        ]}
      />
      {sessions.length > 1 && (
        <Confirm
          label={t.endOthers}
          question={t.endOthersAsk}
          explain={t.endOthersSays}
          action="/me/sessions/others/end"
        >
          {t.endOthers}
        </Confirm>
      )}
    </Page>
  )
}

function EndOne({ id, label, own }: SessionLine & { own: boolean }) {
  const t = meWords(useView().lang)
  if (own) return <Chip tone="leaf">{t.thisOne}</Chip>
  return (
    <Act action={`/me/sessions/${id}/end`} tone="quiet" of={label}>
      {t.end}
    </Act>
  )
}
