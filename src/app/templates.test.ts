import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { templatesOf } from '#jam/gate/templates.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { mustReadTemplates } from './templates.ts'

async function houseWith(file: string, text: string): Promise<TestHouse> {
  const house = await openTestHouse()
  const folder = join(house.house.config.data, 'templates')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, file), text)
  return house
}

test('a template that the operator wrote is one more to choose', async () => {
  const words = 'name: { de: Eigene, en: Own }'
  const says = 'says: { de: Für uns., en: For us. }'
  const stage = '{ id: ready, name: { de: Bereit, en: Ready }, gate: admission }'
  const text = `template: own\n${words}\n${says}\neffort: { before: 60, during: 60 }\nstages: [${stage}]\n`
  const house = await houseWith('own.yaml', text)
  mustReadTemplates(house.house)
  expect([...templatesOf(house.house).keys()].sort()).toEqual(['own', 'short', 'standard'])
  await house.close()
})

test('with a wrong template the house does not start, and says what is wrong where', async () => {
  const house = await houseWith('own.yaml', 'template: own\nstages: []\n')
  expect(() => mustReadTemplates(house.house)).toThrow(/own\.yaml: name: .*\n.*own\.yaml: says: /)
  await house.close()
})
