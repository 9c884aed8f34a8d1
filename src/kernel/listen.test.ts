import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { listen } from './listen.ts'

const here = { host: '127.0.0.1', lang: 'en' as const }

test('a taken port means the next free one', async () => {
  const first = await listen({ ...here, port: 0 })
  const second = await listen({ ...here, port: first.port })
  expect(second.port).toBeGreaterThan(first.port)
  await Promise.all([first.close(0), second.close(0)])
})

test('a host that is not ours stops the start with a sentence', async () => {
  await expect(listen({ ...here, host: '192.0.2.1', port: 3000 })).rejects.toThrow('EADDRNOTAVAIL')
})

test('until the house is open it says so, and nobody waits for ever', async () => {
  const entrance = await listen({ ...here, port: 0 })
  const address = `http://127.0.0.1:${entrance.port}/`
  expect((await fetch(address)).status).toBe(503)
  entrance.open((_request, response) => void response.end('welcome'))
  expect(await (await fetch(address)).text()).toBe('welcome')
  await entrance.close(0)
})

test('closing lets a visitor finish, but only so long', async () => {
  const entrance = await listen({ ...here, port: 0 })
  const inside = Promise.withResolvers<void>()
  entrance.open((_request, response) => {
    inside.resolve()
    setTimeout(() => response.end('done'), 100)
  })
  const slow = fetch(`http://127.0.0.1:${entrance.port}/`)
  await inside.promise
  await Promise.all([
    entrance.close(20_000),
    expect(slow.then((answer) => answer.text())).resolves.toBe('done'),
  ])

  const other = await listen({ ...here, port: 0 })
  const waits = Promise.withResolvers<void>()
  other.open(() => waits.resolve())
  const endless = expect(fetch(`http://127.0.0.1:${other.port}/`)).rejects.toThrow()
  await waits.promise
  await Promise.all([other.close(50), endless])
})

test('a foreign server on the port is left alone', async () => {
  const foreign = createServer()
  await new Promise<void>((done) => foreign.listen({ ...here, port: 0 }, done))
  const { port } = foreign.address() as { port: number }
  const entrance = await listen({ ...here, port })
  expect(entrance.port).not.toBe(port)
  await entrance.close(0)
  foreign.close()
})
