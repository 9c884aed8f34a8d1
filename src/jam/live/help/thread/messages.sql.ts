import type { Desk } from '#kernel/desk.ts'
import type { HelpRequest } from '../help-request.ts'
import type { HelpMessage } from './message.ts'

type MessageTable = HelpMessage & {
  request: string
  jam: string
  organisation: string
  team: string
  account: string | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    help_message: MessageTable
  }
}

export const listMessages = (desk: Desk, request: string): Promise<HelpMessage[]> =>
  desk.tx
    .selectFrom('help_message')
    .select(['id', 'side', 'text', 'name', 'at'])
    .where('request', '=', request)
    .orderBy('at')
    .orderBy('id')
    .execute()

/** @returns false when the same form was sent before. */
export async function addMessage(
  desk: Desk,
  { id: request, jam, organisation, team }: HelpRequest,
  message: Pick<HelpMessage, 'id' | 'side' | 'text'>,
): Promise<boolean> {
  const { account, name } = desk.actor
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('help_message')
    .values({ ...message, request, jam, organisation, team, account, name, at: desk.now })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
