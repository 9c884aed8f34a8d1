import { askVault } from '../browser/keeper.ts'

/**
 * Opens a feed of an organisation's records: bulk goes from worker to worker and never over the page.
 * @returns the end that is handed on to the worker of a block, where `new Feed(port)` speaks through it
 * @throws VaultTrouble `locked`, and whatever opening the vault says
 */
export async function openFeed(organisation: string): Promise<MessagePort> {
  const { port1, port2 } = new MessageChannel()
  await askVault('feedRecords', organisation, port1)
  return port2
}
