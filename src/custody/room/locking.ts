import { useEffect, useState } from 'preact/hooks'
import { onVault } from '../browser/keeper.ts'
import type { LockReason } from '../browser/unlocked.ts'

/** Whether the vault is open, why it was locked, and a turn that begins the gate anew. */
export function useLocking() {
  const [isOpen, setIsOpen] = useState(false)
  const [locked, setLocked] = useState<LockReason | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const shut = (why: LockReason | null) => {
      setIsOpen(false)
      setLocked(why)
      setTurn((before) => before + 1)
    }
    const hush = [onVault('locked', shut), onVault('outside', shut)]
    return () => {
      for (const one of hush) one()
    }
  }, [])
  const setOpen = () => {
    setIsOpen(true)
    setLocked(null)
  }
  return { isOpen, setOpen, locked, turn }
}
