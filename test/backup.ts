import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll } from 'vitest'
import { backUp } from '#app/backup/backup.ts'
import { publish } from '#blocks/site/publication/publications.ts'
import type { Config } from '#kernel/config.ts'
import type { Access } from '#kernel/db.ts'
import { createDatabase, waysInto } from '#kernel/postgres.ts'
import { newId } from '#vault/bytes.ts'
import { ownSocket } from './clone.ts'
import { lichtblick, mustSend } from './custody.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import { pageOf, readyPages, siteOf } from './published.ts'
import { worldWithTeam } from './team.ts'

/** The bytes of the one sealed file in the story. */
export const part = Buffer.from('age-encryption.org/v1\nciphertext')

/** A folder for archives and data, gone after the tests. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jam-backup-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  return folder
}

/** The story world with a vault, a record, a sealed file and a website that is out, and a backup of all that. */
export async function savedStory(folder: string) {
  const house = await openTestHouse()
  await worldWithTeam(house)
  const sealed = await lichtblick(house)
  const space = await sealed.vault.open(sealed.amina, [sealed.amina, sealed.bea])
  const { id: record } = await sealed.vault.write(sealed.amina, space, 'bleibt')
  const form = { id: newId(), record, size: part.length, partSize: 65_536 }
  await mustSend(house, sealed.amina, `POST /vault/spaces/${space}/files`, form)
  await house.as(sealed.amina).fetch(`/vault/files/${form.id}/parts/0`, {
    method: 'PUT',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/octet-stream' },
    body: new Uint8Array(part),
  })
  await mustSend(house, sealed.amina, `POST /vault/files/${form.id}/completion`)
  const { amina, service, site } = await siteOf(house, 'Website')
  await readyPages(house, amina, service, [pageOf('page', 'Start', 'index', 'Ist auch wieder da.')])
  await house.as(amina).do((desk) => publish(desk, service))
  const { path, manifest } = await backUp(sourceOf(house), join(folder, 'story.tar.gz'))
  return { house, sealed, space, site, archive: path, manifest }
}

export const sourceOf = ({ house: { config }, database, clock }: TestHouse) => ({
  owner: database.owner,
  data: config.data,
  now: clock.now(),
  lang: 'de' as const,
})

export type EmptyPlace = { config: Config; owner: Access; app: Access }

/** An empty database and an empty data folder. */
export async function emptyPlace({ house: { config } }: TestHouse, folder: string): Promise<EmptyPlace> {
  const socket = ownSocket()
  const database = `empty_${Buffer.from(newId()).toString('hex')}`
  await createDatabase(socket, database)
  const databaseUrl = `postgres://house_root@localhost/${database}?host=${encodeURIComponent(socket)}`
  return {
    config: { ...config, data: mkdtempSync(join(folder, 'data-')), databaseUrl },
    ...waysInto(socket, database),
  }
}

export async function ask(access: Access, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(access)
  await client.connect()
  return (await client.query(sql).finally(() => client.end())).rows
}
