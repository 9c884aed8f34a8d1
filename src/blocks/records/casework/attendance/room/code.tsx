import { useEffect, useState } from 'preact/hooks'
import { QrCode } from '#people/factor/qr-code.tsx'
import { gatherCheckIns, newCode } from './intake.ts'
import { useAttendance } from './using.ts'

type CodeProps = { intake: string; series: string; date: string; isOnly: boolean }

/** So often what came is taken over, and so often there is a new code: an old one still works a while. */
const [taking, renewing] = [4_000, 8 * 60_000]

/** The code on the screen: whoever scans it says with their own telephone that they are there. Nobody is named here. */
export function Code({ intake, series, date, isOnly }: CodeProps) {
  const { w, organisation, service } = useAttendance()
  const [address, setAddress] = useState<string | null>(null)
  const [count, setCount] = useState({ taken: 0, open: 0 })
  const [isFailed, setFailed] = useState(false)
  useEffect(() => {
    let isOver = false
    const renew = async () => {
      try {
        const code = await newCode({ organisation, service }, intake, { series, date })
        if (!isOver) setAddress(code.address)
        setFailed(false)
      } catch {
        setFailed(true)
      }
    }
    const take = async () => {
      const { taken, open } = await gatherCheckIns(organisation, intake, series, date)
      if (!isOver) setCount((before) => ({ taken: before.taken + taken.length, open: open.length }))
    }
    // One after the other: a slow answer is waited for.
    const again = async () => {
      while (!isOver) {
        await new Promise((later) => setTimeout(later, taking))
        if (!isOver) await take().catch(() => {})
      }
    }
    void renew().then(again)
    const timer = setInterval(() => void renew(), renewing)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [])
  return (
    <div>
      {address && (
        <>
          <p>{isOnly ? w.codeOnly : w.codeSays}</p>
          <QrCode text={address} label={w.codeLabel} />
        </>
      )}
      <p role="status">
        {isFailed ? w.codeFailed : count.taken + count.open > 0 && w.codeCount(count.taken, count.open)}
      </p>
    </div>
  )
}
