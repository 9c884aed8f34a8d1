import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Identity } from '#vault/identity/identity.ts'

const minute = 60_000

/** A keyring as far as locking is concerned. */
const keyring = () => ({ seed: new Uint8Array([1, 2, 3]), card: { id: 'amina' } }) as unknown as Identity

let room: typeof import('./unlocked.ts')
beforeEach(async () => {
  vi.useFakeTimers()
  vi.resetModules()
  room = await import('./unlocked.ts')
})
afterEach(() => vi.useRealTimers())

describe('an open keyring', () => {
  test('warns a minute before it locks, and locks after fifteen minutes without a move', () => {
    const heard: unknown[] = []
    room.onFading((isFading) => heard.push(isFading))
    room.onLock((why) => heard.push(why))
    room.hold(keyring())
    vi.advanceTimersByTime(13.8 * minute)
    expect(heard).toEqual([])
    vi.advanceTimersByTime(0.5 * minute)
    expect(heard).toEqual([true])
    vi.advanceTimersByTime(minute)
    expect(heard).toEqual([true, false, 'idle'])
    expect(room.isUnlocked()).toBe(false)
  })

  test('stays open when somebody stirs after the warning', () => {
    const heard: unknown[] = []
    room.onFading((isFading) => heard.push(isFading))
    room.hold(keyring())
    vi.advanceTimersByTime(14.5 * minute)
    room.stir()
    vi.advanceTimersByTime(10 * minute)
    expect(heard).toEqual([true, false])
    expect(room.isUnlocked()).toBe(true)
  })

  test('is locked for whoever opens the laptop after a night, though the timers slept as well', () => {
    room.hold(keyring())
    vi.setSystemTime(Date.now() + 9 * 60 * minute)
    room.stir()
    expect(room.isUnlocked()).toBe(false)
    expect(room.whyLocked()).toBe('idle')
  })

  test('overwrites its secret when it locks', () => {
    const mine = keyring()
    room.hold(mine)
    room.lock('now')
    expect([...mine.seed]).toEqual([0, 0, 0])
    expect(() => room.mustHold()).toThrow('locked')
  })
})

describe('two tabs', () => {
  test('lock together when a person asks one of them to', async () => {
    vi.useRealTimers()
    vi.resetModules()
    const other = await import('./unlocked.ts')
    room.hold(keyring())
    other.hold(keyring())
    other.lock('now')
    await expect.poll(() => room.whyLocked()).toBe('elsewhere')
    expect(other.whyLocked()).toBe('now')
  })
})
