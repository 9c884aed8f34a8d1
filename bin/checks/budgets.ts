import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { loadedWith } from './loaded.ts'

/** What a visitor has to load for one file, in kB gz. An element that needs more than usual is named here. */
const budgets: Record<string, number> = {
  'house.css': 12,
  'vault-room': 60,
  'vault.worker': 60,
  'seal-care.worker': 34,
  // The rules of forms are shared with records, so they come in twenty small files that zip less well than one: 1.6 kB.
  'form-builder': 70,
  'form-publish': 68,
  'form-inbox': 90,
  'counselling-room': 90,
  'records-room': 66,
  'records.worker': 40,
  // What text is written with comes later, when the first one is opened.
  'site-editor': 90,
  'sealed-form': 2,
  'seeker-room': 2,
  'outside.worker': 48,
  'office-opening': 50,
  'receipt-desk': 24,
}
const usual = 4

type Entry = { file: string; isEntry?: boolean; imports?: string[]; assets?: string[] }
const manifest: Record<string, Entry> = JSON.parse(readFileSync('dist/browser/.vite/manifest.json', 'utf8'))

const elements = Object.entries(manifest)
  .filter(([, { isEntry }]) => isEntry)
  .map(([source]) => {
    const name = (source.split('/').at(-1) ?? '').replace(/\.element\.tsx?$/, '')
    const size = weightOf(source, new Set()) / 1000
    return { name, size, budget: budgets[name] ?? usual }
  })

// A worker is a file of its own that an element starts.
const workers = Object.values(manifest)
  .flatMap(({ assets = [] }) => assets.filter((file) => file.endsWith('.js')))
  .map((file) => {
    const name = (file.split('/').at(-1) ?? '').replace(/-[\w-]{8}\.js$/, '')
    return { name, size: loadedWith(`dist/browser/${file}`) / 1000, budget: budgets[name] ?? usual }
  })
// It lies in every archive.
const reader = gzipSync(readFileSync('dist/reader/leser.html')).byteLength / 1000
const lines = [...elements, ...workers, { name: 'leser.html', size: reader, budget: 250 }]

for (const { name, size, budget } of lines) {
  console.log(`${size > budget ? 'too heavy: ' : ''}${name} ${size.toFixed(1)} of ${budget} kB gz`)
}
const style = lines.find(({ name }) => name === 'house.css')?.size ?? 0
const heaviest = lines
  .toSorted((a, b) => b.size - a.size)
  .find(({ name }) => name !== 'house.css' && name !== 'leser.html')
console.log(
  `house.css ${style.toFixed(1)} kB gz, heaviest element ${heaviest?.name} ${heaviest?.size.toFixed(1)} kB gz`,
)
process.exitCode = lines.some(({ size, budget }) => size > budget) ? 1 : 0

/** A file with everything it imports at once; what it imports later is not part of the first visit. */
function weightOf(source: string, seen: Set<string>): number {
  const entry = manifest[source]
  if (!entry || seen.has(source)) return 0
  seen.add(source)
  const own = gzipSync(readFileSync(`dist/browser/${entry.file}`)).byteLength
  return (entry.imports ?? []).reduce((sum, other) => sum + weightOf(other, seen), own)
}
