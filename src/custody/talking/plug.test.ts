import { expect, test } from 'vitest'
import { Refused } from '../browser/refused.ts'
import { Plug, type Socket, usualPauses } from './plug.ts'

test('whoever is sent away because many come at once, or waited in vain, comes again by themselves; whoever may not come hears why', async () => {
  const said: string[] = []
  const over: string[] = []
  const answers: (() => string)[] = []
  const refuse = (code: string) => () => {
    throw new Refused({ code })
  }
  const socket = (): Socket => {
    const one: Socket = {
      send: (text) => said.push(text),
      ...{ close: () => {}, onopen: null, onmessage: null, onclose: null, onerror: null },
    }
    setTimeout(() => one.onopen?.({} as never))
    return one
  }
  const told = { ready: () => {}, frame: () => {}, cut: () => {}, over: (code: string) => over.push(code) }
  const plugIn = () => {
    const visit = async () => answers.shift()?.() ?? 'a visit'
    const plug = new Plug({ socket, visit }, { ...usualPauses, again: [1] }, told)
    void plug.open()
    return plug
  }
  answers.push(refuse('limit.reached'), refuse('offline'), refuse('page.slow'))
  const plug = plugIn()
  await expect.poll(() => said).toEqual([JSON.stringify({ hello: { visit: 'a visit' } })])
  plug.close()
  expect(over).toEqual([])
  answers.push(refuse('conversation.missing'))
  plugIn()
  await expect.poll(() => over).toEqual(['conversation.missing'])
})
