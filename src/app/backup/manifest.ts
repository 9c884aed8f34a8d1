import { z } from 'zod'

const name = z.string().regex(/^[a-z_][a-z0-9_]*$/)

/** The last file of a backup (Sicherung): what is in it. An archive without it was torn. */
export const manifestForm = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })).min(1),
  tables: z.record(name, z.object({ columns: z.array(name), rows: z.int().min(0) })),
  sequences: z.record(name, z.int()),
  files: z.int().min(0),
})
export type Manifest = z.infer<typeof manifestForm>

export const manifestName = 'manifest.json'

/** Folders of the data folder that come along. */
export const folders = ['files', 'sealed', 'sites'] as const

/** Keys to the door are in no backup: whoever was locked out stays out, and everybody signs in once. */
export const leftOut: readonly string[] = ['session', 'sign_in_code', 'challenge', 'attempt']

/** Files of the data folder as they are called in an archive; anything else leads nowhere. */
export const isFileName = (path: string): boolean =>
  /^(files|sealed|sites)(\/[0-9a-f][0-9a-f-]*){2,3}$/.test(path)

export const tableOf = (path: string): string | undefined =>
  /^tables\/([a-z_][a-z0-9_]*)\/\d{6}\.jsonl$/.exec(path)?.[1]

/** Says to the person at the terminal why a backup or a restore did not come about. */
export class BackupProblem extends Error {
  constructor(says: string) {
    super(says)
    this.name = 'BackupProblem'
  }
}
