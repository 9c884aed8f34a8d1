import { mkdirSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { type Outcome, runStep, type Step } from './checks/step.ts'

const vitest = (name: string, config?: string): Step => {
  const report = `dist/.check/${name}.json`
  const chosen = config ? ['--config', config] : []
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return { name, report, command: ['vitest', 'run', ...chosen, ...reporters] }
}
const script = (name: string): Step => ({ name, command: ['node', `bin/checks/${name}.ts`] })

const steps: Step[] = [
  { name: 'format', command: ['biome', 'ci', '--colors=off', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'walls', command: ['node', 'bin/walls.ts'] },
  script('files'),
  { name: 'build', command: ['vite', 'build', '--app', '--logLevel', 'warn'] },
  script('budgets'),
  vitest('unit'),
  vitest('adversary', 'test/adversary/vitest.config.ts'),
  vitest('journeys', 'test/journeys/vitest.config.ts'),
  script('licences'),
  script('audit'),
]

const [installSeconds = '0', ...chosen] = process.argv.slice(2)
const strange = chosen.filter((name) => !steps.some((step) => step.name === name))
if (strange.length > 0) {
  console.error(`no step ${strange.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}

// The pinned Node comes first, for every script that asks its environment for one.
const env = {
  ...process.env,
  NO_COLOR: '1',
  PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`,
}
mkdirSync('dist/.check', { recursive: true })
const begun = performance.now()
console.log(`  ✓ install    ${installSeconds.padStart(6)} s   as package-lock.json says`)
const outcomes: Outcome[] = []
for (const step of steps) {
  if (chosen.length === 0 || chosen.includes(step.name)) outcomes.push(await runStep(step, env))
}

const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, one) => total + count(one), 0)
console.log(`\n  all in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
for (const { red } of outcomes) for (const name of red) console.log(`  ✗ ${name}`)
console.log(`${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`)
process.exitCode = sum(({ failed }) => failed) > 0 ? 1 : 0
