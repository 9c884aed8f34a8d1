import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askOutward, isOutward } from '#kernel/outward.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { layFiles, siteOf } from '#test/published.ts'
import { linksIn } from './in-page.ts'
import { askToLook, listLinks, noteLinks } from './links.ts'
import { lookAt } from './looking.ts'

let house: TestHouse
let server: Server
let at: string
const asked: string[] = []

beforeAll(async () => {
  house = await openTestHouse()
  server = createServer(({ url = '', method = '' }, response) => {
    asked.push(`${method} ${url}`)
    if (url === '/head-refused') return response.writeHead(method === 'HEAD' ? 405 : 200).end('da')
    if (url === '/moved') return response.writeHead(301, { location: '/new' }).end()
    if (url === '/long') return response.writeHead(200).end('x'.repeat(500_000))
    return response.writeHead(Number(url.slice(1)) || 200).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await house.close()
})

describe('the links of a page', () => {
  test('are those that people follow and what it shows, within the site by path and place', () => {
    const html = `<link rel="canonical" href="https://own.example/"><link rel="stylesheet" href="../stil.css">
      <a href="../index.html#unten">a</a><a href="fest.html?x=1">b</a><a href="https://a.example/b?c=1&amp;d=2#e">c</a>
      <a href="mailto:a@b.example">m</a><a href="#hier">h</a><img src="../bilder/%C3%BC.webp" alt=""><a href="..">up</a>`
    expect(linksIn(html, 'aktuelles/post.html')).toEqual({
      outer: ['https://a.example/b?c=1&d=2'],
      inner: [
        { path: 'stil.css', place: null },
        { path: 'index.html', place: 'unten' },
        { path: 'aktuelles/fest.html', place: null },
        { path: 'aktuelles/post.html', place: 'hier' },
        { path: 'bilder/ü.webp', place: null },
        { path: 'index.html', place: null },
      ],
    })
  })
  test('that lead nowhere within the site are known at once, and forgotten with their page', async () => {
    const { amina, service, site } = await siteOf(house, 'Lichtblick')
    await layFiles(house, site, { 'index.html': 'x' })
    const files = { 'index.html': { digest: '', size: 1 }, 'da.html': { digest: '', size: 1 } }
    const note = (html: string) =>
      house.itself((desk) =>
        noteLinks(
          desk,
          site,
          new Map([
            ['index.html', html],
            ['da.html', '<p id="ort">'],
          ]),
          files,
        ),
      )
    const seen = async () => (await house.as(amina).do((desk) => listLinks(desk, service))).links
    await note(
      `<a href="fort.html"><a href="da.html#weg"><a href="da.html#ort"><a href="${at}/404"><a href="${at}/">`,
    )
    expect((await seen()).map(({ address, state }) => [address, state])).toEqual([
      ['/da.html#weg', 'gone'],
      ['/fort.html', 'gone'],
      [`${at}/`, 'waiting'],
      [`${at}/404`, 'waiting'],
    ])
    await house.as(amina).do((desk) => askToLook(desk, service))
    await house.work()
    expect(
      (await seen()).filter(({ status }) => status).map(({ address, state }) => [address, state]),
    ).toEqual([
      [`${at}/404`, 'gone'],
      [`${at}/`, 'fine'],
    ])
    await note('<p>ohne</p>')
    expect(await seen()).toEqual([])
  })
})

describe('a link that leads out', () => {
  test('is asked cheaply, in full where that is not understood, and never followed', async () => {
    const found = async (path: string) => {
      const { state, leadsTo } = await lookAt(house.house, at + path)
      return leadsTo ? [state, leadsTo] : state
    }
    expect(await found('/200')).toBe('fine')
    expect(await found('/head-refused')).toBe('fine')
    expect(await found('/404')).toBe('gone')
    expect(await found('/410')).toBe('gone')
    expect(await found('/403')).toBe('refused')
    expect(await found('/500')).toBe('silent')
    asked.length = 0
    expect(await found('/moved')).toEqual(['moved', `${at}/new`])
    expect(asked).toEqual(['HEAD /moved'])
    expect((await lookAt(house.house, 'http://127.0.0.1:1/')).state).toBe('silent')
  })
  test('is read to a limit, and not at all where it leads into a network of our own', async () => {
    expect((await askOutward(house.house, `${at}/long`, { most: 1000 })).body.byteLength).toBe(1000)
    const config = { ...house.house.config, address: 'https://jam.example' }
    const outside = { ...house.house, config }
    for (const address of [
      `${at}/`,
      'http://localhost/',
      'https://10.0.0.1/',
      'https://[::1]/',
      'https://a.example:8080/',
    ])
      expect((await lookAt(outside, address)).state).toBe('skipped')
    expect(isOutward({ config }, 'http://verein.example/')).toBe(false)
    expect(isOutward({ config }, 'http://verein.example/', true)).toBe(true)
    expect(isOutward({ config }, 'https://user:pw@verein.example/', true)).toBe(false)
  })
})
