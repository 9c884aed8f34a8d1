import { askVault, VaultTrouble } from '#custody/browser/keeper.ts'
import type { SpaceReaders } from '#custody/browser/reading.ts'
import { analyse } from '#field/analysis/analyse.ts'
import { ask, Unanswered } from '#look/workshop/asking.ts'
import { digestOf } from '../../../form-digest.ts'
import { type Draft, findDraft } from '../asking.ts'

/** How far a form is on its way to the public. */
export type Standing = {
  draft: Draft
  digest: string
  version: number
  readers: number
  hasSpace: boolean
  isSeen: boolean
  /** How many findings hold it up, besides a lack of readers. */
  holds: number
}

/**
 * Looks at the draft, and at who would read its answers, by the log of the vault.
 * @throws VaultTrouble `space.foreign` when the server names a letter box that is not ours
 */
export async function lookAtForm(organisation: string, service: string): Promise<Standing> {
  const draft = await asked(findDraft(service))
  const spaces = await askVault('listReading', organisation)
  const own = spaces.find(({ space, purpose }) => space === draft.space && purpose === 'form')
  if (draft.space && !own) throw new VaultTrouble({ code: 'space.foreign' })
  // A new letter box is opened for all who read the directory.
  const readers = countPeople(own ?? spaces.find(({ purpose }) => purpose === 'directory'))
  return {
    draft,
    digest: await digestOf(draft.form),
    version: (draft.version ?? 0) + 1,
    readers,
    hasSpace: own !== undefined,
    isSeen: draft.previewed === draft.revision,
    holds: analyse(draft.form, { readers: 2 }).filter(({ blocks }) => blocks).length,
  }
}

const countPeople = (space: SpaceReaders | undefined): number =>
  space?.readers.filter(({ isNow, isBoard }) => isNow && !isBoard).length ?? 0

/**
 * Seals what is published into the space of the form, then publishes it: whoever opens answers later compares. What was
 * sealed and then not published harms nobody.
 */
export async function publish(
  organisation: string,
  service: string,
  name: string,
  standing: Standing,
): Promise<void> {
  const { draft, version, digest } = standing
  const space = draft.space ?? (await openLetterBox(organisation, service, name))
  const body = { what: 'jam/form/1', service, version, digest }
  await askVault('writeRecord', organisation, space, body)
  await asked(
    ask('POST', `/services/${service}/form/publication`, { revision: draft.revision, version, digest }),
  )
}

async function openLetterBox(organisation: string, service: string, name: string): Promise<string> {
  const space = await askVault('prepareIntake', organisation, 'form', name)
  await asked(ask('PUT', `/services/${service}/form/space`, { space }))
  return space
}

/** The pages of the vault know one kind of trouble. */
const asked = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error) => {
    if (error instanceof Unanswered)
      throw new VaultTrouble({ code: error.code, says: error.says, status: error.status })
    throw error
  })
