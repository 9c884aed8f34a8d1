import { Check, TextArea, TextField } from '#look/fields.tsx'
import { Act, Form, type Problems, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Empty, Notice, PageHead, Section } from '#look/parts.tsx'
import { DataTable, Pager } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { mayEdit } from '../model/rights.ts'
import type { Redirect } from '../model/site.ts'
import type { Site } from '../sites.ts'
import { redirectsWords } from './redirects.text.ts'

type Values = Readonly<Record<string, string | string[]>>

export type RedirectsProps = {
  site: Site
  redirects: readonly Redirect[]
  wanted: string
  page: number
  values?: Values
  problems?: Problems
}

const perPage = 50

/** Where old addresses lead. */
export function RedirectsPage({ site, redirects, wanted, page, values = {}, problems = {} }: RedirectsProps) {
  const t = redirectsWords(useView().lang)
  const at = `/services/${site.service}/site/redirects`
  const found = redirects.filter(({ from, to }) => `${from} ${to}`.includes(wanted))
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const here = Math.min(page, pages)
  return (
    <Page title={t.title}>
      <PageHead
        title={t.title}
        lead={t.lead}
        back={{ href: `/services/${site.service}/site`, label: t.back }}
      />
      {redirects.length === 0 ? (
        <Empty level={2} title={t.none}>
          {t.noneSays}
        </Empty>
      ) : (
        <Section title={t.found(found.length)}>
          {redirects.length > perPage && (
            <Form id="find" method="get" inline action={at} values={{ q: wanted }}>
              <TextField name="q" type="search" label={t.find} />
              <Submit tone="quiet">{t.find}</Submit>
            </Form>
          )}
          <List site={site} redirects={found.slice((here - 1) * perPage, here * perPage)} />
          <Pager
            page={here}
            pages={pages}
            href={(one) =>
              `${at}?${new URLSearchParams({ ...(wanted && { q: wanted }), page: String(one) })}`
            }
          />
        </Section>
      )}
      {mayEdit(site.role) ? <Adding {...{ at, values, problems }} /> : <Notice>{t.onlyEditors}</Notice>}
    </Page>
  )
}

function List({ site, redirects }: { site: Site; redirects: readonly Redirect[] }) {
  const t = redirectsWords(useView().lang)
  const columns = [
    { title: t.from, cell: ({ from }: Redirect) => <code>{from}</code> },
    { title: t.to, cell: ({ to }: Redirect) => <code>{to}</code> },
    { title: t.kind, cell: ({ code }: Redirect) => t.code[code] },
    {
      title: t.remove,
      acts: true,
      cell: ({ from }: Redirect) => (
        <Act
          action={`/services/${site.service}/site/redirects/removal`}
          fields={{ from }}
          tone="plain"
          icon="remove"
          of={from}
        >
          {t.remove}
        </Act>
      ),
    },
  ]
  return (
    <DataTable
      caption={t.title}
      captionUnseen
      rows={redirects}
      rowId={({ from }) => from}
      columns={mayEdit(site.role) ? columns : columns.slice(0, 3)}
    />
  )
}

function Adding({ at, values, problems }: { at: string; values: Values; problems: Problems }) {
  const t = redirectsWords(useView().lang)
  const many = 'lines' in values
  return (
    <>
      <Section title={t.one}>
        <Form id="one" action={at} values={many ? {} : values} problems={many ? {} : problems}>
          <TextField name="from" label={t.fromField} hint={t.fromHint} required spellcheck={false} />
          <TextField name="to" label={t.toField} hint={t.toHint} required spellcheck={false} />
          <Check name="temporary" label={t.temporary} hint={t.temporaryHint} />
          <Submit icon="plus">{t.add}</Submit>
        </Form>
      </Section>
      <Section title={t.many}>
        <Form id="many" action={at} values={many ? values : {}} problems={many ? problems : {}}>
          <TextArea name="lines" label={t.manyField} hint={t.manyHint} rows={6} required />
          <Submit tone="quiet" icon="plus">
            {t.add}
          </Submit>
        </Form>
      </Section>
    </>
  )
}
