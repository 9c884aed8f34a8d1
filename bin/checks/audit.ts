import { spawnSync } from 'node:child_process'
import { notAsked } from './step.ts'

type Answer = {
  metadata?: { vulnerabilities: Record<string, number> }
  vulnerabilities?: Record<string, Found>
}
type Found = { name: string; severity: string; range: string }

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', timeout: 60_000 })
const answer = read(stdout)

if (!answer.metadata) {
  console.log('audit not reachable')
  process.exitCode = notAsked
} else {
  const found = Object.values(answer.vulnerabilities ?? {})
  for (const { name, severity, range } of found) console.log(`${severity}: ${name} ${range}`)
  const grave = found.filter(({ severity }) => severity === 'high' || severity === 'critical')
  console.log(`${found.length} known weaknesses, ${grave.length} of them grave`)
  process.exitCode = grave.length > 0 ? 1 : 0
}

function read(text: string): Answer {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
