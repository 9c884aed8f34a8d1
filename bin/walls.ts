import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const floors = ['kernel', 'look', 'field vault', 'people', 'custody', 'blocks', 'jam', 'app'].map((f) =>
  f.split(' '),
)
const acts =
  'profile call needs gate review registration venue matching programme shifts live handover followup impact showcase helm'.split(
    ' ',
  )
const root = process.argv[2] ?? '.'
const files = new Map(globSync('src/**/*.{ts,tsx}', { cwd: root }).map((file) => [file, importsOf(file)]))
const found = new Set(
  [...files].flatMap(([file, targets]) => [...homeless(file), ...targets.flatMap((to) => walls(file, to))]),
)
const visited = new Set<string>()
for (const file of files.keys()) findCircle([file])

console.log([...found].sort().join('\n') || `${files.size} files, no import goes through a wall`)
process.exitCode = found.size > 0 ? 1 : 0

// Type imports count: what knows each other's types cannot be understood or moved alone.
function importsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8').replace(/^\s*\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const asked = [...code.matchAll(/\b(?:from|import)\s*\(?\s*['"]([#.][^'"?]+)/g)].map(([, to = '']) => to)
  return asked.map((to) =>
    normalize(to[0] === '#' ? to.replace('#', 'src/').replace('src/test', 'test') : join(dirname(file), to)),
  )
}

function walls(from: string, to: string): string[] {
  if (!to.startsWith('src/')) return []
  const [here, there] = [placeOf(from), placeOf(to)]
  const isNeighbour = here.floor === there.floor && here.room !== there.room
  const isHigher = there.floor > here.floor || (here.room === there.room && there.act > here.act)
  const isBlock =
    here.room === 'blocks' && there.room === 'blocks' && there.part !== '' && there.part !== here.part
  const isPrivate = dirname(from) !== dirname(to) && here.floor < 7 && /\/[^/.]+\.[^/.]+\.\w+$/.test(to)
  const says = [
    ...(isNeighbour || isHigher || isBlock ? ['upstairs'] : []),
    ...(isPrivate ? ['private'] : []),
  ]
  return says.map((kind) => `${kind}: ${from} imports ${to}`)
}

/** Which floor, room and part of it; an act of the jam stands behind the ones before it, src/main.ts above all. */
function placeOf(file: string) {
  const [, room = '', part = '', deeper] = file.split('/')
  const floor = floors.findIndex((rooms) => rooms.includes(room))
  const inside = deeper === undefined ? '' : part
  return { room, part: inside, floor: floor < 0 ? 8 : floor, act: room === 'jam' ? acts.indexOf(inside) : 0 }
}

function homeless(file: string): string[] {
  const { room, part, floor, act } = placeOf(file)
  const lost = (floor === 8 && file !== 'src/main.ts') || (room === 'jam' && part !== '' && act < 0)
  return lost ? [`homeless: ${file} stands on no floor that bin/walls knows`] : []
}

function findCircle(path: string[]) {
  const last = path.at(-1) ?? ''
  for (const next of files.get(last) ?? []) {
    const start = path.indexOf(next)
    if (start >= 0) found.add(`circle: ${[...path.slice(start), next].join(' → ')}`)
    else if (!visited.has(next)) findCircle([...path, next])
  }
  visited.add(last)
}
