import { expect, test } from 'vitest'
import { publicAddress, relativeTo } from './path.ts'

test('a link leads from every folder to every other one, without the root of a server', () => {
  expect(relativeTo('index.html', 'verein.html')).toBe('verein.html')
  expect(relativeTo('en/aktuelles/garden.html', 'stil.css')).toBe('../../stil.css')
  expect(relativeTo('en/aktuelles/garden.html', 'en/about.html')).toBe('../about.html')
  expect(relativeTo('aktuelles/index.html', 'aktuelles/garten.html')).toBe('garten.html')
  expect(relativeTo('leicht/index.html', 'en/index.html')).toBe('../en/index.html')
  expect(relativeTo('a.html', 'b.html#ende')).toBe('b.html#ende')
})

test('a first page is known without the name of its file', () => {
  expect(publicAddress('https://a.example/', 'index.html')).toBe('https://a.example/')
  expect(publicAddress('https://a.example/w/x/', 'en/index.html')).toBe('https://a.example/w/x/en/')
  expect(publicAddress('https://a.example/', 'verein.html')).toBe('https://a.example/verein.html')
})
