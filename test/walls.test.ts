import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

function wallsOf(files: Record<string, string>) {
  const tree = mkdtempSync(join(tmpdir(), 'jam-walls-'))
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), code)
  }
  const { stdout, status } = spawnSync(process.execPath, ['bin/walls.ts', tree], { encoding: 'utf8' })
  rmSync(tree, { recursive: true })
  return { says: stdout.trim().split('\n'), status }
}

test.each([
  ['a lower floor imports a higher one', 'src/kernel/a.ts', `import { b } from '#people/b.ts'`, 'upstairs'],
  ['a relative path goes up', 'src/look/a.tsx', `export * from '../jam/b.ts'`, 'upstairs'],
  ['field looks at vault', 'src/field/a.ts', `import '#vault/b.ts'`, 'upstairs'],
  ['vault looks at field', 'src/vault/a.ts', `import '#field/b.ts'`, 'upstairs'],
  ['a block imports the jam', 'src/blocks/forms/a.ts', `const b = import('#jam/b.ts')`, 'upstairs'],
  [
    'a block imports another block',
    'src/blocks/forms/a.ts',
    `import { b } from '#blocks/site/b.ts'`,
    'upstairs',
  ],
  ['the contract imports a block', 'src/blocks/block.ts', `import { b } from './site/b.ts'`, 'upstairs'],
  [
    'an earlier act looks ahead',
    'src/jam/call/a.ts',
    `import type { B } from '#jam/matching/b.ts'`,
    'upstairs',
  ],
  ['the lobby of the jam looks into an act', 'src/jam/a.ts', `import { b } from './call/b.ts'`, 'upstairs'],
  ['anybody imports main', 'src/app/a.ts', `import '../main.ts'`, 'upstairs'],
  ['a private file is read', 'src/people/a.ts', `import { b } from '#kernel/b.sql.ts'`, 'private'],
  ['a private file of a sub-room is read', 'src/jam/live/a.ts', `import '#jam/call/b.pages.tsx'`, 'private'],
])('%s', (_, file, code, kind) => {
  const { says, status } = wallsOf({ [file]: code })
  expect(says).toHaveLength(1)
  expect(says[0]).toMatch(new RegExp(`^${kind}: ${file} imports src/`))
  expect(status).toBe(1)
})

test('a circle of types only is named once', () => {
  const { says, status } = wallsOf({
    'src/jam/call/a.ts': `import type { B } from './b.ts'\nexport type A = B`,
    'src/jam/call/b.ts': `import type { C } from '#jam/call/c.ts'\nexport type B = C`,
    'src/jam/call/c.ts': `export type C = import('./a.ts').A`,
  })
  expect(says).toEqual([
    'circle: src/jam/call/a.ts → src/jam/call/b.ts → src/jam/call/c.ts → src/jam/call/a.ts',
  ])
  expect(status).toBe(1)
})

test('a folder that is on no floor is named', () => {
  const { says } = wallsOf({ 'src/attic/a.ts': '', 'src/jam/afterparty/a.ts': '' })
  expect(says.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'homeless: src/attic/a.ts',
    'homeless: src/jam/afterparty/a.ts',
  ])
})

test('what goes down, looks back or stays at home passes, and so does the house itself', () => {
  const { says, status } = wallsOf({
    'src/main.ts': `import { a } from '#app/a.ts'`,
    'src/app/a.ts': `import '#jam/live/b.routes.tsx'\nimport '#blocks/forms/form.routes.tsx'`,
    'src/jam/live/b.routes.tsx': `import '../call/c.ts'\nimport './b.pages.tsx'\nimport { z } from 'zod'`,
    'src/jam/live/b.pages.tsx': `// import '#app/a.ts'`,
    'src/jam/call/c.ts': `import '#jam/frame.ts'\nimport '#blocks/block.ts'`,
    'src/jam/frame.ts': `import '#kernel/k.ts'`,
    'src/blocks/forms/form.routes.tsx': `import '../block.ts'\nimport './form.css'`,
    'src/blocks/block.ts': '',
    'src/kernel/k.ts': `import '#test/house.ts'`,
  })
  expect(says).toEqual(['9 files, no import goes through a wall'])
  expect(status).toBe(0)
})
