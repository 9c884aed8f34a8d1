import { askVault, VaultTrouble } from '#custody/browser/keeper.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Opening } from '../worker/tasks.ts'

/** What the worker is told when it opens: whose records they are, who I am in them, and who the others are. */
export type Known = Omit<Opening, 'device'>

type Where = { organisation: string; service: string }

const nameOf = ({ service }: Where) => `records/${service}`

/** Keeps it for an opening without a connection. */
export async function keepKnown(where: Where, known: Known): Promise<void> {
  await askVault('keepHere', where.organisation, known.plan, nameOf(where), known as unknown as Canon)
}

/** What was kept. @throws the error that made somebody look for it, when that is another one or nothing is here */
export async function recallKnown(where: Where, error: unknown): Promise<Known> {
  if (!(error instanceof VaultTrouble) || error.trouble.code !== 'offline') throw error
  const known = await askVault('recallHere', where.organisation, nameOf(where))
  if (!known) throw error
  return known as unknown as Known
}
