import type { Office } from '../office.ts'

/** What the room has to know of an office; none of it is secret. */
export type RoomOffice = Pick<
  Office,
  'id' | 'name' | 'space' | 'topics' | 'promise' | 'emergency' | 'fourEyes' | 'capacity'
>

export const roomOffice = (office: Office): RoomOffice => {
  const { id, name, space, topics, promise, emergency, fourEyes, capacity } = office
  return { id, name, space, topics, promise, emergency, fourEyes, capacity }
}
