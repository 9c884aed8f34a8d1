import { expect, test } from 'vitest'
import { answer, call } from '#field/rule/rule.ts'
import { sampleField as field, sampleCollection } from '#test/sample-records.ts'
import { analyseCollections, analyseViews } from './analyse.ts'

test('what does not fit together is found before anybody stumbles over it', () => {
  const there = sampleCollection('there', [
    field('name', 'short-text'),
    field('of', 'link', { link: { collection: 'here' } }),
  ])
  const here = sampleCollection(
    'here',
    [
      field('a', 'short-text', { label: { de: 'A' } }),
      field('b', 'link', { link: { collection: 'gone' } }),
      field('c', 'link', { link: { collection: 'there', back: 'of' } }),
      field('d', 'roll-up', { of: { link: 'c', field: 'nothing' } }),
      field('e', 'age', { of: { field: 'a' } }),
      field('f', 'formula', { value: answer('nobody') }),
      field('g', 'formula', { value: call('+', answer('g'), answer('a')) }),
      field('h', 'single-choice', { choices: [] }),
    ],
    {
      title: ['z'],
      steps: [{ name: 's', label: { de: 's', en: 's' } }],
      retention: { months: 0, from: 'x', ground: { de: 'g', en: 'g' }, end: 'erase' },
    },
  )
  expect(
    analyseCollections([here, there], ['de', 'en']).map(({ code, where }) => `${where}: ${code}`),
  ).toEqual([
    'here: title-missing',
    'here: no-end-step',
    'here: retention-missing',
    'here: retention-field',
    'here a: translation-missing',
    'here b: link-dangling',
    'here c: back-wrong',
    'here d: rollup-dangling',
    'here e: age-dangling',
    'here f: rule-unknown',
    'here h: choices-missing',
    'here g → here g: circle',
  ])
  const view = {
    what: 'jam/view/1',
    id: 'v',
    collection: 'there',
    name: { de: 'v' },
    kind: 'grid',
    columns: [{ column: 'a' }],
    sorts: [],
    sums: {},
  } as const
  expect(analyseViews([{ ...view, columns: [...view.columns], sorts: [] }], [there])).toEqual([
    { code: 'view-column', where: 'v' },
  ])
})
