import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const onDebianAsRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0
const has = (program: string) => spawnSync('/bin/sh', ['-c', `command -v ${program}`]).status === 0

/** The stock `age` of the system, on Debian as root a new one; undefined where there is none. It wants a terminal to ask on. */
export function findAge(): string | undefined {
  if (!has('age') && onDebianAsRoot()) install()
  return has('age') && has('script') ? versionOf('age') : undefined
}

/** `age -d` as a person runs it, typing the passphrase into a terminal. */
export function decryptWithAge(from: string, to: string, passphrase: string): Promise<number> {
  const command = `age -d -o '${to}' '${from}'`
  const child = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'ignore'] })
  let said = ''
  child.stdout.on('data', (text: Buffer) => {
    said += text
    if (said.includes('passphrase') && child.stdin.writable) child.stdin.end(`${passphrase}\n`)
  })
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)))
}

const versionOf = (program: string) => spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim()

function install() {
  console.log('age is being installed (apt-get) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args: string[]) => spawnSync('apt-get', args, { env, encoding: 'utf8' })
  const failed = [run('update'), run('install', '-y', '--no-install-recommends', 'age')].find(
    ({ status }) => status !== 0,
  )
  if (failed) console.log(`apt-get: ${failed.stderr || failed.error}`)
}
