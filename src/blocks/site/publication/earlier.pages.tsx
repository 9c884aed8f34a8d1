import { dayAndTime } from '#look/dates.ts'
import { Act, Button } from '#look/form.tsx'
import { Light, Row, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Site } from '../sites.ts'
import type { Publication } from './kept-file.ts'
import { publicationWords } from './publication.text.ts'

type Props = {
  site: Site
  publications: Publication[]
  names: ReadonlyMap<string, string>
  mayPublish: boolean
}

export const zone = 'Europe/Berlin'

export const pathOf = ({ service }: Pick<Site, 'service'>): string => `/services/${service}/site/publication`

/** What was out before, each state to be shown again or taken along. */
export function Earlier({ site, publications, names, mayPublish }: Props) {
  const { lang } = useView()
  const t = publicationWords(lang)
  const whenOf = ({ publishedAt }: Publication) => dayAndTime(publishedAt, lang, zone)
  return (
    <Section title={t.earlier}>
      <DataTable
        caption={t.earlierSays}
        rows={publications}
        rowId={({ id }) => id}
        columns={[
          { title: t.when, cell: whenOf },
          {
            title: t.who,
            cell: ({ publishedBy }) => (publishedBy ? (names.get(publishedBy) ?? '') : t.itself),
          },
          { title: t.pages, number: true, cell: ({ pages }) => pages },
          { title: t.weight, number: true, cell: ({ bytes }) => weightOf(bytes, lang) },
          {
            title: t.act,
            acts: true,
            cell: (one) => (
              <Row>
                {one.id === site.publication ? (
                  <Light state="go">{t.current}</Light>
                ) : (
                  mayPublish && (
                    <Act action={`${pathOf(site)}/${one.id}/again`} tone="quiet" of={t.ofState(whenOf(one))}>
                      {t.again}
                    </Act>
                  )
                )}
                <Button
                  href={`${pathOf(site)}/${one.id}/zip`}
                  tone="plain"
                  of={t.ofState(whenOf(one))}
                  download
                >
                  {t.zip}
                </Button>
              </Row>
            ),
          },
        ]}
      />
    </Section>
  )
}

const weightOf = (bytes: number, lang: string): string =>
  bytes < 100_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toLocaleString(lang, { maximumFractionDigits: 1 })} MB`
