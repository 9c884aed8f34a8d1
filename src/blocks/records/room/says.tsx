import type { Trouble } from '#custody/browser/refused.ts'
import { Says as VaultSays } from '#custody/room/parts.tsx'
import { useRoom } from '#custody/room/room.ts'
import { roomWords } from './words.ts'

/** As in the vault, with what this room has to say about its own refusals. */
export function Says({ trouble }: { trouble: Trouble | null }) {
  const { lang } = useRoom()
  const says = trouble && (trouble.says ?? roomWords(lang).troubles[trouble.code])
  return <VaultSays trouble={trouble && says ? { ...trouble, says } : trouble} />
}
