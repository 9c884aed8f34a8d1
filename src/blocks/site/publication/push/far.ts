/** Why a push came to nothing, in a word that the page has a sentence for. */
export type FarProblem =
  | 'address'
  | 'unreachable'
  | 'login'
  | 'stranger'
  | 'other-key'
  | 'folder'
  | 'full'
  | 'broken'
  | 'stopped'

/** A web space did not do what it was asked for. */
export class FarFailure extends Error {
  readonly problem: FarProblem
  /** Of the key that a server has shown, where nobody has compared it yet. */
  readonly fingerprint: string | undefined
  constructor(problem: FarProblem, fingerprint?: string) {
    super(`far: ${problem}`)
    this.problem = problem
    this.fingerprint = fingerprint
  }
}

/** A web space, however it is reached. Paths are below the folder that somebody named, folders come about by themselves. */
export type Far = {
  /** @returns null where there is no such file */
  read(path: string): Promise<Buffer | null>
  /** Whole or not at all, as far as the web space can: it comes as `draft` and takes its place in one step. */
  write(path: string, bytes: Uint8Array, draft: string): Promise<void>
  remove(path: string): Promise<void>
  close(): Promise<void>
}

/** Where a site is laid, as people fill it in. What they sign in with is in memory for this once. */
export type Target = {
  kind: 'sftp' | 'webdav'
  address: string
  login: string
  folder: string
  fingerprint: string | null
}
export type Credentials = { password: string; key?: string | undefined }

/** Makes the folders above a file, each once, also where several files ask for one at the same time. */
export function folderMaker(make: (folder: string) => Promise<void>): (path: string) => Promise<void> {
  const made = new Map<string, Promise<void>>()
  return async (path) => {
    const parts = path.split('/').slice(0, -1)
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join('/')
      const making = made.get(folder) ?? make(folder)
      made.set(folder, making)
      await making
    }
  }
}
