import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { organisersOf } from '#people/organisers.ts'
import { mustBe } from '#people/role.ts'
import { mustHear } from '../live.ts'
import type { Contacts, HotlineForm } from './contact.ts'
import { dropHotline, findHotline, listDoors, saveHotline } from './contacts.sql.ts'

/** Whom to call, for the people of the jam and for organisations a team works for. */
export async function readContacts(desk: Desk, jam: string): Promise<Contacts> {
  await mustHear(desk, jam)
  const hotline = (await findHotline(desk, jam)) ?? null
  // Who runs the jam is to be reached by everybody in it; their addresses are behind their own walls.
  return asHouse(desk, async () => ({
    hotline,
    organisers: await organisersOf(desk, jam),
    venues: await listDoors(desk, jam),
  }))
}

/** Says where the organisers are called during the jam; nothing takes the number away. */
export async function setHotline(desk: Desk, jam: string, form: HotlineForm | null): Promise<void> {
  mustBe(desk, jam, 'organiser')
  if (form) await saveHotline(desk, jam, form)
  else await dropHotline(desk, jam)
  await record(desk, 'hotline.changed', jam, { jam })
}
