/** What any store-first loop can reach: take, INSERT in groups, COMMIT, hand on. No rights, no form, no house. */
import { createServer, type Socket } from 'node:net'
import pg from 'pg'

const [port = '', connectionString = ''] = process.argv.slice(2)
const client = new pg.Client({ connectionString })
await client.connect()
await client.query('create table if not exists bare (id bigserial primary key, line jsonb not null)')

type Waiting = { line: string; from: Place }
type Place = { socket: Socket; talk: string; side: string }
const talks = new Map<string, Map<string, Socket>>()
let waiting: Waiting[] = []
let isWorking = false

createServer((socket) => {
  socket.setNoDelay(true)
  let rest = ''
  let place: Place | null = null
  socket.on('error', () => {})
  socket.on('data', (data) => {
    const lines = (rest + data.toString('latin1')).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) {
      if (place) waiting.push({ line: text.slice(text.indexOf(' ') + 1), from: place })
      else {
        const [talk = '', side = ''] = text.split(' ')
        place = { socket, talk, side }
        talks.set(talk, (talks.get(talk) ?? new Map()).set(side, socket))
      }
    }
    if (!isWorking && waiting.length > 0) {
      isWorking = true
      setImmediate(() => void work())
    }
  })
}).listen(Number(port), '127.0.0.1', () => process.send?.('open'))

async function work(): Promise<void> {
  while (waiting.length > 0) {
    const batch = waiting
    waiting = []
    const lines = [batch.map(({ line }) => line)]
    await client.query('begin')
    await client.query({
      name: 'add',
      text: 'insert into bare (line) select unnest($1::jsonb[])',
      values: lines,
    })
    await client.query('commit')
    for (const { line, from } of batch) {
      from.socket.write('kept\n')
      talks
        .get(from.talk)
        ?.get(from.side === 's' ? 'c' : 's')
        ?.write(`${line}\n`)
    }
  }
  isWorking = false
}
