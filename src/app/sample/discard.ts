import type { Jam } from '#jam/profile/jam.ts'
import { discardSample } from '#jam/profile/jams.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { eraseFile } from '#kernel/files.ts'
import { mustRunTheHouse } from '#people/role.ts'
import { listFiles, listPictureFiles, removeAccounts, removeOrganisations } from './sample.sql.ts'

/** Throws the sample away with everything and everybody that came with it. */
export async function throwSampleAway(desk: Desk, jam: Jam): Promise<void> {
  mustRunTheHouse(desk)
  if (jam.sample)
    // Organisations and people are nobody's to remove; these here were never real.
    await asHouse(desk, async () => {
      for (const { id } of await listFiles(desk, jam.id)) await eraseFile(desk, id)
      for (const id of await listPictureFiles(desk, jam.id)) await eraseFile(desk, id)
      await removeOrganisations(desk, jam.id)
    })
  await discardSample(desk, jam)
  await asHouse(desk, () => removeAccounts(desk))
}
