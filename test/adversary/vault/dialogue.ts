import type { OpenedCase } from '#custody/browser/cases.ts'
import { openCase } from '#custody/dialogue/cases.ts'
import { giveTicket } from '#custody/dialogue/tickets.ts'
import type { SealedFile, Where } from '#custody/outside/where.ts'
import { nobody } from '#test/house.ts'
import type { Canon } from '#vault/canonical.ts'
import { Noticed, type Visit } from './attack.ts'
import type { Device } from './device.ts'
import { type Outsider, openOutsider } from './outsider.ts'
import type { Story } from './story.ts'

/** Somebody without an account, with the browser in front of them and the twelve words on paper. */
export type Writer = { outsider: Outsider; words: string; id: string }

/** A form of Lichtblick: Mara has written twice and got two answers, one with a file; Olga has written once and got one. */
export type Dialogue = {
  where: Where
  mara: Writer
  olga: Writer
  files: { asked: SealedFile; other: SealedFile }
}

const told = new WeakMap<Story, Promise<Dialogue>>()
export const dialogueOf = (story: Story): Promise<Dialogue> => {
  const known = told.get(story) ?? tellDialogue(story)
  told.set(story, known)
  return known
}

async function tellDialogue(story: Story): Promise<Dialogue> {
  const { house, organisation, code, people } = story
  const { amina, jonas } = people
  const space = await amina.device.ask('prepareIntake', organisation, 'form', 'Anfragen')
  const where = { organisation, space, founder: code }
  const mara = await write(story, where, 'Darf ich anonym bleiben?')
  const olga = await write(story, where, 'Wann ist das Büro offen?')
  const upload = async (name: string) => {
    const file = new File([name.repeat(3000)], `${name}.bin`)
    const at = { organisation, space, record: mara.id }
    return (await jonas.device.ask('uploadFile', at, file, { name })).file
  }
  const files = { asked: await upload('Merkblatt'), other: await upload('Anderes') }
  await reply(jonas.device, where, mara.id, { text: 'Ja.', files: [files.asked] as never })
  await reply(jonas.device, where, mara.id, { text: 'Und auch später.' })
  await reply(jonas.device, where, olga.id, { text: 'Montags.' })
  await comesBack(mara, where)
  await mara.outsider.ask('writeAgain', { text: 'Danke.' }, [])
  await jonas.device.ask('inCases', 'listCases', organisation, space)
  await house.as(nobody).do((desk) => giveTicket(desk, where))
  return { where, mara, olga, files }
}

/** Opens a case by a first letter. */
export async function write({ house }: Story, where: Where, text: string): Promise<Writer> {
  const outsider = await openOutsider(house)
  const { letter, words, back } = await outsider.ask('seal', where, { text }, true)
  await house.as(nobody).do((desk) => openCase(desk, where, letter, back))
  return { outsider, words: words?.join(' ') ?? '', id: letter.id }
}

export const reply = (device: Device, { organisation, space }: Where, id: string, body: object) =>
  device.ask('inCases', 'replyTo', organisation, space, id, { what: 'jam/reply/1', ...body } as Canon)

export const comesBack = ({ outsider, words }: Writer, { organisation, founder }: Where) =>
  outsider.ask('openCase', organisation, founder, words)

/** Reads all cases. What does not open is named, the others stay. */
export const readsCases: Visit = async (device, story) => {
  const { organisation, space } = (await dialogueOf(story)).where
  const { cases } = (await device.ask('inCases', 'listCases', organisation, space)) as { cases: OpenedCase[] }
  const parts = cases.flatMap((one) => [...one.letters, ...one.replies])
  if (parts.some(({ damaged, body }) => damaged && body !== null)) throw new Error('shown all the same')
  const code = [...parts, ...cases].find(({ damaged }) => damaged)?.damaged
  if (code) throw new Noticed(code)
}
