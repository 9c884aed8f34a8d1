import { sql } from 'kysely'
import { asHouse, type Desk } from '#kernel/desk.ts'
import type { Consent, ConsentForm, Picture, Registered, Way } from './picture.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    picture: {
      id: string
      jam: string
      team: string | null
      organisation: string | null
      file: string | null
      small: string | null
      width: number
      height: number
      alt: string
      added_by: string | null
      added_at: Date
      shown_at: Date | null
    }
    picture_consent: {
      picture: string
      jam: string
      added_by: string | null
      people: string
      agreed_by: string
      how: Way | ''
      agreed_at: Date | null
      withdrawn_at: Date | null
    }
  }
}

export type NewPicture = Omit<Picture, 'addedAt' | 'shownAt'> & {
  jam: string
  organisation: string | null
  file: string
  small: string
}

export async function addPictureRow(desk: Desk, picture: NewPicture): Promise<void> {
  const by = { added_by: desk.actor.account }
  await desk.tx
    .insertInto('picture')
    .values({ ...picture, ...by, added_at: desk.now, shown_at: null })
    .execute()
  await desk.tx
    .insertInto('picture_consent')
    .values({
      ...{ picture: picture.id, jam: picture.jam, ...by, people: '', agreed_by: '', how: '' },
      ...{ agreed_at: null, withdrawn_at: null },
    })
    .execute()
}

/** @returns whether it was waiting until now */
export async function saveConsent(desk: Desk, id: string, form: ConsentForm): Promise<boolean> {
  const { people, agreedBy, how } = form
  const { numUpdatedRows } = await desk.tx
    .updateTable('picture_consent')
    .set({ people, agreed_by: agreedBy, how, agreed_at: desk.now })
    .where('picture', '=', id)
    .where('agreed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await desk.tx.updateTable('picture').set({ shown_at: desk.now }).where('id', '=', id).execute()
  return true
}

/** Takes the picture and the names away, and keeps that there was one. @returns its files, null when it was gone */
export async function withdrawRow(desk: Desk, id: string): Promise<string[] | null> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('picture_consent')
    .set({ people: '', agreed_by: '', withdrawn_at: desk.now })
    .where('picture', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return null
  const files = await desk.tx
    .selectFrom('picture')
    .select(['file', 'small'])
    .where('id', '=', id)
    .executeTakeFirst()
  await desk.tx
    .updateTable('picture')
    .set({ shown_at: null, alt: '', file: null, small: null })
    .where('id', '=', id)
    .execute()
  return [files?.file, files?.small].filter((file) => typeof file === 'string')
}

/** What stands on public pages: of a team, or of the jam as a whole. */
export const listShownRows = (desk: Desk, jam: string, team: string | null): Promise<Picture[]> =>
  desk.tx
    .selectFrom('picture')
    .select(['id', 'team', 'alt', 'width', 'height', 'added_at as addedAt', 'shown_at as shownAt'])
    .where('jam', '=', jam)
    .where('team', team === null ? 'is' : '=', team)
    .where('shown_at', 'is not', null)
    .orderBy('added_at')
    .limit(60)
    .execute()

export const findPictureRow = (desk: Desk, id: string) =>
  desk.tx.selectFrom('picture').selectAll().where('id', '=', id).executeTakeFirst()

/** The register, as far as the wall shows it: one's own, to organisers all. */
export async function listRegistered(desk: Desk, jam: string): Promise<Registered[]> {
  const { rows } = await sql<Registered & { addedBy: string | null }>`
    select p.id, p.team, p.alt, p.width, p.height, p.added_at as "addedAt", p.shown_at as "shownAt",
      p.added_by as "addedBy", t.name as "teamName", '' as "addedByName",
      c.people, c.agreed_by as "agreedBy", c.how, c.agreed_at as "agreedAt", c.withdrawn_at as "withdrawnAt"
    from picture_consent c join picture p on p.id = c.picture left join team t on t.id = p.team
    where c.jam = ${jam} order by c.withdrawn_at is not null, p.shown_at is not null, p.added_at desc
    limit 500`.execute(desk.tx)
  const names = await namesOf(desk, [...new Set(rows.flatMap(({ addedBy }) => addedBy ?? []))])
  return rows.map(({ addedBy, ...row }) => ({ ...row, addedByName: names.get(addedBy ?? '') ?? '' }))
}

/** What those are called who added a picture; whoever reads the register may know. */
async function namesOf(desk: Desk, accounts: readonly string[]): Promise<Map<string, string>> {
  if (accounts.length === 0) return new Map()
  const rows = await asHouse(desk, () =>
    desk.tx.selectFrom('account').select(['id', 'name']).where('id', 'in', accounts).execute(),
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function findConsent(desk: Desk, id: string): Promise<Consent | undefined> {
  return desk.tx
    .selectFrom('picture_consent')
    .select([
      'people',
      'agreed_by as agreedBy',
      'how',
      'agreed_at as agreedAt',
      'withdrawn_at as withdrawnAt',
    ])
    .where('picture', '=', id)
    .executeTakeFirst()
}

export type TeamChoice = { id: string; name: string; organisation: string }

/** The teams somebody may add a picture of: their own, those their organisation is for, to organisers all. */
export async function listTeamChoices(desk: Desk, jam: string, all: boolean): Promise<TeamChoice[]> {
  const { rows } = await sql<TeamChoice>`
    select id, name, organisation from team where jam = ${jam}
      and (${all} or id in (select my_teams()) or organisation in (select my_organisations()))
    order by name collate "de-DE-x-icu" limit 300`.execute(desk.tx)
  return rows
}
