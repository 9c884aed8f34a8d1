import type { Desk } from '#kernel/desk.ts'
import type { SiteFile } from '../model/site.ts'

const columns = ['id', 'name', 'type', 'size'] as const

export async function listFileRows(desk: Desk, service: string): Promise<SiteFile[]> {
  const rows = await desk.tx
    .selectFrom('site_file')
    .select(columns)
    .where('service', '=', service)
    .orderBy('added_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(plain)
}

export async function findFileRow(desk: Desk, id: string) {
  const row = await desk.tx
    .selectFrom('site_file')
    .select([...columns, 'service'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { service: row.service, file: plain(row) }
}

export async function findFileByDigest(desk: Desk, service: string, digest: string) {
  const row = await desk.tx
    .selectFrom('site_file')
    .select(columns)
    .where('service', '=', service)
    .where('digest', '=', digest)
    .executeTakeFirst()
  return row && plain(row)
}

export async function addFileRow(
  desk: Desk,
  place: { service: string; organisation: string },
  file: SiteFile,
  digest: string,
): Promise<void> {
  await desk.tx
    .insertInto('site_file')
    .values({ ...place, ...file, digest, added_at: desk.now })
    .execute()
}

export const eraseFileRow = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('site_file').where('id', '=', id).execute()

// PostgreSQL hands large numbers over as text.
const plain = ({ id, name, type, size }: SiteFile): SiteFile => ({ id, name, type, size: Number(size) })
