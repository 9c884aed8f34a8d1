import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'
import { leaveTeam, mustFindTeam } from '../../../matching/teams.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
})

const at = () => `/jams/quartier-u1/teams/${story.team}`
const pageOf = async (person: Person) => (await house.as(person).get(`${at()}/notes`)).text()
const jonas = () => house.as(story.jonas)
const paper = (name = 'plan.txt', text = 'So machen wir es.') =>
  new File([text], name, { type: 'text/plain' })

describe('a decision of a team', () => {
  test('says what, who, when and why, once, and can be taken back', async () => {
    const fields = { id: newId(), text: 'Kein eigener Server', why: 'niemand pflegt ihn nachts' }
    for (let i = 0; i < 2; i++) await jonas().post(`${at()}/decisions`, fields)
    const page = await pageOf(story.lena)
    for (const says of [
      'Kein eigener Server',
      'weil: niemand pflegt ihn nachts',
      'Jonas Jung',
      '1. März 2027',
    ])
      expect(page).toContain(says)
    expect((await house.events()).filter((kind) => kind === 'team.decided')).toHaveLength(1)
    await house.as(story.lena).post(`${at()}/decisions/${fields.id}/withdrawal`)
    expect(await pageOf(story.jonas)).not.toContain('Kein eigener Server')
  })
})

describe('a link of a team', () => {
  test('leads to the web alone, and what was typed stays', async () => {
    for (const address of [
      '',
      'codeberg',
      'javascript:alert(1)',
      'file:///etc/passwd',
      `https://a.example/${'x'.repeat(500)}`,
    ]) {
      const answer = await jonas().post(`${at()}/links`, { title: 'Ablage', address })
      expect(answer.status, address).toBe(422)
      expect(await answer.text()).toContain('Bitte die ganze Adresse')
    }
    const id = newId()
    for (let i = 0; i < 2; i++)
      await jonas().post(`${at()}/links`, { id, title: 'Ablage', address: 'https://codeberg.org/team' })
    expect((await pageOf(story.amina)).match(/href="https:\/\/codeberg.org\/team"/g)).toHaveLength(1)
    await jonas().post(`${at()}/links/${id}/removal`)
    expect(await pageOf(story.amina)).not.toContain('codeberg.org/team')
  })
})

describe('a file of a team', () => {
  const give = (file: File) => jonas().post(`${at()}/files`, { file, title: 'Plan' })
  const fileId = async () => (await house.owner.query('select file from team_file')).rows[0]?.file as string

  test('is read by all who see the team, also when a colleague brought it, and by nobody else', async () => {
    await give(paper())
    const path = `${at()}/files/${await fileId()}`
    for (const person of [story.lena, story.amina, story.organiser])
      expect(await (await house.as(person).get(path)).text()).toBe('So machen wir es.')
    const other = await house.person('Otto Other', [['professional', story.jam.id]])
    expect((await house.as(other).get(path)).status).toBe(403)
    expect((await house.as(story.stranger).get(path)).status).toBe(404)
  })

  test('stays with the team when its bringer leaves', async () => {
    await give(paper())
    const file = await fileId()
    await jonas().do(async (desk) => leaveTeam(desk, await mustFindTeam(desk, story.team)))
    expect((await jonas().get(`${at()}/files/${file}`)).status).toBe(403)
    expect((await jonas().get(`/files/${file}`)).status).toBe(404)
    expect((await house.as(story.lena).get(`${at()}/files/${file}`)).status).toBe(200)
  })

  test('is one, however often it is sent, and gone for all once it is removed', async () => {
    for (let i = 0; i < 2; i++) await give(paper())
    expect((await pageOf(story.lena)).match(/\/files\/[0-9a-f-]{36}"/g)).toHaveLength(1)
    const file = await fileId()
    for (let i = 0; i < 2; i++) await house.as(story.lena).post(`${at()}/files/${file}/removal`)
    expect((await house.owner.query('select id from file where id = $1', [file])).rows).toEqual([])
  })

  test('that is empty, missing or of a strange kind comes back with a reason', async () => {
    for (const [file, says] of [
      [new File(['<script>'], 'x.html', { type: 'text/html' }), 'Diese Art von Datei'],
      [new File([], 'leer.txt', { type: 'text/plain' }), 'Wähl eine Datei aus'],
    ] as const) {
      const answer = await give(file)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(says)
    }
  })
})

describe('sealed notes of a team', () => {
  test('lie in the notebook of the organisation: a link for who belongs to it, whom to ask for the others', async () => {
    expect(await pageOf(story.amina)).toContain(`href="/organisations/${story.lichtblick}/notebook"`)
    const page = await pageOf(story.jonas)
    expect(page).not.toContain('/notebook"')
    expect(page).toContain('wen Lichtblick in den Tresor aufnimmt')
  })
})
