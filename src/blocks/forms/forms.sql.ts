import { type JSONColumnType, type Selectable, sql } from 'kysely'
import type { Form } from '#field/form/form.ts'
import type { Desk } from '#kernel/desk.ts'
import type { Service } from '../service.ts'

type FormTable = {
  service: string
  organisation: string
  slug: string
  draft: JSONColumnType<Form>
  revision: number
  changed_at: Date
  changed_by: string | null
  previewed: number | null
  version: number | null
  space: string | null
  taken: number
  closed_at: Date | null
}
type VersionTable = {
  service: string
  version: number
  organisation: string
  definition: JSONColumnType<Form>
  digest: string
  published_at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    form: FormTable
    form_version: VersionTable
  }
}

/** A form as its organisation works on it. */
export type FormDraft = {
  service: string
  organisation: string
  slug: string
  form: Form
  /** One more with every change that is kept. */
  revision: number
  changedAt: Date
  changedBy: string | null
  /** The revision that somebody has looked at as those see it who fill it in. */
  previewed: number | null
  version: number | null
  space: string | null
  taken: number
  closedAt: Date | null
}

/** A version as the database hands it out to everybody. */
export type PublishedRow = {
  service: string
  organisation: string
  organisationName: string
  slug: string
  version: number
  digest: string
  form: Form
  publishedAt: Date
  space: string | null
  taken: number
  closedAt: Date | null
}

export const addDraft = (desk: Desk, { id, organisation }: Service, slug: string, form: Form) =>
  desk.tx
    .insertInto('form')
    .values({
      ...{ service: id, organisation, slug, draft: JSON.stringify(form), revision: 1, taken: 0 },
      ...{ changed_at: desk.now, changed_by: desk.actor.account },
      ...{ previewed: null, version: null, space: null, closed_at: null },
    })
    .onConflict((oc) => oc.column('service').doNothing())
    .execute()

export async function findDraftRow(desk: Desk, service: string): Promise<FormDraft | undefined> {
  const row = await desk.tx.selectFrom('form').selectAll().where('service', '=', service).executeTakeFirst()
  return row && asDraft(row)
}

/** Takes the row for this transaction: of two who save at once one comes second, and sees it. */
export async function holdDraft(desk: Desk, service: string): Promise<FormDraft | undefined> {
  const found = desk.tx.selectFrom('form').selectAll().where('service', '=', service).forUpdate()
  const row = await found.executeTakeFirst()
  return row && asDraft(row)
}

export const saveDraftRow = (desk: Desk, service: string, form: Form, revision: number) =>
  desk.tx
    .updateTable('form')
    .set({
      draft: JSON.stringify(form),
      revision,
      changed_at: desk.now,
      changed_by: desk.actor.account,
    })
    .where('service', '=', service)
    .execute()

export type FormChange = Partial<
  Pick<FormDraft, 'slug' | 'previewed' | 'version' | 'space' | 'closedAt' | 'taken'>
>

export const changeFormRow = (desk: Desk, service: string, { closedAt, ...rest }: FormChange) =>
  desk.tx
    .updateTable('form')
    .set({ ...rest, ...(closedAt !== undefined && { closed_at: closedAt }) })
    .where('service', '=', service)
    .execute()

/** @returns how many seats are taken now */
export async function changeTakenRow(desk: Desk, service: string, by: number): Promise<number> {
  const row = await desk.tx
    .updateTable('form')
    .set(({ eb }) => ({ taken: eb.fn<number>('greatest', [eb('taken', '+', by), eb.lit(0)]) }))
    .where('service', '=', service)
    .returning('taken')
    .executeTakeFirstOrThrow()
  return row.taken
}

export const addVersion = (desk: Desk, one: Omit<VersionTable, 'definition'>, form: Form) =>
  desk.tx
    .insertInto('form_version')
    .values({ ...one, definition: JSON.stringify(form) })
    .execute()

export const listVersionRows = (desk: Desk, service: string) =>
  desk.tx
    .selectFrom('form_version')
    .select(['version', 'digest', 'definition as form', 'published_at as publishedAt'])
    .where('service', '=', service)
    .orderBy('version')
    .execute()

/** Forms of an organisation that were published, with where their answers lie. */
export async function listSourceRows(desk: Desk, organisation: string) {
  const rows = await desk.tx
    .selectFrom('form')
    .innerJoin('service', 'service.id', 'form.service')
    .select(['form.service', 'service.name', 'form.space'])
    .where('form.organisation', '=', organisation)
    .where('form.version', 'is not', null)
    .orderBy('service.started_at')
    .execute()
  return rows.flatMap(({ service, name, space }) => (space === null ? [] : [{ service, name, space }]))
}

/** Forms of an organisation that everybody can fill in now, as they were published. */
export const listOpenRows = (desk: Desk, organisation: string) =>
  desk.tx
    .selectFrom('form')
    .innerJoin('service', 'service.id', 'form.service')
    .innerJoin('form_version as published', (on) =>
      on.onRef('published.service', '=', 'form.service').onRef('published.version', '=', 'form.version'),
    )
    .select(['form.service', 'service.name', 'form.slug', 'published.definition as form'])
    .where('form.organisation', '=', organisation)
    .where('form.closed_at', 'is', null)
    .where('service.state', '<>', 'retired')
    .orderBy('service.started_at')
    .execute()

export const removeForm = (desk: Desk, service: string) =>
  desk.tx.deleteFrom('form').where('service', '=', service).execute()

/** A published version, by the definer's eye: everybody may see that and no more. */
export async function findPublishedRow(
  desk: Desk,
  slug: string,
  version: number | null,
): Promise<PublishedRow | undefined> {
  const { rows } = await sql<PublishedRow>`
    select service, organisation, organisation_name as "organisationName", slug, version, digest, definition as form,
      published_at as "publishedAt", space, taken, closed_at as "closedAt"
    from published_form(${slug}, ${version})`.execute(desk.tx)
  return rows[0]
}

export const findNameOf = async (desk: Desk, account: string): Promise<string | undefined> =>
  (await desk.tx.selectFrom('account').select('name').where('id', '=', account).executeTakeFirst())?.name

const asDraft = ({ draft, ...row }: Selectable<FormTable>): FormDraft => ({
  service: row.service,
  organisation: row.organisation,
  slug: row.slug,
  form: draft,
  revision: row.revision,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
  previewed: row.previewed,
  version: row.version,
  space: row.space,
  taken: row.taken,
  closedAt: row.closed_at,
})
