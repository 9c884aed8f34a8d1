import { Select } from '#look/fields.tsx'
import { Form, Hidden, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Notice, PageHead } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { mayPublish } from '../model/rights.ts'
import type { Colleague } from '../people.ts'
import type { Site } from '../sites.ts'
import { rolesWords } from './roles.text.ts'

/** Who may do what on a site. */
export function RolesPage({ site, colleagues }: { site: Site; colleagues: readonly Colleague[] }) {
  const t = rolesWords(useView().lang)
  const anybody = colleagues.some(({ named }) => named !== null)
  const publisher = mayPublish(site.role)
  return (
    <Page title={t.title}>
      <PageHead
        title={t.title}
        lead={t.lead}
        back={{ href: `/services/${site.service}/site`, label: t.back }}
      />
      <Notice {...(!anybody && { title: t.nobodyTitle })}>
        {anybody ? t.somebody : t.nobody} {!publisher && t.onlyPublishers}
      </Notice>
      <DataTable
        caption={t.title}
        captionUnseen
        rows={colleagues}
        rowId={({ account }) => account}
        columns={[
          { title: t.name, cell: ({ name }) => name },
          { title: t.from, cell: ({ member, admin }) => (admin ? t.admin : member ? t.member : t.builder) },
          { title: t.may, cell: ({ role }) => t.role[role] },
          {
            title: t.named,
            cell: (one) =>
              publisher && !one.admin ? (
                <Naming site={site} one={one} />
              ) : one.admin ? (
                t.adminAlways
              ) : (
                t.options[one.named ?? 'none']
              ),
          },
        ]}
      />
    </Page>
  )
}

function Naming({ site, one }: { site: Site; one: Colleague }) {
  const t = rolesWords(useView().lang)
  const roles = one.member ? (['author', 'editor', 'publisher'] as const) : (['author', 'editor'] as const)
  return (
    <Form
      inline
      id={one.account}
      action={`/services/${site.service}/site/roles`}
      values={{ role: one.named ?? 'none' }}
    >
      <Hidden fields={{ account: one.account }} />
      <Select
        name="role"
        required
        label={`${t.named}: ${one.name}`}
        options={(['none', ...roles] as const).map((value) => ({ value, label: t.options[value] }))}
        empty={false}
      />
      <Submit tone="quiet" of={one.name}>
        {t.save}
      </Submit>
    </Form>
  )
}
