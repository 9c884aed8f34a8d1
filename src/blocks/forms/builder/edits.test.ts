import { describe, expect, test } from 'vitest'
import type { Form } from '#field/form/form.ts'
import { questionKinds } from '#field/form/question.ts'
import { answer, call, constant } from '#field/rule/rule.ts'
import { begin, redo, step, undo } from '#look/workshop/history.ts'
import { emptyForm } from '../empty-form.ts'
import { conditionOf, questionsBefore, ruleOf } from './condition.ts'
import {
  addPage,
  changeItem,
  duplicateItem,
  insertItem,
  moveItem,
  placeItem,
  removeItem,
  renameItem,
} from './edits.ts'
import { allItems, findItem, holderOf } from './items.ts'
import { kindShelves, newItem } from './kinds.ts'

const asked = (name: string, more = {}) => ({ ...newItem('short-text', name, 'de', 'de'), ...more })
const sample = (): Form => {
  const first = emptyForm('Probe')
  const form = addPage(first, { name: 'page-2', title: { de: 'Zwei' }, items: [] }, 1)
  const group = {
    is: 'group',
    name: 'people',
    label: { de: 'Leute' },
    items: [asked('who'), asked('age', { show: call('=', answer('who'), constant('Kim')) })],
  } as const
  return ['a', 'b'].reduce(
    (all, name) => insertItem(all, asked(name), 'page-1', 9),
    insertItem(form, structuredClone(group) as never, 'page-2', 0),
  )
}
const order = (form: Form) => form.pages.map(({ items }) => items.map(({ name }) => name))

describe('a question', () => {
  test('moves up and down, and beyond the last place onto the next page', () => {
    expect(order(moveItem(sample(), 'b', -1))).toEqual([['b', 'a'], ['people']])
    expect(order(moveItem(sample(), 'b', 1))).toEqual([['a'], ['b', 'people']])
    expect(order(moveItem(sample(), 'a', -1))).toEqual([['a', 'b'], ['people']])
  })

  test('moves out of a group, and a group never into itself', () => {
    expect(order(moveItem(sample(), 'who', -1))).toEqual([
      ['a', 'b'],
      ['who', 'people'],
    ])
    expect(placeItem(sample(), 'people', 'people', 0)).toEqual(sample())
    expect(holderOf(placeItem(sample(), 'a', 'people', 1), 'a')?.name).toBe('people')
  })

  test('that is put further down in its own page lands where it was dropped', () => {
    const form = insertItem(sample(), asked('c'), 'page-1', 2)
    expect(order(placeItem(form, 'a', 'page-1', 2))[0]).toEqual(['b', 'a', 'c'])
  })

  test('is copied with a name of its own, and what is inside refers to its own copy', () => {
    const { form, name } = duplicateItem(sample(), 'people')
    expect(name).toBe('people-2')
    expect(allItems(form).map((item) => item.name)).toEqual([
      'a',
      'b',
      'people',
      'who',
      'age',
      'people-2',
      'who-2',
      'age-2',
    ])
    expect(JSON.stringify(findItem(form, 'age-2'))).toContain('"name":"who-2"')
  })

  test('takes a new name along into every rule; a taken one is refused', () => {
    const form = renameItem(sample(), 'who', 'person')
    expect(JSON.stringify(findItem(form, 'age'))).toContain('"name":"person"')
    expect(renameItem(sample(), 'who', 'a')).toEqual(sample())
  })

  test('is changed and removed without touching the form before', () => {
    const before = sample()
    const after = removeItem(
      changeItem(before, 'a', (item) => ({ ...item, label: { de: 'Neu' } })),
      'b',
    )
    expect(order(after)[0]).toEqual(['a'])
    expect(before).toEqual(sample())
  })
})

describe('a condition', () => {
  test('becomes a rule and comes back the same', () => {
    const condition = {
      join: 'or' as const,
      parts: [
        { question: 'a', how: 'is' as const, value: 'x' },
        { question: 'b', how: 'answered' as const, value: null },
        { question: 'c', how: 'has-not' as const, value: 'y' },
        { question: 'd', how: 'more' as const, value: 3 },
      ],
    }
    const rule = ruleOf(condition)
    expect(rule && conditionOf(rule)).toEqual(condition)
  })

  test('that says more than people build is left as it is', () => {
    expect(conditionOf(call('>', call('years-since', answer('born')), constant(17)))).toBeNull()
  })

  test('depends on what comes before, and never on a row of others', () => {
    const form = changeItem(sample(), 'people', (item) => ({ ...item, repeat: {} }) as never)
    expect(questionsBefore(form, 'age').map(({ name }) => name)).toEqual(['a', 'b', 'who'])
    const after = insertItem(form, asked('end'), 'page-2', 1)
    expect(questionsBefore(after, 'end').map(({ name }) => name)).toEqual(['a', 'b'])
  })
})

test('every kind of question can be found on a shelf', () => {
  expect(Object.values(kindShelves).flat().sort()).toEqual([...questionKinds].sort())
})

test('steps are taken back and done again; what is typed into one place is one step', () => {
  let history = begin('')
  for (const [at, typed] of ['H', 'Ha', 'Hal'].entries()) history = step(history, typed, 'title', at * 200)
  history = step(history, 'other', '', 900)
  expect(undo(history).now).toBe('Hal')
  expect(undo(undo(history)).now).toBe('')
  expect(redo(undo(history)).now).toBe('other')
})
