import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { newAgeIdentity, openWith, recipientOf, sealTo } from './age.ts'
import { randomBytes, utf8 } from './bytes.ts'
import { openerOf } from './opener.ts'

const mine = await newAgeIdentity()
const to = await recipientOf(mine)
const open = await openerOf(mine)

describe('opening much for one identity', () => {
  test('is done by the platform, and not by age-encryption', async () => {
    const platform = crypto.subtle as unknown as { decapsulateBits: () => unknown }
    const asked = vi.spyOn(platform, 'decapsulateBits')
    const file = await sealTo([to], utf8('Hallo'))
    expect(await open(file)).toEqual(utf8('Hallo'))
    expect(asked).toHaveBeenCalledTimes(1)
    asked.mockRestore()
  })
  test('comes to the same as age-encryption, whatever was sealed, and to whomever besides', async () => {
    const others = await Promise.all([1, 2].map(async () => recipientOf(await newAgeIdentity())))
    await fc.assert(
      fc.asyncProperty(fc.nat(5000), fc.subarray(others), async (length, beside) => {
        const said = randomBytes(length)
        const file = await sealTo([...beside, to], said)
        expect(await open(file)).toEqual(said)
        expect(await openWith(mine, file)).toEqual(said)
      }),
      { numRuns: 25 },
    )
  })
  test('says of what is for others that it is, and of what was bent that it is damaged', async () => {
    const other = await openerOf(await newAgeIdentity())
    const file = await sealTo([to], utf8('Nur für uns'))
    expect(await other(file)).toBeNull()
    for (const at of [file.length - 1, file.length - 40, 60, 1500]) {
      const bent = file.slice()
      bent[at] = (bent[at] ?? 0) ^ 1
      const [here, there] = await Promise.all(
        [open(bent), openWith(mine, bent)].map((one) => one.catch(({ code }) => code)),
      )
      expect(here).toEqual(there)
      expect(here === null || here === 'age.damaged').toBe(true)
    }
  })
  test('goes on by age-encryption where the platform does not know these keys', async () => {
    const file = await sealTo([to], utf8('Altes Gerät'))
    const platform = crypto.subtle as unknown as { importKey: () => Promise<never> }
    const none = vi.spyOn(platform, 'importKey').mockRejectedValue(new DOMException('', 'NotSupportedError'))
    const slow = await openerOf(mine)
    none.mockRestore()
    expect(await slow(file)).toEqual(utf8('Altes Gerät'))
  })
})
