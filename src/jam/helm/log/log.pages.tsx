import { Select } from '#look/fields.tsx'
import { Button, Form } from '#look/form.tsx'
import { Empty, PageHead, Row } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { sentenceOf, subjects } from './happening.ts'
import { logWords } from './log.text.ts'
import type { Asked, Line } from './logs.ts'

type LogProps = {
  place: Place
  lines: readonly Line[]
  isMore: boolean
  doers: readonly { account: string; name: string }[]
  asked: Asked
}

/** Who did what and when: the log that nobody can change. */
export function LogPage({ place, lines, isMore, doers, asked }: LogProps) {
  const { lang } = useView()
  const t = logWords(lang)
  const at = `/jams/${place.jam.slug}/log`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead}>
        <Button href={`${at}.csv`} tone="quiet" icon="download" download>
          {t.csv}
        </Button>
      </PageHead>
      <Filter at={at} doers={doers} asked={asked} />
      {lines.length === 0 ? (
        <Empty title={t.nothing} level={2} />
      ) : (
        <DataTable
          caption={t.title}
          captionUnseen
          rows={lines}
          rowId={({ id }) => String(id)}
          columns={[
            { title: t.columns.at, cell: (line) => <When at={line.at} zone={place.jam.timeZone} /> },
            { title: t.columns.who, cell: ({ name }) => name ?? t.house },
            { title: t.columns.what, cell: ({ kind }) => sentenceOf(kind, lang) },
          ]}
        />
      )}
      <Leaf at={at} asked={asked} isMore={isMore} />
    </JamPage>
  )
}

function Filter({ at, doers, asked }: { at: string; doers: LogProps['doers']; asked: Asked }) {
  const { lang } = useView()
  const t = logWords(lang)
  const what = Object.entries(subjects(lang)).map(([value, label]) => ({ value, label }))
  what.sort((a, b) => a.label.localeCompare(b.label, lang))
  const who = doers.map(({ account, name }) => ({ value: account, label: name }))
  const values = { what: asked.what, who: asked.who }
  return (
    <Form action={at} method="get" values={values} inline label={t.filter}>
      <Select
        name="what"
        label={t.about}
        options={[{ value: '', label: t.all }, ...what]}
        empty={false}
        required
      />
      <Select
        name="who"
        label={t.columns.who}
        options={[{ value: '', label: t.everybody }, ...who]}
        empty={false}
        required
      />
      <Button tone="quiet" icon="search">
        {t.filter}
      </Button>
    </Form>
  )
}

function Leaf({ at, asked, isMore }: { at: string; asked: Asked; isMore: boolean }) {
  const t = logWords(useView().lang)
  const to = (page: number) =>
    `${at}?${new URLSearchParams({ what: asked.what, who: asked.who, page: String(page) })}`
  if (asked.page === 1 && !isMore) return null
  return (
    <nav aria-label={t.pages}>
      <Row>
        {asked.page > 1 && <a href={to(asked.page - 1)}>{t.newer}</a>}
        {isMore && <a href={to(asked.page + 1)}>{t.older}</a>}
      </Row>
    </nav>
  )
}
