import pg from 'pg'
import { inject } from 'vitest'
import { createDatabase, type Database, waysInto } from '#kernel/postgres.ts'

/** The socket of this worker's own cluster. */
export function ownSocket(): string {
  const sockets = inject('sockets')
  return sockets[Number(process.env.VITEST_POOL_ID ?? 0) % sockets.length] ?? ''
}

/** A fresh database, cloned from the migrated template. Workers and names do not meet each other. */
export async function cloneDatabase(name = 'house'): Promise<Database> {
  const socket = ownSocket()
  const clone = `${name}_${process.env.VITEST_POOL_ID ?? '0'}`
  const client = new pg.Client(waysInto(socket, 'postgres').owner)
  await client.connect()
  await client.query(`drop database if exists ${pg.escapeIdentifier(clone)} with (force)`)
  await client.end()
  await createDatabase(socket, clone, 'house_template')
  return waysInto(socket, clone)
}
