import { askVault } from '#custody/browser/keeper.ts'
import { useAsked } from '#custody/room/asking.ts'
import type { Collection } from '../../model/collection.ts'
import type { Layer } from '../../model/field.ts'
import { useDesk } from '../desk.ts'

/** Who has the key of a layer, by name, as the log of the vault says. */
export function useReaders(collection: Collection, drawer: string, layer: Layer): string {
  const { organisation, nameOf } = useDesk()
  const space = collection.drawers.find(({ id }) => id === drawer)?.spaces[layer]
  const { value = [] } = useAsked(async () => {
    const spaces = await askVault('listReading', organisation)
    return spaces.find((one) => one.space === space)?.readers ?? []
  }, [space])
  return value
    .filter(({ isNow, isBoard }) => isNow && !isBoard)
    .map(({ name, member }) => name || nameOf(member))
    .join(', ')
}
