import { records } from '#blocks/records/records-block.tsx'
import { provisionService } from '#blocks/services.ts'
import { mustSend } from '#test/custody.ts'
import type { sealedLichtblick } from './sealed.steps.ts'
import type { Stage } from './stage.ts'

/** A service of the kind `records`, whose members show their cards to each other. @returns the address of its room */
export async function recordsRoom(
  stage: Stage,
  { amina, bea, vault, organisation }: Awaited<ReturnType<typeof sealedLichtblick>>,
): Promise<string> {
  for (const who of [amina, bea]) {
    const { card } = await vault.at(who)
    await mustSend(stage, who, `PUT /vault/organisations/${organisation}/card`, { card })
  }
  return stage.itself(async (desk) => {
    const wanted = { organisation, need: null, kind: 'records', name: 'Akten der Beratung' } as const
    const service = await provisionService(desk, wanted, [])
    await records.provision(desk, service)
    return `/services/${service.id}/records/room`
  })
}
