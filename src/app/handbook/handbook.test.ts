import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { type Block, piecesOf } from './blocks.ts'
import { type Chapter, isChapter, parts, readChapter } from './handbook.ts'

const chapters: Chapter[] = Object.values(parts).flat()
const told = (['de', 'en'] as const).flatMap((lang) => chapters.map((chapter) => ({ lang, chapter })))

const linesOf = (block: Block): string[] =>
  block.kind === 'list' ? block.items : block.kind === 'table' ? block.rows.flat() : [block.text]

const shapeOf = (block: Block) => [block.kind, linesOf(block).length, block.kind === 'list' && block.ordered]

describe('the handbook', () => {
  test('tells the same in German and in English, step by step', async () => {
    for (const chapter of chapters) {
      const german = await readChapter(chapter, 'de')
      const english = await readChapter(chapter, 'en')
      expect(english.blocks.map(shapeOf), chapter).toEqual(german.blocks.map(shapeOf))
      expect(german.blocks[0]?.kind, chapter).toBe('text')
    }
  })

  test.each(told)('$lang $chapter is read in two screens', async ({ lang, chapter }) => {
    const { blocks } = await readChapter(chapter, lang)
    const words = blocks.flatMap(linesOf).join(' ').split(/\s+/)
    expect(words.length).toBeLessThan(560)
  })

  test('names in bold what stands in the house, letter by letter', async () => {
    const house = globSync('src/**/*.{ts,tsx}')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const isThere = (label: string) => house.includes(`'${label}'`) || house.includes(`"${label}"`)
    const unknown: string[] = []
    for (const { lang, chapter } of told) {
      const { blocks } = await readChapter(chapter, lang)
      for (const { kind, text } of blocks.flatMap(linesOf).flatMap(piecesOf))
        if (kind === 'label' && !isThere(text)) unknown.push(`${lang} ${chapter}: ${text}`)
    }
    expect(unknown).toEqual([])
  })

  test('leads to pages that are there', async () => {
    for (const { lang, chapter } of told) {
      const { blocks } = await readChapter(chapter, lang)
      for (const piece of blocks.flatMap(linesOf).flatMap(piecesOf))
        if (piece.kind === 'link') expect(isChapter(piece.to), `${lang} ${chapter} → ${piece.to}`).toBe(true)
    }
  })

  test('has no page that nobody finds', () => {
    const files = globSync('docs/handbook/*/*.md').map((file) => file.replace(/^docs\/handbook\//, ''))
    expect(files.sort()).toEqual(told.map(({ lang, chapter }) => `${lang}/${chapter}.md`).sort())
  })
})

describe('in the house', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse()
  })
  afterAll(() => house.close())

  test('everybody reads it in their language, and is led on', async () => {
    const reader = house.as(nobody)
    expect(await (await reader.get('/handbook')).text()).toContain('href="/handbook/vault-emergency"')
    const german = await (await reader.get('/handbook/vault')).text()
    expect(german).toContain('<strong>Tresor gründen</strong>')
    expect(german).toContain('<a href="/handbook/privacy">')
    expect(await (await reader.get('/')).text()).toContain('href="/handbook"')
    const english = await reader.get('/handbook/vault', { 'accept-language': 'en-GB,en;q=0.9' })
    expect(await english.text()).toContain('<strong>Found the vault</strong>')
  })

  test('a page that is not in it is not there', async () => {
    expect((await house.as(nobody).get('/handbook/..%2Fbackup')).status).toBe(404)
    expect((await house.as(nobody).get('/handbook/nothing')).status).toBe(404)
  })
})
