import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { fulfil, wishOf } from './import-needs.ts'

let house: TestHouse
let folder: string
beforeAll(async () => {
  house = await openTestHouse()
  folder = mkdtempSync(join(tmpdir(), 'needs-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await house.close()
})
beforeEach(() => house.empty())

function run(...args: string[]) {
  const wish = wishOf(args, 'de')
  if ('wrong' in wish) throw new Error(wish.wrong)
  return house.itself((desk) => fulfil(desk, wish, 'de'))
}

const countNeeds = async () => (await house.owner.query('select 1 from need')).rowCount

describe('jam import needs', () => {
  test('looks, brings and takes back', async () => {
    await world(house)
    const path = join(folder, 'liste.csv')
    writeFileSync(path, 'Was;Wer;Leer\nEin Chat für Eltern;Elternhaus;\n;Niemand;\n')
    const map = ['--map', 'title=Was,organisation=Wer']
    const looked = await run(path, ...map, '--dry-run')
    expect(looked.lines).toContain('  Zeile 3: Der Titel fehlt.')
    expect(looked.lines.at(-1)).toBe(
      'Herein käme: 1 Bedarf. Draußen bliebe: 1 Zeile. Gespeichert ist nichts.',
    )
    expect(await countNeeds()).toBe(0)
    const done = await run(path, ...map, '--jam', 'quartier-u1')
    expect([await countNeeds(), done.failed]).toEqual([1, false])
    const batch = done.lines.at(-1)?.split(' ').at(-1) ?? ''
    expect((await run('--undo', batch)).lines).toEqual(['1 Bedarf zurückgenommen.'])
    expect(await countNeeds()).toBe(0)
    expect((await run('--undo', batch)).failed).toBe(true)
  })
  test('says what is missing instead of guessing', async () => {
    expect(() => run()).toThrow('jam import needs FILE')
    expect(() => run(join(folder, 'gibt-es-nicht.csv'))).toThrow('ENOENT')
    expect(() => run('x.csv', '--map', 'farbe=Rot')).toThrow('farbe=Rot')
    expect(await run('--undo', 'x')).toMatchObject({
      failed: true,
      lines: [expect.stringContaining('Welcher Jam?')],
    })
    await world(house)
    expect(await run('--undo', "x'; drop table need")).toMatchObject({ failed: true })
    expect(await run('--undo', 'x', '--jam', 'anderswo')).toMatchObject({ failed: true })
  })
})
