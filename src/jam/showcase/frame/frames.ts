import { originOf } from '#blocks/forms/embed/framing.ts'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { findOrigins, saveOrigins } from './frames.sql.ts'

/** The websites that may show the showcase of a jam in a frame: anybody may know, their browsers are told anyway. */
export const listOrigins = (desk: Desk, jam: string): Promise<string[]> => findOrigins(desk, jam)

/** Names the websites that may. All others are refused by the browser of whoever looks. */
export async function nameOrigins(desk: Desk, jam: Jam, origins: readonly string[]): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const known = await findOrigins(desk, jam.id)
  if (known.join() === origins.join()) return
  await saveOrigins(desk, jam.id, [...origins])
  await record(desk, 'showcase.changed', jam.id, { jam: jam.id, data: { websites: origins.length } })
}

export const mostOrigins = 50

/** The origins in what was typed, and the first line that is none. */
export function originsIn(text: string): { origins: string[]; wrong: string | undefined } {
  const lines = text.split(/[\s,]+/).filter(Boolean)
  return {
    origins: [...new Set(lines.flatMap((line) => originOf(line) ?? []))],
    wrong: lines.find((line) => originOf(line) === null)?.slice(0, 100),
  }
}
